import { SelectField, TextField, type Choice } from '@junction/design-system';
import { correct } from './correct-times.content.js';

/** What was changed of a moment; an empty day means that it did not happen. */
export interface MomentPart {
  readonly day?: string;
  readonly time?: string;
}

export interface MomentFieldsProps {
  readonly id: string;
  /** `Arrived`, `Seen`, `Left`. */
  readonly what: string;
  readonly days: readonly Choice[];
  readonly day: string;
  readonly time: string;
  readonly isOptional: boolean;
  readonly error: string | undefined;
  readonly takesFocus?: boolean;
  readonly change: (part: MomentPart) => void;
}

/** The day and the time of one moment. */
export function MomentFields({ id, what, days, day, time, isOptional, error, takesFocus, change }: MomentFieldsProps) {
  return (
    <div className="junction-moment">
      <SelectField
        id={`${id}-day`}
        label={correct.day(what)}
        value={day}
        choices={days}
        change={(value) => change(value === '' ? { day: '', time: '' } : { day: value })}
        takesFocus={takesFocus}
        {...(isOptional && { unchosen: correct.none })}
      />
      {day !== '' && (
        <TextField
          id={id}
          label={correct.time(what)}
          value={time}
          change={(value) => change({ time: value })}
          error={error}
          inputMode="numeric"
          size={5}
        />
      )}
    </div>
  );
}

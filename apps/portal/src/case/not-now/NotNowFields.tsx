import { CheckboxField, RadioField, SelectField, TextAreaField, TextField } from '@junction/design-system';
import { choicesOf } from '../../stay/stay.content.js';
import { NOT_NOW, OFFERED } from '../case.content.js';
import { AGAIN, CAPACITY, notNow as words } from './not-now.content.js';
import { againOf, type NotNowWords } from './not-now.form.js';

export interface NotNowFieldsProps {
  readonly said: NotNowWords;
  readonly change: (part: Partial<NotNowWords>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** Why not, what was offered, what was seen, and when to try again: one page, most of it filled in. */
export function NotNowFields(props: NotNowFieldsProps) {
  const { said, change, errorOf } = props;
  return (
    <>
      <div className="junction-radio-columns">
        <RadioField
          id="reason"
          legend={words.why}
          value={said.reason}
          choices={choicesOf(NOT_NOW)}
          change={(reason) => change({ reason })}
          error={errorOf('reason')}
        />
      </div>
      <WhenAndWhat {...props} />
      <TextAreaField
        id="observed"
        label={words.observed}
        hint={words.observedHint}
        value={said.observed}
        change={(observed) => change({ observed })}
        error={errorOf('observed')}
        rows={2}
      />
      <CheckboxField
        id="leaflet"
        legend={words.leaflet}
        values={said.leaflet}
        choices={[{ value: 'GIVEN', words: words.leafletGiven }]}
        change={(leaflet) => change({ leaflet })}
      />
    </>
  );
}

function WhenAndWhat({ said, change, errorOf }: NotNowFieldsProps) {
  const again = againOf(said);
  return (
    <div className="junction-moment">
      <SelectField
        id="again"
        label={words.tryAgain}
        value={again}
        choices={choicesOf(AGAIN)}
        change={(value) => change({ again: value })}
      />
      {again === 'AT' && (
        <TextField
          id="at"
          label={words.at}
          hint={words.atHint}
          value={said.at}
          change={(at) => change({ at })}
          error={errorOf('at')}
          inputMode="numeric"
          size={5}
        />
      )}
      <SelectField
        id="what"
        label={words.what}
        value={said.what}
        choices={choicesOf(OFFERED)}
        change={(what) => change({ what })}
      />
      <SelectField
        id="capacity"
        label={words.capacity}
        value={said.capacity}
        choices={choicesOf(CAPACITY)}
        change={(capacity) => change({ capacity })}
      />
    </div>
  );
}

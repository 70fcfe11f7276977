import { useState } from 'react';
import { SelectField, TextField } from '@junction/design-system';
import { useAct } from '../../../gateway/use-act.js';
import { AddAdjustmentDocument, type AdjustmentKind } from '../../../generated/graphql.js';
import type { FormWays } from '../../../questions/Opener.js';
import { SmallForm } from '../../../questions/SmallForm.js';
import { paths } from '../../../shell/paths.js';
import { choicesOf } from '../../../stay/stay.content.js';
import { ADJUSTMENTS } from '../../person-words.content.js';
import { details } from './details.content.js';

const words = details.helps;
const NOTE_MAX = 200;

export interface AddAdjustmentProps extends FormWays {
  readonly personId: string;
  /** The case in which it was noticed, where one is open. */
  readonly caseId: string | undefined;
}

/** One more thing that helps somebody to understand and to take part. */
export function AddAdjustment({ personId, caseId, saved, close }: AddAdjustmentProps) {
  const [said, set] = useState({ kind: '', note: '' });
  const note = said.note.trim();
  const act = useAct({
    place: `helps:${personId}`,
    question: AddAdjustmentDocument,
    label: words.label,
    path: paths.person(personId),
    done: saved,
  });
  const send = (): void =>
    act.start({
      input: { personId, kind: said.kind as AdjustmentKind, ...(caseId && { caseId }), ...(note && { note }) },
    });
  return (
    <SmallForm
      title={words.act}
      save={words.save}
      faults={{
        ...(said.kind === '' && { kind: words.missing }),
        ...(note.length > NOTE_MAX && { 'helps-note': words.tooLong }),
      }}
      act={act}
      send={send}
      close={close}
    >
      {(errorOf) => (
        <div className="junction-columns">
          <SelectField
            id="kind"
            label={words.kind}
            unchosen={words.choose}
            value={said.kind}
            choices={choicesOf(ADJUSTMENTS)}
            change={(kind) => set({ ...said, kind })}
            error={errorOf('kind')}
            takesFocus
          />
          <TextField
            id="helps-note"
            label={words.note}
            hint={words.noteHint}
            value={said.note}
            change={(text) => set({ ...said, note: text })}
            error={errorOf('helps-note')}
          />
        </div>
      )}
    </SmallForm>
  );
}

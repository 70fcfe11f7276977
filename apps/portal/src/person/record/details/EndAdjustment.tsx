import { useState } from 'react';
import { RadioField } from '@junction/design-system';
import { useAct } from '../../../gateway/use-act.js';
import { EndAdjustmentDocument } from '../../../generated/graphql.js';
import type { FormWays } from '../../../questions/Opener.js';
import { SmallForm } from '../../../questions/SmallForm.js';
import { paths } from '../../../shell/paths.js';
import { choicesOf } from '../../../stay/stay.content.js';
import { details } from './details.content.js';

const words = details.helps;

export interface EndAdjustmentProps extends FormWays {
  readonly personId: string;
  readonly adjustment: { readonly id: string; readonly version: number };
}

/** Something no longer helps, or never did; it stays in the record. */
export function EndAdjustment({ personId, adjustment, saved, close }: EndAdjustmentProps) {
  const [why, choose] = useState('ENDED');
  const act = useAct({
    place: `end-helps:${adjustment.id}`,
    question: EndAdjustmentDocument,
    label: words.endLabel,
    path: paths.person(personId),
    done: saved,
  });
  const { id, version } = adjustment;
  return (
    <SmallForm
      title={words.endTitle}
      save={words.endSave}
      faults={{}}
      act={act}
      send={() => act.start({ input: { adjustmentId: id, version, enteredInError: why === 'MISTAKE' } })}
      close={close}
    >
      {() => (
        <RadioField
          id={`end-${id}`}
          legend={words.endLegend}
          value={why}
          choices={choicesOf(words.endChoices)}
          change={choose}
          takesFocus
        />
      )}
    </SmallForm>
  );
}

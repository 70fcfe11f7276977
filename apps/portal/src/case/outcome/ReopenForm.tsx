import { useCallback, useState } from 'react';
import { RadioField } from '@junction/design-system';
import { useAct } from '../../gateway/use-act.js';
import { ReopenCaseDocument, type ReopenReason } from '../../generated/graphql.js';
import { QuestionPath } from '../../questions/QuestionPath.js';
import { paths } from '../../shell/paths.js';
import { choicesOf } from '../../stay/stay.content.js';
import { REOPENED } from '../case.content.js';
import type { CaseWork } from '../CasePage.js';
import { StaleCase } from '../StaleCase.js';
import { outcome } from './outcome.content.js';

const words = outcome.reopen;

/** Work in a closed case goes on, for a reason. */
export function ReopenForm({ work, done }: { readonly work: CaseWork; readonly done: () => void }) {
  const { onCase, title, about, leave, reload } = work;
  const [reason, choose] = useState('');
  const finished = useCallback(() => done(), [done]);
  const act = useAct({
    place: `reopen:${onCase.id}`,
    question: ReopenCaseDocument,
    label: words.label,
    path: paths.outcome(onCase.id),
    done: finished,
  });
  const save = (version: number): void =>
    act.start({ input: { caseId: onCase.id, version, reason: reason as ReopenReason } });
  return (
    <QuestionPath
      title={title}
      about={about}
      questions={[
        {
          key: 'reopen',
          heading: words.heading,
          faults: reason === '' ? { reason: words.missing } : {},
          fields: (errorOf) => (
            <RadioField
              id="reason"
              legend={words.legend}
              value={reason}
              choices={choicesOf(REOPENED)}
              change={choose}
              error={errorOf('reason')}
            />
          ),
        },
      ]}
      save={words.save}
      act={act}
      send={() => save(onCase.version)}
      leave={leave}
      stale={
        <StaleCase
          sending={act.sending}
          before={onCase}
          yours={words.page}
          saveMine={save}
          keep={() => (act.stop(), reload())}
        />
      }
    />
  );
}

import { useState } from 'react';
import { SelectField, Skeleton } from '@junction/design-system';
import { ErrorNotice } from '../gateway/ErrorNotice.js';
import { useAct } from '../gateway/use-act.js';
import { useAsked } from '../gateway/use-asked.js';
import { AllocateCaseDocument, ColleaguesDocument, type CaseRecordFragment } from '../generated/graphql.js';
import type { FormWays } from '../questions/Opener.js';
import { SmallForm } from '../questions/SmallForm.js';
import { paths } from '../shell/paths.js';
import { allocation as words, ROLES } from './allocation.content.js';
import { StaleCase } from './StaleCase.js';

export interface AllocateCaseProps extends FormWays {
  readonly onCase: CaseRecordFragment;
}

const NOTHING = {};

/** Who works with somebody from now on: a colleague, or nobody for now. */
export function AllocateCase({ onCase, saved, close }: AllocateCaseProps) {
  const { data, error, reload } = useAsked(ColleaguesDocument, NOTHING);
  const [before] = useState(onCase);
  const [chosen, choose] = useState(onCase.allocatedTo?.id ?? '');
  const act = useAct({
    place: `allocate:${onCase.id}`,
    question: AllocateCaseDocument,
    label: words.label,
    path: paths.home(),
    done: saved,
  });
  const save = (version: number): void =>
    act.start({ input: { caseId: onCase.id, version, colleagueId: chosen === '' ? null : chosen } });
  if (error) return <ErrorNotice error={error} saved="none" again={reload} />;
  if (!data) return <Skeleton words={words.loading} lines={1} />;
  const choices = data.colleagues.map(({ id, name, role }) => ({
    value: id,
    words: words.role(name, ROLES[role.toUpperCase()] ?? ''),
  }));
  return (
    <SmallForm
      title={words.act}
      save={words.save}
      faults={{}}
      act={act}
      send={() => save(before.version)}
      close={close}
      stale={
        <StaleCase
          sending={act.sending}
          before={before}
          yours={choices.find(({ value }) => value === chosen)?.words ?? words.nobody}
          saveMine={save}
          keep={saved}
        />
      }
    >
      {() => (
        <SelectField
          id={`colleague-${onCase.id}`}
          label={words.legend}
          unchosen={words.nobody}
          value={chosen}
          choices={choices}
          change={choose}
          takesFocus
        />
      )}
    </SmallForm>
  );
}

import { useState } from 'react';
import { TextField } from '@junction/design-system';
import { useAct } from '../../../gateway/use-act.js';
import { IdentifyPersonDocument } from '../../../generated/graphql.js';
import { SmallForm } from '../../../questions/SmallForm.js';
import { paths } from '../../../shell/paths.js';
import type { DetailsFieldsProps, PersonFormProps } from './CorrectPerson.js';
import { details } from './details.content.js';
import { identifyFaults, identifyInput, wordsOf } from './details.form.js';
import { StalePerson } from './StalePerson.js';

const words = details.identify;

/** Somebody was not known by name, and now is; the record stays the same one. */
export function IdentifyPerson({ person, saved, close }: PersonFormProps) {
  const [before] = useState(person);
  const [said, set] = useState(() => wordsOf(person));
  const act = useAct({
    place: `identify-person:${person.id}`,
    question: IdentifyPersonDocument,
    label: words.label,
    path: paths.person(person.id),
    done: saved,
  });
  const save = (version: number): void =>
    act.start({ input: { personId: person.id, version, ...identifyInput(said) } });
  const keep = (): void => {
    act.stop();
    saved();
  };
  return (
    <SmallForm
      title={words.title}
      save={words.save}
      faults={identifyFaults(said)}
      act={act}
      send={() => save(before.version)}
      close={close}
      stale={
        <StalePerson
          sending={act.sending}
          before={before}
          yours={`${said.family}, ${said.given} ${said.born}`}
          saveMine={save}
          keep={keep}
        />
      }
    >
      {(errorOf) => <IdentityFields said={said} change={(part) => set({ ...said, ...part })} errorOf={errorOf} />}
    </SmallForm>
  );
}

function IdentityFields({ said, change, errorOf }: DetailsFieldsProps) {
  const field = (id: 'family' | 'given' | 'born') => ({
    id,
    value: said[id],
    change: (value: string) => change({ [id]: value }),
    error: errorOf(id),
  });
  return (
    <>
      <p>{words.next}</p>
      <div className="junction-columns">
        <TextField {...field('family')} label={details.correct.family} spellCheck={false} />
        <TextField {...field('given')} label={details.correct.given} spellCheck={false} />
        <TextField {...field('born')} label={details.correct.born} hint={details.correct.bornHint} size={10} />
      </div>
    </>
  );
}

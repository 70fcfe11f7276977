import { useState } from 'react';
import { SelectField, TextField } from '@junction/design-system';
import { useAct } from '../../../gateway/use-act.js';
import { AddPersonIdentifierDocument, type IdentifierScheme } from '../../../generated/graphql.js';
import { SmallForm } from '../../../questions/SmallForm.js';
import { paths } from '../../../shell/paths.js';
import { choicesOf } from '../../../stay/stay.content.js';
import { SCHEMES } from '../../person-words.content.js';
import type { PersonFormProps } from './CorrectPerson.js';
import { details } from './details.content.js';
import { StalePerson } from './StalePerson.js';

const words = details.numbers;

/** One more number that somebody is known by, in whatever form it is written. */
export function AddNumber({ person, saved, close }: PersonFormProps) {
  const [before] = useState(person);
  const [said, set] = useState<{ scheme: IdentifierScheme; value: string }>({ scheme: 'NHS_NUMBER', value: '' });
  const act = useAct({
    place: `number:${person.id}`,
    question: AddPersonIdentifierDocument,
    label: words.label,
    path: paths.person(person.id),
    done: saved,
  });
  const save = (version: number): void => act.start({ input: { personId: person.id, version, ...said } });
  const keep = (): void => {
    act.stop();
    saved();
  };
  return (
    <SmallForm
      title={words.formTitle}
      save={words.save}
      faults={said.value.trim() === '' ? { number: words.missing } : {}}
      act={act}
      send={() => save(before.version)}
      close={close}
      stale={
        <StalePerson
          sending={act.sending}
          before={before}
          yours={`${SCHEMES[said.scheme]} ${said.value}`}
          saveMine={save}
          keep={keep}
        />
      }
    >
      {(errorOf) => (
        <div className="junction-columns">
          <SelectField
            id="scheme"
            label={words.scheme}
            value={said.scheme}
            choices={choicesOf(SCHEMES)}
            change={(scheme) => set({ ...said, scheme: scheme as IdentifierScheme })}
          />
          <TextField
            id="number"
            label={words.value}
            value={said.value}
            change={(value) => set({ ...said, value })}
            error={errorOf('number')}
            spellCheck={false}
          />
        </div>
      )}
    </SmallForm>
  );
}

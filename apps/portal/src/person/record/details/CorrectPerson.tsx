import { useState } from 'react';
import { CheckboxField, SelectField, TextField } from '@junction/design-system';
import { useAct } from '../../../gateway/use-act.js';
import { CorrectPersonDocument, type PersonHeaderFragment } from '../../../generated/graphql.js';
import type { FormWays } from '../../../questions/Opener.js';
import { SmallForm } from '../../../questions/SmallForm.js';
import { paths } from '../../../shell/paths.js';
import { choicesOf } from '../../../stay/stay.content.js';
import { CORRECTIONS } from '../../../words/corrections.content.js';
import { LANGUAGES } from '../../person-words.content.js';
import { details } from './details.content.js';
import { detailsFaults, detailsInput, wordsOf, type DetailsWords } from './details.form.js';
import { StalePerson } from './StalePerson.js';

const words = details.correct;

export interface PersonFormProps extends FormWays {
  readonly person: PersonHeaderFragment;
}

/** Puts right what the record says of somebody, with a reason. */
export function CorrectPerson({ person, saved, close }: PersonFormProps) {
  const [before] = useState(person);
  const [said, set] = useState(() => wordsOf(person));
  const act = useAct({
    place: `correct-person:${person.id}`,
    question: CorrectPersonDocument,
    label: words.label,
    path: paths.person(person.id),
    done: saved,
  });
  const save = (version: number): void => act.start({ input: { personId: person.id, version, ...detailsInput(said) } });
  const keep = (): void => {
    act.stop();
    saved();
  };
  return (
    <SmallForm
      title={words.title}
      save={words.save}
      faults={detailsFaults(said)}
      act={act}
      send={() => save(before.version)}
      close={close}
      stale={
        <StalePerson
          sending={act.sending}
          before={before}
          yours={`${said.family}, ${said.given} ${said.born || said.age}`}
          saveMine={save}
          keep={keep}
        />
      }
    >
      {(errorOf) => (
        <DetailsFields
          said={said}
          change={(part) => set({ ...said, ...part })}
          errorOf={errorOf}
          isNamed={before.name !== null}
        />
      )}
    </SmallForm>
  );
}

/** The fields of a form about who somebody is. */
export interface DetailsFieldsProps {
  readonly said: DetailsWords;
  readonly change: (part: Partial<DetailsWords>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

function DetailsFields({ said, change, errorOf, isNamed }: DetailsFieldsProps & { readonly isNamed: boolean }) {
  const field = (id: keyof DetailsWords) => ({
    id,
    value: said[id] as string,
    change: (value: string) => change({ [id]: value }),
    error: errorOf(id),
  });
  return (
    <>
      <div className="junction-columns">
        {isNamed && <TextField {...field('family')} label={words.family} spellCheck={false} />}
        {isNamed && <TextField {...field('given')} label={words.given} spellCheck={false} />}
        <TextField {...field('description')} label={words.description} />
        <TextField {...field('born')} label={words.born} hint={words.bornHint} size={10} />
        <TextField {...field('age')} label={words.age} inputMode="numeric" size={4} />
        <SelectField {...field('language')} label={words.language} unchosen={words.unknown} choices={LANGUAGES} />
        <SelectField {...field('why')} label={words.why} unchosen={words.choose} choices={choicesOf(CORRECTIONS)} />
      </div>
      <CheckboxField
        id="interpreter"
        legend={words.interpreter}
        values={said.interpreter}
        choices={[{ value: 'YES', words: words.needs }]}
        change={(interpreter) => change({ interpreter })}
      />
    </>
  );
}

import { RadioField, SelectField, TextField } from '@junction/design-system';
import { choicesOf } from '../../stay/stay.content.js';
import { SCHEMES } from '../person-words.content.js';
import { add } from './add.content.js';
import type { AddWords } from './add.form.js';
import { Matches } from './Matches.js';

const words = add.who;

export interface WhoFieldsProps {
  readonly said: AddWords;
  readonly change: (part: Partial<AddWords>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** A name or a description, an age, a number; and whom we may know already. */
export function WhoFields({ said, change, errorOf }: WhoFieldsProps) {
  if (said.personId !== '') return <Matches said={said} change={change} />;
  const field = (id: keyof AddWords) => ({
    id,
    value: said[id],
    change: (value: string) => change({ [id]: value }),
    error: errorOf(id),
  });
  return (
    <>
      <RadioField {...field('known')} legend={words.legend} choices={choicesOf(words.choices)} />
      {said.known !== '' && (
        <div className="junction-columns">
          {said.known === 'NAMED' ? (
            <>
              <TextField {...field('family')} label={words.family} spellCheck={false} />
              <TextField {...field('given')} label={words.given} spellCheck={false} />
              <TextField {...field('born')} label={words.born} hint={words.bornHint} size={10} />
            </>
          ) : (
            <TextField {...field('description')} label={words.description} hint={words.descriptionHint} />
          )}
          <TextField {...field('age')} label={words.age} inputMode="numeric" size={4} />
          <SelectField
            {...field('scheme')}
            label={words.scheme}
            unchosen={words.noNumber}
            choices={choicesOf(SCHEMES)}
          />
          {said.scheme !== '' && <TextField {...field('value')} label={words.value} spellCheck={false} />}
        </div>
      )}
      <Matches said={said} change={change} />
    </>
  );
}

import { CheckboxField, RadioField, SelectField, TextAreaField, TextField } from '@junction/design-system';
import { choicesOf } from '../../stay/stay.content.js';
import { HOW, REACHED, WITH_WHOM } from '../case.content.js';
import { recordContact as words } from './record-contact.content.js';
import type { ContactWords } from './record-contact.form.js';

export interface ContactFieldsProps {
  readonly said: ContactWords;
  readonly change: (part: Partial<ContactWords>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** With whom, how, reached or tried, and what came of it. */
export function ContactFields({ said, change, errorOf }: ContactFieldsProps) {
  const field = (id: keyof ContactWords) => ({
    id,
    value: said[id] as string,
    change: (value: string) => change({ [id]: value }),
    error: errorOf(id),
  });
  return (
    <>
      <div className="junction-moment">
        <SelectField
          {...field('withWhom')}
          label={words.withWhom}
          unchosen={words.choose}
          choices={choicesOf(WITH_WHOM)}
        />
        <SelectField {...field('how')} label={words.how} unchosen={words.choose} choices={choicesOf(HOW)} />
      </div>
      <RadioField {...field('result')} legend={words.result} choices={choicesOf(REACHED)} />
      <TextAreaField {...field('about')} label={words.about} hint={words.aboutHint} />
      <div className="junction-moment">
        <TextField {...field('minutes')} label={words.minutes} hint={words.minutesHint} inputMode="numeric" size={4} />
        <TextField {...field('at')} label={words.at} hint={words.atHint} inputMode="numeric" size={5} />
      </div>
      <CheckboxField
        id="interpreter"
        legend={words.interpreter}
        values={said.interpreter}
        choices={[{ value: 'YES', words: words.hadInterpreter }]}
        change={(interpreter) => change({ interpreter })}
      />
    </>
  );
}

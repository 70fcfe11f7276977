import { RadioField, SelectField, TextField } from '@junction/design-system';
import type { PlacesToAddQuery } from '../../generated/graphql.js';
import type { CheckedAnswer, Question } from '../../questions/question.js';
import { questionWords } from '../../questions/questions.content.js';
import { choicesOf, placeWords, REASONS } from '../../stay/stay.content.js';
import { calledBy } from '../../words/names.js';
import { SCHEMES } from '../person-words.content.js';
import { add } from './add.content.js';
import { personInput, whereFaults, whoFaults, type AddWords } from './add.form.js';
import { WhoFields } from './WhoFields.js';

export interface AddAnswers {
  readonly sites: PlacesToAddQuery['mySites'];
  readonly said: AddWords;
  readonly change: (part: Partial<AddWords>) => void;
}

/** The questions about somebody who is to be added, in their order. */
export const addQuestions = (answers: AddAnswers, now: Date): Question[] => [
  whereQuestion(answers, now),
  {
    key: 'who',
    heading: add.who.heading,
    faults: whoFaults(answers.said),
    fields: (errorOf) => <WhoFields said={answers.said} change={answers.change} errorOf={errorOf} />,
  },
  {
    key: 'noticed',
    heading: add.noticed.heading,
    faults: {},
    fields: () => (
      <RadioField
        id="reason"
        legend={add.noticed.legend}
        value={answers.said.reason}
        choices={choicesOf(REASONS)}
        change={(reason) => answers.change({ reason })}
      />
    ),
  },
];

const whereQuestion = ({ sites, said, change }: AddAnswers, now: Date): Question => ({
  key: 'where',
  heading: add.where.heading,
  faults: whereFaults(said, now),
  fields: (errorOf) => (
    <>
      <SelectField
        id="site"
        label={add.where.site}
        unchosen={add.where.choose}
        value={said.siteId}
        choices={sites.map(({ id, name }) => ({ value: id, words: name }))}
        change={(siteId) => change({ siteId })}
        error={errorOf('site')}
      />
      <TextField
        id="place"
        label={add.where.inside}
        value={said.place}
        change={(place) => change({ place })}
        error={errorOf('place')}
        size={20}
      />
      <TextField
        id="at"
        label={add.where.at}
        hint={add.where.atHint}
        value={said.at}
        change={(at) => change({ at })}
        error={errorOf('at')}
        inputMode="numeric"
        size={5}
      />
    </>
  ),
});

/** What was answered, to be checked. */
export function addAnswers({ sites, said }: AddAnswers): CheckedAnswer[] {
  const site = sites.find(({ id }) => id === said.siteId);
  const place = site && said.place.trim() ? placeWords(said.place.trim(), site.setting) : null;
  const line = (key: string, question: string, value: string): CheckedAnswer => ({ key, question, value });
  return [
    line(add.answers.where, 'where', site ? [site.name, place].filter(Boolean).join(', ') : questionWords.none),
    line(add.answers.at, 'where', said.at.trim() || add.answers.now),
    line(add.answers.who, 'who', whoWords(said)),
    ...(said.scheme && said.value && said.personId === ''
      ? [line(add.answers.number, 'who', `${SCHEMES[said.scheme as keyof typeof SCHEMES]} ${said.value}`)]
      : []),
    line(add.answers.noticed, 'noticed', REASONS[said.reason as keyof typeof REASONS] ?? questionWords.none),
  ];
}

function whoWords(said: AddWords): string {
  if (said.personId !== '') return `${said.called} (${add.answers.known})`;
  if (said.known === '') return questionWords.none;
  const { family, given, description, estimatedAge } = personInput(said);
  const called = calledBy({
    name: family && given ? { family, given } : null,
    description: description ?? null,
    dateOfBirth: null,
    estimatedAge: estimatedAge ?? null,
  });
  return said.known === 'NAMED' && said.born.trim() !== '' ? add.answers.born(called, said.born.trim()) : called;
}

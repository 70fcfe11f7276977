import { ask } from '../../../gateway/ask.js';
import { BothVersions, type Version } from '../../../gateway/BothVersions.js';
import type { Sending } from '../../../gateway/submission.js';
import { PersonNowDocument, type PersonHeaderFragment } from '../../../generated/graphql.js';
import { calledBy } from '../../../words/names.js';
import { bornWords } from '../../PersonHeader.js';
import { languageName, SCHEMES } from '../../person-words.content.js';
import { details } from './details.content.js';

export interface StalePersonProps {
  readonly sending: Sending<unknown>;
  readonly before: PersonHeaderFragment;
  readonly yours: string;
  readonly saveMine: (version: number) => void;
  readonly keep: () => void;
}

/** The choice between two versions of what the record says of somebody; nothing while nobody else was quicker. */
export function StalePerson({ sending, before, yours, saveMine, keep }: StalePersonProps) {
  if (sending.at !== 'refused' || !sending.error.isStale) return null;
  const load = async (): Promise<Version> => versionOf((await ask(PersonNowDocument, { id: before.id })).data.person);
  return <BothVersions before={versionOf(before)} yours={yours} load={load} saveMine={saveMine} keep={keep} />;
}

function versionOf(person: PersonHeaderFragment): Version {
  const { who, numbers } = details;
  return {
    version: person.version,
    parts: {
      [who.name]: calledBy(person),
      [who.born]: bornWords(person, new Date()),
      [who.language]: person.language ? languageName(person.language) : who.noLanguage,
      [who.interpreter]: person.needsInterpreter ? who.needed : who.notNeeded,
      [numbers.title]: person.identifiers.map(({ scheme, display }) => `${SCHEMES[scheme]} ${display}`).join(', '),
    },
  };
}

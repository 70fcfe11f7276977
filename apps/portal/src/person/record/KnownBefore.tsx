import type { PersonRecordQuery } from '../../generated/graphql.js';
import { LEFT_TO } from '../../stay/stay.content.js';
import { momentWords } from '../../words/dates.js';
import { person } from './person.content.js';

const words = person.known;

export interface KnownBeforeProps {
  readonly stay: NonNullable<PersonRecordQuery['person']['lastStay']>;
  readonly now: Date;
}

/** They were here before: when, where, and how it ended. */
export function KnownBefore({ stay, now }: KnownBeforeProps) {
  const { arrivedAt, seenAt, leftTo, site } = stay;
  return (
    <section className="junction-panel" aria-labelledby="known-title">
      <h2 id="known-title" className="nhsuk-heading-s">
        {words.title}
      </h2>
      <p>
        {words.last(momentWords(new Date(arrivedAt), now), site.name)}.{' '}
        {seenAt ? words.seen(momentWords(new Date(seenAt), now)) : words.notSeen}.{' '}
        {leftTo && `${words.left(LEFT_TO[leftTo])}.`}
      </p>
    </section>
  );
}

import type { Actor } from '@junction/auth';
import type { FactId, PersonId } from '@junction/identifiers';
import { Reads, statement } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { pageOf, readPage, type Page, type PageAsked } from '../board/page.rules.js';
import { inSight, sightOf } from '../membership/membership.queries.js';
import { KIND_OF, type TimelineKind } from './timeline.rules.js';

/** One thing that happened to a person, as the log of facts has it. */
export interface TimelineEntry {
  readonly id: FactId;
  /** The order in which facts were recorded. */
  readonly number: number;
  readonly kind: TimelineKind;
  readonly happenedAt: Date;
  readonly recordedAt: Date;
  readonly siteName: string | null;
  /** A later correction says another instant: shown struck through, never removed. */
  readonly replaced: boolean;
}

/**
 * A fact is replaced when a later correction of its stay gives another instant for what it says. Facts of one stay
 * that a correction only says again stay as they are.
 */
const OF_PERSON = statement(
  'timeline_of_person',
  `select said.id, said.number, said.type, said.data ->> 'happenedAt' as "happenedAt", said.recorded_at as "recordedAt",
          sites.name as "siteName",
          exists (select from outbox as later
                   where later.key = said.key and later.type = 'junction.stay.corrected.v1'
                     and later.number > said.number and later.data ->> 'stayId' = said.data ->> 'stayId'
                     and case said.type
                           when 'junction.stay.arrived.v1' then later.data ->> 'arrivedAt'
                           when 'junction.stay.seen.v1' then later.data ->> 'seenAt'
                           when 'junction.stay.left.v1' then later.data ->> 'leftAt'
                           else said.data ->> 'happenedAt'
                         end is distinct from said.data ->> 'happenedAt') as replaced
     from outbox as said left join sites on sites.id = (said.data ->> 'siteId')::uuid
    where ${inSight('$3::uuid')} and said.key = $3::text and said.type = any ($4)
      and (said.data ->> 'happenedAt', said.number) < ($5::text, $6::bigint)
    order by said.data ->> 'happenedAt' desc, said.number desc
    limit $7`,
);

/** After every fact: where a timeline without a cursor begins. Instants are compared as text, `~` follows all digits. */
const START = { at: '~', key: '0' };

const isNumber = (key: string): boolean => /^\d{1,15}$/.test(key);

/** Reads of a person's timeline, the latest first. */
@Injectable()
export class TimelineQueries {
  constructor(private readonly reads: Reads) {}

  /** Empty for a person out of the actor's sight. */
  timelineOf(person: PersonId, asked: PageAsked, actor: Actor): Promise<Page<TimelineEntry>> {
    const { first, after } = readPage(asked, isNumber);
    const { at, key } = after ?? START;
    return this.reads.as(actor, { view: 'timeline', page: person }, async (read) => {
      const values = [...sightOf(actor, read.at), person, Object.keys(KIND_OF), at, key, first + 1];
      const facts = await read.rows<Row>(OF_PERSON, values);
      const page = pageOf(facts, first);
      read.saw(
        'fact',
        page.rows.map((fact) => ({ id: fact.id, personId: person })),
      );
      return { ...page, rows: page.rows.flatMap(entryOf) };
    });
  }
}

type Row = Omit<TimelineEntry, 'kind' | 'happenedAt'> & { readonly type: string; readonly happenedAt: string };

function entryOf({ type, happenedAt, ...fact }: Row): TimelineEntry[] {
  const kind = KIND_OF[type];
  return kind ? [{ ...fact, kind, happenedAt: new Date(happenedAt) }] : [];
}

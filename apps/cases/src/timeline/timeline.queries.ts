import type { Actor } from '@junction/auth';
import type { FactId, LdServiceId, PersonId } from '@junction/identifiers';
import { Reads, statement } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { pageOf, readPage, type Page, type PageAsked } from '../board/page.rules.js';
import { servicesClinicalTo } from '../membership/membership.policy.js';
import { inSight, sightOf } from '../membership/membership.queries.js';
import { mayReadCode, servicesHelpedBy } from './timeline.policy.js';
import { KIND_OF, TYPES, codeOf, type TimelineKind } from './timeline.rules.js';

/** One thing that happened to a person, as the log of facts has it and as the actor may read it. */
export interface TimelineEntry {
  readonly id: FactId;
  /** The order in which facts were recorded. */
  readonly number: number;
  readonly kind: TimelineKind;
  readonly happenedAt: Date;
  readonly recordedAt: Date;
  readonly siteName: string | null;
  /** What the fact says in its one telling code; null where it says none, and for who may not read it. */
  readonly code: string | null;
  /** A later fact takes its place or takes it back: shown struck through, never removed. */
  readonly replaced: boolean;
}

/**
 * A fact is replaced when a later one names it, with two exceptions. The correction of a stay names all facts about its
 * times and says most of them again: only those count for which it gives another instant. Reopening takes a closing
 * back, but the closing did happen.
 */
const REPLACED = `exists (
  select from outbox as later
   where later.key = said.key and later.number > said.number
     and ((later.type not in ('junction.stay.corrected.v1', 'junction.case.reopened.v1')
           and later.data -> 'replaces' ? said.id::text)
       or (later.type = 'junction.stay.corrected.v1' and later.data ->> 'stayId' = said.data ->> 'stayId'
           and case said.type
                 when 'junction.stay.arrived.v1' then later.data ->> 'arrivedAt'
                 when 'junction.stay.seen.v1' then later.data ->> 'seenAt'
                 when 'junction.stay.left.v1' then later.data ->> 'leftAt'
                 else said.data ->> 'happenedAt'
               end is distinct from said.data ->> 'happenedAt')))`;

const OF_PERSON = statement(
  'timeline_of_person',
  `select said.id, said.number, said.type, said.data, said.data ->> 'happenedAt' as "happenedAt",
          said.recorded_at as "recordedAt", sites.name as "siteName", ${REPLACED} as replaced
     from outbox as said left join sites on sites.id = (said.data ->> 'siteId')::uuid
    where ${inSight('$3::uuid')} and said.key = $3::text
      and (said.type = any ($4)
           or (said.type = any ($5) and (said.data ->> 'ldServiceId')::uuid = any ($6::uuid[]))
           or (said.type = any ($7) and (said.data ->> 'ldServiceId')::uuid = any ($8::uuid[])))
      and (said.data ->> 'happenedAt', said.number) < ($9::text, $10::bigint)
    order by said.data ->> 'happenedAt' desc, said.number desc
    limit $11`,
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
      const values = [...sightOf(actor, read.at), person, ...typesFor(actor), at, key, first + 1];
      const facts = await read.rows<Row>(OF_PERSON, values);
      const page = pageOf(facts, first);
      read.saw(
        'fact',
        page.rows.map((fact) => ({ id: fact.id, personId: person })),
      );
      return { ...page, rows: page.rows.flatMap((fact) => entryOf(fact, actor)) };
    });
  }
}

/** The types that anybody in sight of the person may know of, and those for helpers and for clinicians, each where. */
const typesFor = (actor: Actor): unknown[] => [
  TYPES.forAll,
  ...[TYPES.forHelpers, servicesHelpedBy(actor)],
  ...[TYPES.forClinicians, servicesClinicalTo(actor)],
];

type Row = Omit<TimelineEntry, 'kind' | 'happenedAt' | 'code'> & {
  readonly type: string;
  readonly happenedAt: string;
  readonly data: Readonly<Record<string, unknown>>;
};

function entryOf({ type, happenedAt, data, ...fact }: Row, actor: Actor): TimelineEntry[] {
  const kind = KIND_OF[type];
  if (!kind) return [];
  const ldServiceId = data['ldServiceId'] as LdServiceId;
  const code = mayReadCode(actor, { kind, ldServiceId }) ? codeOf(data) : null;
  return [{ ...fact, kind, code, happenedAt: new Date(happenedAt) }];
}

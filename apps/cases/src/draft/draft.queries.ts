import type { Actor } from '@junction/auth';
import type { DraftId, PersonId } from '@junction/identifiers';
import { Reads, statement, type Tx } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { inSight, sightOf } from '../membership/membership.queries.js';
import { servicesSeenBy } from '../membership/membership.policy.js';
import type { Draft } from './draft.entity.js';
import type { DraftPageCode } from './draft.rules.js';

/** Which page, about what. */
export interface DraftAsked {
  readonly page: DraftPageCode;
  readonly subjectId: string;
}

const COLUMNS = `drafts.id, drafts.user_id as "userId", drafts.page, drafts.subject_id as "subjectId",
  drafts.person_id as "personId", drafts.text, drafts.saved_at as "savedAt", drafts.expires_at as "expiresAt"`;

/** The author's own that have not expired, as far as the author still sees whom they are about. */
const OWN = `select ${COLUMNS} from drafts
  where drafts.user_id = $3 and drafts.expires_at > $2::timestamptz
    and (drafts.person_id is null or ${inSight('drafts.person_id')})`;

const ALL = statement('drafts_of_user', `${OWN} order by drafts.saved_at desc, drafts.id`);
const ONE = statement('draft_of_user', `${OWN} and drafts.page = $4 and drafts.subject_id = $5::uuid`);

/** Reads of drafts: each finds its author's alone. */
@Injectable()
export class DraftQueries {
  constructor(private readonly reads: Reads) {}

  /** The actor's drafts, the latest first. */
  drafts(actor: Actor): Promise<readonly Draft[]> {
    return this.read(ALL, actor);
  }

  /** What the actor has begun to write there, if anything. */
  async draft({ page, subjectId }: DraftAsked, actor: Actor): Promise<Draft | null> {
    return (await this.read(ONE, actor, page, subjectId))[0] ?? null;
  }

  private read(query: ReturnType<typeof statement>, actor: Actor, ...more: unknown[]): Promise<Draft[]> {
    return this.reads.as(actor, { view: 'draft' }, async (read) => {
      const drafts = await read.rows<Draft>(query, [...sightOf(actor, read.at), actor.userId, ...more]);
      read.saw(
        'draft',
        drafts.flatMap(({ id, personId }) => (personId ? [{ id, personId }] : [])),
      );
      return drafts;
    });
  }
}

const SAVE = statement(
  'save_draft',
  `insert into drafts (id, user_id, page, subject_id, person_id, text, saved_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict on constraint one_draft_a_page_and_subject do update
     set person_id = excluded.person_id, text = excluded.text, saved_at = excluded.saved_at,
         expires_at = excluded.expires_at
   returning ${COLUMNS}`,
);

/** Saves a draft in place of what its author had begun to write there before. */
export async function saveDraft(tx: Tx, draft: Draft): Promise<Draft> {
  const about = [draft.id, draft.userId, draft.page, draft.subjectId, draft.personId];
  const [saved] = await tx.rows<Draft>(SAVE, [...about, draft.text, draft.savedAt, draft.expiresAt]);
  return saved as Draft;
}

const DROP = statement('drop_draft', 'delete from drafts where id = $1');

/** Removes a draft for good: nobody else ever saw it. */
export function dropDraft(tx: Tx, id: DraftId): void {
  tx.write(DROP, [id]);
}

const DROP_EXPIRED = statement(
  'drop_expired_drafts',
  'with gone as (delete from drafts where expires_at <= $1 returning 1) select count(*)::int as n from gone',
);

/** Removes every draft whose time is over; returns how many. */
export async function dropExpiredDrafts(tx: Tx): Promise<number> {
  const [row] = await tx.rows<{ n: number }>(DROP_EXPIRED, [tx.at]);
  return row?.n ?? 0;
}

const SUBJECT = statement(
  'subject_of_draft',
  `select people.id as "personId" from people where people.id = $3::uuid and ${inSight('people.id')}
   union all
   select cases.person_id from cases where cases.id = $3::uuid and ${inSight('cases.person_id')}
   union all
   select stays.person_id from stays where stays.id = $3::uuid and ${inSight('stays.person_id')}
   union all
   select null::uuid from sites where sites.id = $3::uuid and sites.ld_service_id = any ($4::uuid[])`,
);

/** What a page is about, as far as the actor may know: whom, or a place; undefined where there is no such thing. */
export async function subjectOf(
  tx: Tx,
  subjectId: string,
  actor: Actor,
): Promise<{ readonly personId: PersonId | null } | undefined> {
  const values = [...sightOf(actor, tx.at), subjectId, servicesSeenBy(actor)];
  return (await tx.rows<{ personId: PersonId | null }>(SUBJECT, values))[0];
}

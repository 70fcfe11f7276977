import type { Actor } from '@junction/auth';
import type { ColleagueId, UserId } from '@junction/identifiers';
import { Batches, Reads, statement, type Tx } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import type { Colleague } from './colleague.entity.js';
import { ColleagueNotFound } from './colleague.errors.js';

/** A colleague as colleagues see them. */
export type ColleagueShown = Pick<Colleague, 'id' | 'name' | 'role'>;

const AT_MY_SERVICES = 'select id, name, role from colleagues where ld_service_id = any ($1::uuid[])';
const BY_IDS = statement('colleagues_by_ids', `${AT_MY_SERVICES} and id = any ($2::uuid[])`);
const ALL = statement('colleagues_of_services', `${AT_MY_SERVICES} order by name, id`);
const OF_USERS = statement(
  'colleagues_of_users',
  'select id, name, role, user_id as "userId" from colleagues where ld_service_id = any ($1::uuid[]) and user_id = any ($2)',
);
const MINE = statement('colleagues_of_user', `${AT_MY_SERVICES} and user_id = $2 order by ld_service_id`);

/** Reads of colleagues: those of the actor's own services. */
@Injectable()
export class ColleagueQueries {
  private readonly byId = new Batches<ColleagueId, ColleagueShown>(
    async (ids, actor) => new Map((await this.read(BY_IDS, actor, ids)).map((found) => [found.id, found])),
    (id) => new ColleagueNotFound(id),
  );

  private readonly byUser = new Batches<UserId, ColleagueShown | null>(
    (users, actor) =>
      this.reads.as(actor, { view: 'colleagues' }, async (read) => {
        const found = await read.rows<ColleagueShown & { userId: UserId }>(OF_USERS, [actor.ldServiceIds, users]);
        return new Map(found.map(({ userId, ...shown }) => [userId, shown]));
      }),
    () => null,
  );

  constructor(private readonly reads: Reads) {}

  /** @throws {ColleagueNotFound} */
  colleague(id: ColleagueId, actor: Actor): Promise<ColleagueShown> {
    return this.byId.load(id, actor);
  }

  /** Somebody by the user that they are, at a service of the actor's; null for whoever never said who they are. */
  colleagueOfUser(user: UserId, actor: Actor): Promise<ColleagueShown | null> {
    return this.byUser.load(user, actor);
  }

  /** Everybody at the actor's services, by name. */
  colleagues(actor: Actor): Promise<readonly ColleagueShown[]> {
    return this.read(ALL, actor);
  }

  /** The actor as colleagues see them, at each of their services. */
  mine(actor: Actor): Promise<readonly ColleagueShown[]> {
    return this.read(MINE, actor, actor.userId);
  }

  private read(query: ReturnType<typeof statement>, actor: Actor, ...more: unknown[]): Promise<ColleagueShown[]> {
    const values = [actor.ldServiceIds, ...more];
    return this.reads.as(actor, { view: 'colleagues' }, (read) => read.rows<ColleagueShown>(query, values));
  }
}

const SAVE = statement(
  'save_colleague',
  `insert into colleagues (id, user_id, ld_service_id, name, role) values ($1, $2, $3, $4, $5)
   on conflict on constraint one_colleague_a_service do update set name = excluded.name, role = excluded.role
   returning id, user_id as "userId", ld_service_id as "ldServiceId", name, role`,
);

/** Saves who the actor is at one service: one row a user and service, whose id never changes. */
export async function saveColleague(tx: Tx, said: Colleague): Promise<Colleague> {
  const [saved] = await tx.rows<Colleague>(SAVE, [said.id, said.userId, said.ldServiceId, said.name, said.role]);
  return saved as Colleague;
}

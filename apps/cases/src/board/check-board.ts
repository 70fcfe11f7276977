import type { Command } from '@junction/auth';
import { InputInvalid, NotPermitted } from '@junction/errors';
import { newId, type PersonId, type SiteId, type StayId } from '@junction/identifiers';
import { Reads, UnitOfWork, statement, type Tx } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { maySeeRecord } from '../membership/membership.policy.js';
import { inSight, sightOf } from '../membership/membership.queries.js';
import { RegisterPerson } from '../person/register-person.js';
import { Site } from '../site/site.entity.js';
import { SiteNotFound } from '../site/site.errors.js';
import { mayOpenBoard } from '../site/site.policy.js';
import { ArriveStay, type Arriving } from '../stay/arrive-stay.js';
import { LeaveStay } from '../stay/leave-stay.js';
import { PersonAlreadyPresent, StayNotFound } from '../stay/stay.errors.js';
import { Stay } from '../stay/stay.entity.js';
import { mayWorkOn } from '../stay/stay.policy.js';
import { BoardCheck } from './board-check.entity.js';
import { refuseUnclearCheck, type RowChecked } from './board-check.rules.js';
import { BoardHasChanged, type RowFault } from './board.errors.js';

/** What somebody found who went round a place: of each row whether the person is still there, and who is new. */
export interface Checking {
  readonly siteId: SiteId;
  readonly stays: readonly RowChecked[];
  readonly arrivals: readonly Found[];
}

/** Somebody new at the place, known (`personId`) or not (`person`). */
export type Found = Pick<Arriving, 'personId' | 'person' | 'place' | 'reason'>;

const PEOPLE = statement(
  'people_of_stays',
  `select person_id as "personId" from stays where ${inSight('stays.person_id')} and id = any ($3::uuid[])`,
);

/** A board is put right in one go: who is gone leaves, who is new arrives, and it says who checked it. Or nothing is done. */
@Injectable()
export class CheckBoard {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: Reads,
    private readonly leave: LeaveStay,
    private readonly arrive: ArriveStay,
  ) {}

  /**
   * @throws {SiteNotFound} unless the actor sees the people of the place's L&D service.
   * @throws {NotPermitted} unless the actor works with them.
   * @throws {StayNotFound} for a row that the actor doesn't see, or of another place.
   * @throws {BoardHasChanged} when rows are not as the actor saw them.
   * @throws {PersonAlreadyPresent} @throws {PersonNotFound} @throws {InputInvalid} as arriving and leaving do; paths
   * begin with `arrivals.<n>`.
   */
  async execute({ siteId, stays, arrivals }: Checking, command: Command): Promise<BoardCheck> {
    const { actor } = command;
    const arriving = arrivals.map((found) => ({ ...found, newPersonId: found.personId ?? newId<PersonId>() }));
    const about = [...(await this.peopleOf(stays, command)), ...arriving.map(({ newPersonId }) => newPersonId)];
    const { refusals } = RegisterPerson;
    const maySee = maySeeRecord(actor);
    const task = { ...command, verb: 'check_board', about: [...new Set(about)], noun: BoardCheck, maySee, refusals };
    return this.work.run(task, async (tx) => {
      const site = await tx.find(Site, { id: siteId });
      if (!site || !mayOpenBoard(actor, site)) throw new SiteNotFound(siteId);
      if (!mayWorkOn(actor, site)) throw new NotPermitted('board:check');
      refuseUnclearCheck(stays, arrivals);

      await refuseChangedRows(tx, { siteId, stays }, command);
      for (const { stayId, version, leftTo } of stays)
        if (leftTo) await this.leave.execute({ stayId, version, leftTo }, command);
      for (const [n, found] of arriving.entries())
        await this.letArrive(tx, { ...found, siteId, arrivedAt: tx.at }, { n, command });

      const check = BoardCheck.make({ siteId, ldServiceId: site.ldServiceId, checkedByUserId: actor.userId }, tx.at);
      tx.insert(check);
      tx.changed({ view: 'board', id: siteId, ldServiceIds: [site.ldServiceId] });
      return check;
    });
  }

  /** Whose stays these are, as far as the actor sees them: people are locked before anything about them is decided. */
  private peopleOf(stays: readonly RowChecked[], { actor }: Command): Promise<PersonId[]> {
    return this.reads.as(actor, { view: 'board' }, async (read) => {
      const ids = stays.map(({ stayId }) => stayId);
      const rows = await read.rows<{ personId: PersonId }>(PEOPLE, [...sightOf(actor, read.at), ids]);
      return rows.map(({ personId }) => personId);
    });
  }

  private async letArrive(tx: Tx, arriving: Arriving, { n, command }: Nth): Promise<void> {
    const { personId } = arriving;
    const present = personId && (await tx.find(Stay, { personId, status: 'present', enteredInErrorAt: null }));
    if (personId && present) throw new PersonAlreadyPresent(personId);
    await this.arrive.execute(arriving, command).catch((error: unknown) => {
      throw error instanceof InputInvalid ? faultsOfNth(n, error) : error;
    });
  }
}

interface Nth {
  readonly n: number;
  readonly command: Command;
}

const faultsOfNth = (n: number, { fields }: InputInvalid): InputInvalid =>
  new InputInvalid(Object.fromEntries(Object.entries(fields).map(([path, code]) => [`arrivals.${n}.${path}`, code])));

/** All rows that are not as they were seen, at once. Who was only seen by a colleague is still there all the same. */
async function refuseChangedRows(tx: Tx, { siteId, stays }: Rows, { actor }: Command): Promise<void> {
  const changed = new Map<StayId, RowFault>();
  for (const { stayId, version, leftTo } of stays) {
    const maySee = (stay: Stay): boolean => maySeeRecord(actor)(stay) && stay.siteId === siteId;
    const stay = await tx.lockOne(Stay, { id: stayId }, new StayNotFound(stayId), { maySee });
    if (stay.status !== 'present' || stay.enteredInErrorAt !== null) changed.set(stayId, 'HAS_LEFT');
    else if (leftTo && stay.version !== version) changed.set(stayId, 'CHANGED');
  }
  if (changed.size > 0) throw new BoardHasChanged(changed);
}

type Rows = Pick<Checking, 'siteId' | 'stays'>;

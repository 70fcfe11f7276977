import type { Command } from '@junction/auth';
import { InputInvalid, NotPermitted } from '@junction/errors';
import { newId, type LdServiceId, type PersonId, type SiteId } from '@junction/identifiers';
import { UnitOfWork, type Tx } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { IdentifyCase } from '../case/identify-case.js';
import { maySeeRecord } from '../membership/membership.policy.js';
import { isMember } from '../membership/membership.queries.js';
import { PersonNotFound } from '../person/person.errors.js';
import type { PersonGiven } from '../person/person.rules.js';
import { RegisterPerson } from '../person/register-person.js';
import { readText } from '../person/text.rules.js';
import { Site } from '../site/site.entity.js';
import { SiteNotFound } from '../site/site.errors.js';
import { mayOpenBoard } from '../site/site.policy.js';
import { MoveWorkItems } from '../work-item/move-work-items.js';
import { MakeWorkItem } from '../work-item/make-work-item.js';
import { isToBeTriaged } from '../work-item/work-item.queries.js';
import { Stay } from './stay.entity.js';
import { PersonAlreadyPresent } from './stay.errors.js';
import { pagesShowing, stayArrived } from './stay.events.js';
import { mayArriveAt } from './stay.policy.js';
import { PLACE_LENGTH_MAX, faultOfArrival, refuseFaults, type ArrivalReasonCode } from './stay.rules.js';

/** Who arrived where: somebody whose record the service has (`personId`) or somebody new (`person`), never both. */
export interface Arriving {
  readonly siteId: SiteId;
  readonly personId?: PersonId | null | undefined;
  readonly person?: PersonGiven | null | undefined;
  /** The id of somebody new, where a verb around this one has locked them already. */
  readonly newPersonId?: PersonId | undefined;
  readonly place?: string | null | undefined;
  readonly arrivedAt: Date;
  readonly reason: ArrivalReasonCode;
}

/** Somebody is at a place now: with the record and the case that it takes, all in one transaction. */
@Injectable()
export class ArriveStay {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registerPerson: RegisterPerson,
    private readonly identifyCase: IdentifyCase,
    private readonly moveWorkItems: MoveWorkItems,
    private readonly makeWorkItem: MakeWorkItem,
  ) {}

  /**
   * @throws {SiteNotFound} unless the actor sees the people of the place's L&D service.
   * @throws {NotPermitted} unless the actor works with them.
   * @throws {PersonNotFound} unless that service may see the person's record.
   * @throws {PersonAlreadyPresent} while the person has a stay that isn't over.
   * @throws {InputInvalid} `personId` (PERSON_OR_PERSON_ID), `arrivedAt`, `place`, and those of a new person.
   */
  execute(arriving: Arriving, command: Command): Promise<Stay> {
    const personId = arriving.personId ?? arriving.newPersonId ?? newId<PersonId>();
    const refusals = {
      ...RegisterPerson.refusals,
      one_present_stay_a_person: () => new PersonAlreadyPresent(personId),
    };
    const maySee = maySeeRecord(command.actor);
    const task = { ...command, verb: 'arrive_stay', about: [personId], noun: Stay, maySee, refusals };
    return this.work.run(task, async (tx) => {
      const { actor } = command;
      const site = await tx.find(Site, { id: arriving.siteId });
      if (!site || !mayOpenBoard(actor, site)) throw new SiteNotFound(arriving.siteId);
      if (!mayArriveAt(actor, site)) throw new NotPermitted('stay:arrive');
      const place = readArrival(arriving, tx.at);

      const { ldServiceId, setting } = site;
      await this.knowPerson(tx, { personId, ldServiceId, person: arriving.person }, command);
      const { reason, arrivedAt } = arriving;
      const onCase = await this.identifyCase.execute(
        { personId, ldServiceId, siteId: site.id, setting, identifiedAt: arrivedAt },
        command,
      );
      const where = { caseId: onCase.id, siteId: site.id, ldServiceId, setting, place };
      const stay = Stay.arrive({ personId, ...where, reason, arrivedAt }, tx.at);
      tx.insert(stay);
      tx.announce(stayArrived(stay, tx.at));
      await this.makeWork(tx, stay, command);
      for (const page of pagesShowing(stay)) tx.changed(page);
      return stay;
    });
  }

  /** Who is triaged already is to be seen; who isn't, is to be triaged where they are now. */
  private async makeWork(tx: Tx, stay: Stay, command: Command): Promise<void> {
    await this.moveWorkItems.execute(stay, command);
    if (await isToBeTriaged(tx, stay.caseId)) return;
    await this.makeWorkItem.execute({ kind: 'see', ...workOf(stay), from: stay.arrivedAt }, command);
  }

  private async knowPerson(tx: Tx, { person, ...about }: Knowing, command: Command): Promise<void> {
    if (person) await this.registerPerson.execute({ ...about, person }, command);
    else if (!(await isMember(tx, about.personId, about.ldServiceId))) throw new PersonNotFound(about.personId);
  }
}

const workOf = ({ id: stayId, personId, caseId, siteId, ldServiceId }: Stay) => ({
  stayId,
  ...{ personId, caseId, siteId, ldServiceId },
});

interface Knowing extends Pick<Arriving, 'person'> {
  readonly personId: PersonId;
  readonly ldServiceId: LdServiceId;
}

/** Where in the place, once all that can be said of the arrival itself is right. */
function readArrival({ personId, person, place, arrivedAt }: Arriving, at: Date): string | null {
  if (Boolean(personId) === Boolean(person)) throw new InputInvalid({ personId: 'PERSON_OR_PERSON_ID' });
  const read = readText(place, PLACE_LENGTH_MAX);
  refuseFaults({ arrivedAt: faultOfArrival(arrivedAt, at), place: read.fault });
  return read.text;
}

import type { Actor, Command } from '@junction/auth';
import { InputInvalid, NotPermitted } from '@junction/errors';
import type { LdServiceId, PersonId } from '@junction/identifiers';
import { UnitOfWork } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { maySeeRecord, mayWorkWithPeopleOf, servicesClinicalTo } from '../membership/membership.policy.js';
import { StartMembership } from '../membership/start-membership.js';
import { Deployment } from './deployment.rules.js';
import { PersonIdentifier } from './person-identifier.entity.js';
import { Person } from './person.entity.js';
import { IdentifierAlreadyHeld } from './person.errors.js';
import { personRegistered } from './person.events.js';
import { readPerson, type PersonGiven } from './person.rules.js';

/** Whose record is to begin; the id is chosen by the caller, so that the person can be locked before they exist. */
export interface Registration {
  readonly personId: PersonId;
  /** The service that will own the record; null: the one that the actor works at. */
  readonly ldServiceId: LdServiceId | null;
  readonly person: PersonGiven;
}

/** A record of somebody begins, owned by one L&D service, which sees it from the same instant. */
@Injectable()
export class RegisterPerson {
  /** What a broken constraint of this verb's rows means; a verb around it must know as well. */
  static readonly refusals = { one_identifier_a_service: () => new IdentifierAlreadyHeld() };

  constructor(
    private readonly work: UnitOfWork,
    private readonly startMembership: StartMembership,
    private readonly deployment: Deployment,
  ) {}

  /**
   * @throws {NotPermitted} unless the actor works with people at that service.
   * @throws {InputInvalid} `ldServiceId` (REQUIRED) from an actor who works at several; every fault of what was typed.
   * @throws {IdentifierAlreadyHeld} when the service has a record with one of the identifiers.
   */
  execute({ personId, person: typed, ...where }: Registration, command: Command): Promise<Person> {
    const { refusals } = RegisterPerson;
    const maySee = maySeeRecord(command.actor);
    const task = { ...command, verb: 'register_person', about: [personId], noun: Person, maySee, refusals };
    return this.work.run(task, async (tx) => {
      const ldServiceId = where.ldServiceId ?? onlyServiceOf(command.actor);
      if (!mayWorkWithPeopleOf(command.actor, ldServiceId)) throw new NotPermitted('person:register');
      const { identifiers, ...known } = readPerson(typed, tx.at);

      const synthetic = this.deployment.peopleAreInvented;
      const person = Person.register({ id: personId, ldServiceId, ...known, synthetic }, tx.at);
      tx.insert(person);
      for (const identifier of identifiers) tx.insert(PersonIdentifier.add(person, identifier, tx.at));
      tx.announce(personRegistered(person, tx.at));
      await this.startMembership.execute({ personId, ldServiceId, reason: 'owner' }, command);
      return person;
    });
  }
}

function onlyServiceOf(actor: Actor): LdServiceId {
  const [service, ...others] = servicesClinicalTo(actor);
  if (!service) throw new NotPermitted('person:register');
  if (others.length > 0) throw new InputInvalid({ ldServiceId: 'REQUIRED' });
  return service;
}

import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import type { PersonId } from '@junction/identifiers';
import { UnitOfWork } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { maySeeRecord } from '../membership/membership.policy.js';
import { readIdentity, type IdentityGiven } from './correction.rules.js';
import { Person } from './person.entity.js';
import { PersonNotFound } from './person.errors.js';
import { pagesShowing, personIdentifiedAs } from './person.events.js';
import { mayChange } from './person.policy.js';
import { whereIs } from './person.queries.js';

/** Which described person, as they were when somebody looked, and who they are. */
export interface Identifying extends IdentityGiven {
  readonly personId: PersonId;
  readonly version: number;
}

/** Somebody of whom only a description was known gets a name. */
@Injectable()
export class IdentifyPerson {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * @throws {PersonNotFound} where there is no such record in the actor's sight.
   * @throws {VersionIsStale} when somebody changed it since the actor looked.
   * @throws {NotPermitted} unless the actor works with people at the service that owns the record.
   * @throws {InputInvalid} see {@link readIdentity}. @throws {PersonAlreadyIdentified} where a name is known.
   */
  execute({ personId, version, ...typed }: Identifying, command: Command): Promise<Person> {
    const maySee = maySeeRecord(command.actor);
    const task = { ...command, verb: 'identify_person', about: [personId], noun: Person, maySee };
    return this.work.run(task, async (tx) => {
      const person = await tx.lockOne(Person, { id: personId }, new PersonNotFound(personId), { version, maySee });
      if (!mayChange(command.actor, person)) throw new NotPermitted('person:identify');

      person.identify(readIdentity(typed, tx.at));
      tx.update(person);
      tx.announce(personIdentifiedAs(person, tx.at));
      for (const page of pagesShowing(person, await whereIs(tx, personId))) tx.changed(page);
      return person;
    });
  }
}

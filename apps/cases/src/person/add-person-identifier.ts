import type { Command } from '@junction/auth';
import { InputInvalid, NotPermitted } from '@junction/errors';
import type { PersonId } from '@junction/identifiers';
import { UnitOfWork } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { maySeeRecord } from '../membership/membership.policy.js';
import { PersonIdentifier } from './person-identifier.entity.js';
import { Person } from './person.entity.js';
import { PersonNotFound } from './person.errors.js';
import { pagesShowing, personCorrected } from './person.events.js';
import { mayChange } from './person.policy.js';
import { identifiersOf, whereIs } from './person.queries.js';
import { readIdentifier, type IdentifierGiven } from './person.rules.js';
import { RegisterPerson } from './register-person.js';

/** Which record, as it was when somebody looked, and a number that the person is known by. */
export interface AddingIdentifier extends IdentifierGiven {
  readonly personId: PersonId;
  readonly version: number;
}

/** A number that health or justice knows the person by was learnt; it is kept as typed and in its canonical form. */
@Injectable()
export class AddPersonIdentifier {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * @throws {PersonNotFound} where there is no such record in the actor's sight.
   * @throws {VersionIsStale} when somebody changed it since the actor looked.
   * @throws {NotPermitted} unless the actor works with people at the service that owns the record.
   * @throws {InputInvalid} `value`: IDENTIFIER_FORMAT, IDENTIFIER_CHECK, TOO_LONG, HAS_CONTROL_CHARACTERS, GIVEN_TWICE,
   * TOO_MANY. @throws {IdentifierAlreadyHeld} when another record of the service has it.
   */
  execute({ personId, version, ...typed }: AddingIdentifier, command: Command): Promise<Person> {
    const { refusals } = RegisterPerson;
    const maySee = maySeeRecord(command.actor);
    const task = { ...command, verb: 'add_person_identifier', about: [personId], noun: Person, maySee, refusals };
    return this.work.run(task, async (tx) => {
      const person = await tx.lockOne(Person, { id: personId }, new PersonNotFound(personId), { version, maySee });
      if (!mayChange(command.actor, person)) throw new NotPermitted('person:add_identifier');
      const { identifier, fault } = readIdentifier(typed, await identifiersOf(tx, personId), tx.at);
      if (!identifier) throw new InputInvalid({ value: fault });

      tx.insert(PersonIdentifier.add(person, identifier, tx.at));
      tx.update(person);
      tx.announce(personCorrected(person, { what: ['identifiers'], reason: 'told_later' }, tx.at));
      for (const page of pagesShowing(person, await whereIs(tx, personId))) tx.changed(page);
      return person;
    });
  }
}

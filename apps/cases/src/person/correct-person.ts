import type { Command } from '@junction/auth';
import type { CorrectionReasonCode } from '@junction/contracts';
import { NotPermitted } from '@junction/errors';
import type { PersonId } from '@junction/identifiers';
import { UnitOfWork } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { maySeeRecord } from '../membership/membership.policy.js';
import { readCorrection, type CorrectionGiven } from './correction.rules.js';
import { Person } from './person.entity.js';
import { PersonNotFound } from './person.errors.js';
import { pagesShowing, personCorrected } from './person.events.js';
import { mayChange } from './person.policy.js';
import { whereIs } from './person.queries.js';

/** Which record, as it was when somebody looked, all that it should say, and why it was wrong or missing. */
export interface Correcting extends CorrectionGiven {
  readonly personId: PersonId;
  readonly version: number;
  readonly reason: CorrectionReasonCode;
}

/** What a record says of a person was wrong or missing: all of it is said again. Nothing new changes nothing. */
@Injectable()
export class CorrectPerson {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * @throws {PersonNotFound} where there is no such record in the actor's sight.
   * @throws {VersionIsStale} when somebody changed it since the actor looked.
   * @throws {NotPermitted} unless the actor works with people at the service that owns the record.
   * @throws {InputInvalid} see {@link readCorrection}. @throws {PersonNotIdentified} for a name where none is known.
   */
  execute({ personId, version, reason, ...typed }: Correcting, command: Command): Promise<Person> {
    const maySee = maySeeRecord(command.actor);
    const task = { ...command, verb: 'correct_person', about: [personId], noun: Person, maySee };
    return this.work.run(task, async (tx) => {
      const person = await tx.lockOne(Person, { id: personId }, new PersonNotFound(personId), { version, maySee });
      if (!mayChange(command.actor, person)) throw new NotPermitted('person:correct');

      const what = person.correct(readCorrection(typed, tx.at), tx.at);
      if (what.length === 0) return person;
      tx.update(person);
      tx.announce(personCorrected(person, { what, reason }, tx.at));
      for (const page of pagesShowing(person, await whereIs(tx, personId))) tx.changed(page);
      return person;
    });
  }
}

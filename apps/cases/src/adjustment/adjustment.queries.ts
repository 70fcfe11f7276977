import type { Actor } from '@junction/auth';
import type { PersonId } from '@junction/identifiers';
import { Batches, Reads, statement } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { inSight, sightOf } from '../membership/membership.queries.js';
import type { Adjustment } from './adjustment.entity.js';
import { mayReadAdjustment } from './adjustment.policy.js';

/** An adjustment as those see it who may. */
export type AdjustmentShown = Omit<Adjustment, 'end'>;

const OF_PEOPLE = statement(
  'adjustments_of_people',
  `select id, person_id as "personId", case_id as "caseId", ld_service_id as "ldServiceId", kind, note,
          added_at as "addedAt", ended_at as "endedAt", entered_in_error_at as "enteredInErrorAt", version
     from adjustments where ${inSight('adjustments.person_id')} and person_id = any ($3::uuid[])
    order by added_at, id`,
);

/** Reads of adjustments; each finds only people in the actor's sight, and nothing for those who see nothing clinical. */
@Injectable()
export class AdjustmentQueries {
  private readonly byPerson = new Batches<PersonId, readonly AdjustmentShown[]>(
    async (people, actor) => Map.groupBy(await this.read(people, actor), (found) => found.personId),
    () => [],
  );

  constructor(private readonly reads: Reads) {}

  /** All that ever helped somebody, the oldest first: those in force, ended ones and mistakes. */
  adjustmentsOf(person: PersonId, actor: Actor): Promise<readonly AdjustmentShown[]> {
    return this.byPerson.load(person, actor);
  }

  private read(people: readonly PersonId[], actor: Actor): Promise<AdjustmentShown[]> {
    return this.reads.as(actor, { view: 'adjustments' }, async (read) => {
      const all = await read.rows<AdjustmentShown>(OF_PEOPLE, [...sightOf(actor, read.at), people]);
      const shown = all.filter((adjustment) => mayReadAdjustment(actor, adjustment));
      read.saw('adjustment', shown);
      return shown;
    });
  }
}

import { statement, type Tx } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { GivePersonKey } from '../person-key/give-person-key.js';
import { type ArchivedFact, archivedFact, type HeardFact } from './fact.rules.js';

/**
 * A fact that is said again long after the inbox forgot it is known by its id, and counts no second time. All of a
 * batch is one JSON text: to write and to read that is half the work of arrays of JSON texts.
 */
const ARCHIVE = statement(
  'facts_archive',
  `insert into facts (id, type, ld_service_id, recorded_at, data, archived_at)
   select (fact ->> 'id')::uuid, fact ->> 'type', (fact ->> 'ldServiceId')::uuid, (fact ->> 'recordedAt')::timestamptz,
          fact -> 'data', $2
     from jsonb_array_elements($1::jsonb) with ordinality as heard (fact, place)
    order by place
   on conflict (id) do nothing
   returning id`,
);

/** Keeps facts for ever, under keyed ids. */
@Injectable()
export class ArchiveFact {
  constructor(private readonly keys: GivePersonKey) {}

  /** @returns those that weren't in the archive before, as they are kept, in their order. */
  async execute(heard: readonly HeardFact[], tx: Tx): Promise<readonly ArchivedFact[]> {
    const people = new Set(heard.flatMap(({ data }) => data.personId ?? []));
    const keys = await this.keys.execute([...people], tx);
    const facts = heard.map((fact) => archivedFact(fact, keys.get(fact.data.personId ?? '')));
    const rows = await tx.rows<{ id: string }>(ARCHIVE, [JSON.stringify(facts), tx.at]);
    const fresh = new Set(rows.map(({ id }) => id));
    return facts.filter(({ id }) => fresh.has(id));
  }
}

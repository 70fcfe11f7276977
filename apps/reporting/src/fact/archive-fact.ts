import { statement, type Tx } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { GivePersonKey } from '../person-key/give-person-key.js';
import { type ArchivedFact, archivedFact, type HeardFact } from './fact.rules.js';

/** A fact that is said again long after the inbox forgot it is known by its id, and counts no second time. */
const ARCHIVE = statement(
  'facts_archive',
  `insert into facts (id, type, ld_service_id, recorded_at, data, archived_at)
   select id, type, ld_service_id, recorded_at, data, $6
     from unnest($1::uuid[], $2::text[], $3::uuid[], $4::timestamptz[], $5::jsonb[])
          with ordinality as fact (id, type, ld_service_id, recorded_at, data, place)
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
    const rows = await tx.rows<{ id: string }>(ARCHIVE, [
      facts.map(({ id }) => id),
      facts.map(({ type }) => type),
      facts.map(({ ldServiceId }) => ldServiceId),
      facts.map(({ recordedAt }) => recordedAt),
      facts.map(({ data }) => JSON.stringify(data)),
      tx.at,
    ]);
    const fresh = new Set(rows.map(({ id }) => id));
    return facts.filter(({ id }) => fresh.has(id));
  }
}

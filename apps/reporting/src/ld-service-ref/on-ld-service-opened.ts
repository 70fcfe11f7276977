import { LdServiceOpenedV1 } from '@junction/contracts';
import { Consumes, type Delivered } from '@junction/messaging';
import { statement, type Tx } from '@junction/persistence';
import { Injectable } from '@nestjs/common';

const COPY = statement(
  'ld_service_ref_copy',
  `insert into ld_service_refs as known (id, name, organisation, region, opened_on, version)
   select distinct on (id) id, name, organisation, region, opened_on, version
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::date[], $6::int[])
       as said (id, name, organisation, region, opened_on, version)
    order by id, version desc
   on conflict (id) do update set
     name = excluded.name, organisation = excluded.organisation, region = excluded.region,
     opened_on = excluded.opened_on, version = excluded.version
   where known.version < excluded.version`,
);

/**
 * Copies an L&D service, or fills its stub.
 * Safe to receive twice or late: an older version changes nothing.
 */
@Injectable()
export class OnLdServiceOpened {
  @Consumes(LdServiceOpenedV1)
  async handle(events: readonly Delivered<typeof LdServiceOpenedV1>[], tx: Tx): Promise<void> {
    const said = events.map(({ data }) => data);
    await tx.rows(COPY, [
      said.map(({ ldServiceId }) => ldServiceId),
      said.map(({ name }) => name),
      said.map(({ organisation }) => organisation),
      said.map(({ region }) => region),
      said.map(({ openedOn }) => openedOn),
      said.map(({ version }) => version),
    ]);
  }
}

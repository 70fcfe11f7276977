import { SiteOpenedV1 } from '@junction/contracts';
import { Consumes, type Delivered } from '@junction/messaging';
import { statement, type Tx } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { StubLdServiceRef } from '../ld-service-ref/stub-ld-service-ref.js';

const COPY = statement(
  'site_ref_copy',
  `insert into site_refs as known (id, ld_service_id, name, setting, force, version)
   select distinct on (id) id, ld_service_id, name, setting, force, version
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::int[])
       as said (id, ld_service_id, name, setting, force, version)
    order by id, version desc
   on conflict (id) do update set
     ld_service_id = excluded.ld_service_id, name = excluded.name, setting = excluded.setting,
     force = excluded.force, version = excluded.version
   where known.version < excluded.version`,
);

/**
 * Copies a site, with a stub of its L&D service where that isn't known yet.
 * Safe to receive twice or late: an older version changes nothing.
 */
@Injectable()
export class OnSiteOpened {
  constructor(private readonly services: StubLdServiceRef) {}

  @Consumes(SiteOpenedV1)
  async handle(events: readonly Delivered<typeof SiteOpenedV1>[], tx: Tx): Promise<void> {
    const said = events.map(({ data }) => data);
    this.services.execute([...new Set(said.map(({ ldServiceId }) => ldServiceId))], tx);
    await tx.rows(COPY, [
      said.map(({ siteId }) => siteId),
      said.map(({ ldServiceId }) => ldServiceId),
      said.map(({ name }) => name),
      said.map(({ setting }) => setting),
      said.map(({ force }) => force ?? null),
      said.map(({ version }) => version),
    ]);
  }
}

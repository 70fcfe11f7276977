import type { Actor } from '@junction/auth';
import type { LdServiceId, SiteId } from '@junction/identifiers';
import { Batches, Reads, statement } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { servicesSeenBy } from '../membership/membership.policy.js';
import type { Site } from './site.entity.js';
import { SiteNotFound } from './site.errors.js';

const columns = `id, ld_service_id as "ldServiceId", name, setting`;
const BY_IDS = statement('sites_by_ids', `select ${columns} from sites where id = any ($1::uuid[])`);
const OF_SERVICES = statement(
  'sites_of_services',
  `select ${columns} from sites where ld_service_id = any ($1::uuid[]) order by name, id`,
);

/** What is shown of a place: public knowledge. */
export type SiteShown = Pick<Site, 'id' | 'ldServiceId' | 'name' | 'setting'>;

/** Reads of places. Their names are public; who is at one is not, and is asked of the board. */
@Injectable()
export class SiteQueries {
  private readonly byId = new Batches<SiteId, SiteShown>(
    async (ids, actor) => new Map((await this.read(BY_IDS, ids, actor)).map((site) => [site.id, site])),
    (id) => new SiteNotFound(id),
  );
  private readonly byService = new Batches<LdServiceId, readonly SiteShown[]>(
    async (services, actor) => Map.groupBy(await this.read(OF_SERVICES, services, actor), (site) => site.ldServiceId),
    () => [],
  );

  constructor(private readonly reads: Reads) {}

  /** @throws {SiteNotFound} */
  site(id: SiteId, actor: Actor): Promise<SiteShown> {
    return this.byId.load(id, actor);
  }

  /** Places of an L&D service, by name. */
  sitesOf(service: LdServiceId, actor: Actor): Promise<readonly SiteShown[]> {
    return this.byService.load(service, actor);
  }

  /** Places whose people the actor sees, by name: those of other services are not among them. */
  mySites(actor: Actor): Promise<readonly SiteShown[]> {
    return this.read(OF_SERVICES, servicesSeenBy(actor), actor);
  }

  private read(query: ReturnType<typeof statement>, keys: readonly string[], actor: Actor): Promise<SiteShown[]> {
    return this.reads.as(actor, { view: 'sites' }, (read) => read.rows<SiteShown>(query, [keys]));
  }
}

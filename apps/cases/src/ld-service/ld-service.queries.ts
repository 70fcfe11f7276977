import type { Actor } from '@junction/auth';
import type { LdServiceId } from '@junction/identifiers';
import { Batches, Reads, statement } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import type { LdService } from './ld-service.entity.js';
import { LdServiceNotFound } from './ld-service.errors.js';

/** What is shown of an L&D service: public knowledge. */
export type LdServiceShown = Pick<LdService, 'id' | 'name' | 'organisation' | 'region'>;

const columns = 'id, name, organisation, region';
const ALL = statement('ld_services', `select ${columns} from ld_services order by name, id`);
const BY_IDS = statement('ld_services_by_ids', `select ${columns} from ld_services where id = any ($1::uuid[])`);

/** Reads of L&D services. Everyone who has signed in may know them. */
@Injectable()
export class LdServiceQueries {
  private readonly byId = new Batches<LdServiceId, LdServiceShown>(
    async (ids, actor) => {
      const services = await this.reads.as(actor, { view: 'ld_services' }, (read) =>
        read.rows<LdServiceShown>(BY_IDS, [ids]),
      );
      return new Map(services.map((service) => [service.id, service]));
    },
    (id) => new LdServiceNotFound(id),
  );

  constructor(private readonly reads: Reads) {}

  /** All of them, by name. */
  ldServices(actor: Actor): Promise<readonly LdServiceShown[]> {
    return this.reads.as(actor, { view: 'ld_services' }, (read) => read.rows<LdServiceShown>(ALL));
  }

  /** @throws {LdServiceNotFound} */
  ldService(id: LdServiceId, actor: Actor): Promise<LdServiceShown> {
    return this.byId.load(id, actor);
  }
}

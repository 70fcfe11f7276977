import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import { UnitOfWork } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { LdService } from '../ld-service/ld-service.entity.js';
import { LdServiceNotFound } from '../ld-service/ld-service.errors.js';
import { SiteTargets } from './site-targets.entity.js';
import { defaultTargets, type Targets } from './site-targets.rules.js';
import { Site, type SiteDetails } from './site.entity.js';
import { siteOpened } from './site.events.js';
import { mayOpenSite } from './site.policy.js';

/** A place, and how soon things have to be done there; without targets, by those of the project. */
export interface Opening extends SiteDetails {
  readonly targets?: Targets | undefined;
}

/** Opens a place to an L&D service. Opening one that is open already changes nothing and says nothing. */
@Injectable()
export class OpenSite {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * @throws {NotPermitted} for everybody but the platform's own jobs.
   * @throws {LdServiceNotFound} when the service that it opens to isn't there.
   */
  execute({ targets, ...details }: Opening, command: Command): Promise<Site> {
    return this.work.run({ ...command, verb: 'open_site', about: [], noun: Site }, async (tx) => {
      if (!mayOpenSite(command.actor)) throw new NotPermitted('site:open');
      const known = await tx.find(Site, { id: details.id });
      if (known) return known;
      const service = await tx.find(LdService, { id: details.ldServiceId });
      if (!service) throw new LdServiceNotFound(details.ldServiceId);

      const site = Site.open(details);
      tx.insert(site);
      tx.insert(SiteTargets.from(site.id, site.openedOn, targets ?? defaultTargets(site.setting)));
      tx.announce(siteOpened(site, tx.at));
      return site;
    });
  }
}

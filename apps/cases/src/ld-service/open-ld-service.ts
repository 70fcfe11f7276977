import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import { UnitOfWork } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { LdService, type LdServiceDetails } from './ld-service.entity.js';
import { ldServiceOpened } from './ld-service.events.js';
import { mayOpenLdService } from './ld-service.policy.js';

/** Opens an L&D service. Opening one that is open already changes nothing and says nothing. */
@Injectable()
export class OpenLdService {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws {NotPermitted} for everybody but the platform's own jobs. */
  execute(details: LdServiceDetails, command: Command): Promise<LdService> {
    return this.work.run({ ...command, verb: 'open_ld_service', about: [], noun: LdService }, async (tx) => {
      if (!mayOpenLdService(command.actor)) throw new NotPermitted('ld_service:open');
      const known = await tx.find(LdService, { id: details.id });
      if (known) return known;

      const service = LdService.open(details);
      tx.insert(service);
      tx.announce(ldServiceOpened(service, tx.at));
      return service;
    });
  }
}

import type { Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import { UnitOfWork } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { Membership, type MembershipDetails } from './membership.entity.js';
import { membershipStarted } from './membership.events.js';
import { mayWorkWithPeopleOf } from './membership.policy.js';

/** Lets an L&D service see a person's record from now on; for now only the service that owns it. */
@Injectable()
export class StartMembership {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws {NotPermitted} unless the actor works with people at that service. */
  execute(details: MembershipDetails, command: Command): Promise<Membership> {
    const about = [details.personId];
    return this.work.run({ ...command, verb: 'start_membership', about, noun: Membership }, (tx) => {
      if (!mayWorkWithPeopleOf(command.actor, details.ldServiceId)) throw new NotPermitted('membership:start');

      const membership = Membership.start(details, tx.at);
      tx.insert(membership);
      tx.announce(membershipStarted(membership, tx.at));
      return Promise.resolve(membership);
    });
  }
}

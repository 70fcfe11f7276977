import type { Actor, Command } from '@junction/auth';
import { NotPermitted } from '@junction/errors';
import type { LdServiceId } from '@junction/identifiers';
import { UnitOfWork } from '@junction/persistence';
import { Injectable } from '@nestjs/common';
import { Colleague } from './colleague.entity.js';
import { ColleagueHasNoName } from './colleague.errors.js';
import { partsOf } from './colleague.policy.js';
import { saveColleague } from './colleague.queries.js';

/** Tells colleagues at each of the actor's services who the actor is, from the actor's token and nothing else. */
@Injectable()
export class IntroduceColleague {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * The actor's row at the service that is named, or at their first.
   * @throws {NotPermitted} where the actor works with no records there.
   * @throws {ColleagueHasNoName} where the token names nobody.
   */
  execute(command: Command, at?: LdServiceId): Promise<Colleague> {
    const task = { ...command, verb: 'introduce_colleague', about: [], noun: Colleague };
    return this.work.run(task, async (tx) => {
      const { actor } = command;
      const parts = partsOf(actor);
      if (!parts.some(({ ldServiceId }) => ldServiceId === (at ?? ldServiceId)))
        throw new NotPermitted('colleague:introduce');

      const name = nameOf(actor);
      const saved: Colleague[] = [];
      for (const part of parts) saved.push(await saveColleague(tx, Colleague.introduce({ ...part, ...name })));
      return saved.find(({ ldServiceId }) => ldServiceId === (at ?? ldServiceId)) as Colleague;
    });
  }
}

function nameOf({ userId, name }: Actor): Pick<Colleague, 'userId' | 'name'> {
  const said = name.trim();
  if (said === '') throw new ColleagueHasNoName(userId);
  return { userId, name: said };
}

import { createParamDecorator } from '@nestjs/common';
import { NotSignedIn } from '@junction/errors';
import type { Actor } from './actor.js';
import { requestOf, type IncomingRequest } from './request-of.js';

const actors = new WeakMap<IncomingRequest, Actor>();

/** Remembers who a request comes from, for as long as the request lives. */
export function keepActor(request: IncomingRequest, actor: Actor): void {
  actors.set(request, actor);
}

/** @throws {NotSignedIn} where no guard has let anybody in. */
export function actorOf(request: IncomingRequest): Actor {
  const actor = actors.get(request);
  if (!actor) throw new NotSignedIn();
  return actor;
}

/** Who is asking, in a resolver's parameters. */
export const CurrentActor = createParamDecorator((_: unknown, context): Actor => actorOf(requestOf(context)));

import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { NotSignedIn } from '@junction/errors';
import { keepActor } from './current-actor.js';
import { InternalTokens } from './internal-tokens.js';
import { isOpen } from './open-to-anyone.js';
import { headerOf, requestOf, type IncomingRequest } from './request-of.js';

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;

/**
 * Lets in who carries an internal token, and remembers them on the request; everybody else is refused.
 * Runs for routes, queries, mutations and, with `fieldResolverEnhancers: ['guards']`, for fields and federation
 * references; the token is read once a request.
 */
@Injectable()
export class ActorGuard implements CanActivate {
  readonly #seen = new WeakMap<IncomingRequest, Promise<true>>();

  constructor(
    private readonly tokens: InternalTokens,
    private readonly reflector: Reflector,
  ) {}

  /** @throws {NotSignedIn} without a valid internal token. */
  canActivate(context: ExecutionContext): Promise<true> | true {
    const request = requestOf(context);
    const seen = this.#seen.get(request);
    if (seen) return seen;
    if (isOpen(context, this.reflector)) return true;

    const letIn = this.#letIn(request);
    this.#seen.set(request, letIn);
    return letIn;
  }

  async #letIn(request: IncomingRequest): Promise<true> {
    const token = BEARER.exec(headerOf(request, 'authorization') ?? '')?.[1];
    if (!token) throw new NotSignedIn();
    keepActor(request, await this.tokens.verify(token));
    return true;
  }
}

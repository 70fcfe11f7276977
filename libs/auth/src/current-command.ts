import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { KeyMissing } from '@junction/errors';
import type { Command } from './command.js';
import { actorOf } from './current-actor.js';
import { headerOf, requestOf } from './request-of.js';

export const IDEMPOTENCY_KEY_HEADER = 'idempotency-key';

/** A uuid, or a token of the same sort: 16 to 100 letters, digits, `-` and `_`. */
const KEY = /^[0-9A-Za-z][0-9A-Za-z_-]{15,99}$/;

/**
 * The running mutation as a command: who asks, under which idempotency key, with which input.
 * One request may hold several mutations, so the response name (the alias) is part of the key.
 * @throws {KeyMissing} without a header `idempotency-key`, or with one that can't serve as a key.
 */
export function commandOf(context: ExecutionContext): Command {
  const request = requestOf(context);
  const graphql = GqlExecutionContext.create(context);
  const key = headerOf(request, IDEMPOTENCY_KEY_HEADER);
  if (key === undefined || !KEY.test(key)) throw new KeyMissing();

  const name = graphql.getInfo<GraphQLResolveInfo>().path.key;
  return { actor: actorOf(request), once: { key: `${key}:${name}`, input: graphql.getArgs<unknown>() } };
}

/** The running mutation, ready for a verb; see `commandOf`. */
export const CurrentCommand = createParamDecorator((_: unknown, context): Command => commandOf(context));

import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { NotPermitted } from '@junction/errors';
import { actorOf } from './current-actor.js';
import { NeedsPermission } from './needs-permission.js';
import { isOpen } from './open-to-anyone.js';
import { mayAsk } from './permissions.js';
import { requestOf } from './request-of.js';

const ROOT_TYPES: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

const refusals = new WeakSet<object>();

/** True where the guard refused: neither the verb nor the query behind it has heard of the attempt. */
export const isRefusedByGuard = (refusal: object): boolean => refusals.has(refusal);

/**
 * Holds each query, mutation and route to the permission it names, and refuses those that name none.
 * Fields and federation references that name none pass: their query decides, record by record.
 */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  /** @throws {NotPermitted} where no role of the actor includes the permission. */
  canActivate(context: ExecutionContext): true {
    const targets = [context.getHandler(), context.getClass()];
    const permission = this.reflector.getAllAndOverride(NeedsPermission, targets);
    if (permission) {
      if (!mayAsk(actorOf(requestOf(context)), permission)) throw refused(permission);
      return true;
    }
    if (isDoor(context) && !isOpen(context, this.reflector)) {
      throw refused(`${context.getClass().name}.${context.getHandler().name}`);
    }
    return true;
  }
}

function refused(act: string): NotPermitted {
  const refusal = new NotPermitted(act);
  refusals.add(refusal);
  return refusal;
}

/** Whether a caller can get here directly: a route or a root field, not a field below one and not a reference. */
function isDoor(context: ExecutionContext): boolean {
  if (context.getType<GqlContextType>() !== 'graphql') return true;
  const graphql = GqlExecutionContext.create(context);
  const isReference = graphql.getArgs<unknown>() === undefined;
  return !isReference && ROOT_TYPES.has(graphql.getInfo<GraphQLResolveInfo>().parentType.name);
}

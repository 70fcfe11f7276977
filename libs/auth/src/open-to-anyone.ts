import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';

/** Marks a route that answers without a token, and says why that is safe: health, metrics. On a resolver it does nothing. */
export const OpenToAnyone = Reflector.createDecorator<string>();

/** Whether the route, or its whole controller, is open; a resolver never is. */
export function isOpen(context: ExecutionContext, reflector: Reflector): boolean {
  if (context.getType() !== 'http') return false;
  return reflector.getAllAndOverride(OpenToAnyone, [context.getHandler(), context.getClass()]) !== undefined;
}

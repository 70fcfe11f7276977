import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';

/** What the guards need of a request; Fastify's and Node's own both have it. */
export interface IncomingRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

interface GraphqlContext {
  readonly req?: IncomingRequest;
  readonly request?: IncomingRequest;
}

/** The HTTP request behind a GraphQL field, a federation reference or a plain route. */
export function requestOf(context: ExecutionContext): IncomingRequest {
  if (context.getType<GqlContextType>() !== 'graphql') return context.switchToHttp().getRequest<IncomingRequest>();
  const { req, request } = GqlExecutionContext.create(context).getContext<GraphqlContext>();
  const found = req ?? request;
  if (!found) throw new Error('the GraphQL context holds no request: put it there as `req`');
  return found;
}

/** A header that was sent exactly once; a repeated one counts as absent, because two readers could differ. */
export function headerOf(request: IncomingRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

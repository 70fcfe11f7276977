import { InputInvalid } from '@junction/errors';
import { z } from 'zod';
import type { Documents } from '../document/document.queries.js';
import { BatchRefused, DocumentNotRegistered } from './document.errors.js';
import { LIMITS, limitTokens } from './document-limits.rules.js';
import type { Request } from './graph.routes.js';

const body = z.object({
  documentId: z.unknown().optional(),
  query: z.unknown().optional(),
  operationName: z.string().max(100).nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});
type Body = z.infer<typeof body>;

/** Takes a document of the portal by its id, and nothing else. @throws {DocumentNotRegistered} @throws {BatchRefused} */
export function registered(documents: Documents): (given: unknown) => Promise<Request> {
  return async (given) => {
    const asked = bodyOf(given);
    if (asked.query !== undefined) throw new DocumentNotRegistered();
    return requestOf(await documents.find(asked.documentId), asked);
  };
}

/** Takes a document that the caller wrote. @throws {DocumentTooLarge} @throws {InputInvalid} @throws {BatchRefused} */
export async function limited(given: unknown): Promise<Request> {
  const asked = bodyOf(given);
  if (typeof asked.query !== 'string' || asked.query.trim() === '') throw new InputInvalid({ query: 'REQUIRED' });
  limitTokens(asked.query, LIMITS.tokens);
  return requestOf(asked.query, asked);
}

function bodyOf(given: unknown): Body {
  if (Array.isArray(given)) throw new BatchRefused();
  const read = body.safeParse(given);
  if (read.success) return read.data;
  throw new InputInvalid(Object.fromEntries(read.error.issues.map(({ path }) => [path[0] ?? 'body', 'INVALID'])));
}

const requestOf = (query: string, { operationName, variables }: Body): Request => ({
  query,
  ...(operationName && { operationName }),
  ...(variables && { variables }),
});

import { DomainError, type ErrorKind, type FieldCodes } from '@junction/errors';
import { causesOf, refusalOf, type Refusal } from '@junction/service';
import { currentTraceId, UNLISTED } from '@junction/telemetry';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { z } from 'zod';

const KINDS = ['invalid_input', 'not_found', 'forbidden', 'conflict', 'unavailable'] as const satisfies ErrorKind[];

/** What a subgraph may say of a refusal. `internal` is not among it: what that says is never passed on. */
const said = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9_]{2,63}$/),
  kind: z.enum(KINDS),
  fields: z.record(z.string().max(200), z.string().max(64)).optional(),
});

/** The trace under which a subgraph logged its failure: the same as ours, unless it began one of its own. */
const reference = z.string().regex(/^[0-9a-f]{32}$/);

/**
 * What Apollo finds wrong with a document before it runs. The words of graphql-js quote the document, which may hold what
 * somebody typed about a person: where it is wrong stands in `locations`, line and column, and helps whoever wrote it.
 */
const OF_THE_DOCUMENT: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

const NOT_A_DOCUMENT: Refusal = {
  code: 'DOCUMENT_INVALID',
  kind: 'invalid_input',
  message: 'not a GraphQL document, or not one that fits the schema of this graph',
};

/**
 * What leaves of an error, whoever threw it: `code`, `kind`, `fields`, `reference`, and a message that goes with them.
 * A refusal of ours or of a subgraph keeps its own; everything else is masked.
 */
export function safeError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const { code, kind, message, fields } = refusalIn(formatted, thrown);
  const where = reference.safeParse(formatted.extensions?.['reference']);
  return {
    message,
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code, kind, ...(fields && { fields }), reference: where.data ?? currentTraceId() ?? UNLISTED },
  };
}

function refusalIn(formatted: GraphQLFormattedError, thrown: unknown): Refusal {
  const { message, extensions } = formatted;
  if (causesOf(thrown).some((cause) => cause instanceof DomainError)) return refusalOf(thrown);
  if (OF_THE_DOCUMENT.has(extensions?.['code'])) return NOT_A_DOCUMENT;
  const refusal = said.safeParse(extensions);
  if (!refusal.success) return refusalOf(thrown);
  const { code, kind, fields } = refusal.data;
  return { code, kind, message, ...(fields && { fields: fields satisfies FieldCodes }) };
}

/** A refusal of the whole operation, with the HTTP status that goes with it. */
export function asGraphqlError(refusal: DomainError, status: number): GraphQLError {
  return new GraphQLError(refusal.message, {
    originalError: refusal,
    extensions: { code: refusal.code, kind: refusal.kind, http: { status } },
  });
}

import type { BaseContext, GraphQLRequestContextDidEncounterErrors } from '@apollo/server';
import { Kind, OperationTypeNode, valueFromASTUntyped, type FieldNode, type GraphQLError } from 'graphql';
import { isRefusedByGuard } from '@junction/auth';
import { DomainError, type ErrorKind } from '@junction/errors';
import { isId } from '@junction/identifiers';
import { causesOf } from './refusal.js';

/** What somebody tried to see or do and was refused: the field as the schema calls it, the code, the ids named. */
export interface Attempt {
  readonly what: string;
  readonly code: string;
  readonly recordIds: readonly string[];
}

type Asked = GraphQLRequestContextDidEncounterErrors<BaseContext>;

/** Absent, or not theirs to know of; theirs to know of, and not to do. */
const OF_ACCESS: ReadonlySet<ErrorKind> = new Set(['not_found', 'forbidden']);

/**
 * Whatever in this request was hidden from its caller or not permitted, one attempt for each field and code. Takes ids
 * alone from what was asked, and no word: names come from the schema.
 *
 * A verb's refusal is not among them: its unit of work writes it down. One that the guard gave before the verb is.
 */
export function attemptsOf(asked: Pick<Asked, 'errors' | 'operation' | 'request' | 'schema'>): Attempt[] {
  const found = asked.errors.flatMap((error) => attemptOf(error, asked) ?? []);
  const alike = Map.groupBy(found, ({ what, code }) => `${what} ${code}`);
  return [...alike.values()].flatMap(([first, ...others]) => {
    const ids = new Set([first, ...others].flatMap((attempt) => attempt?.recordIds ?? []));
    return first ? [{ ...first, recordIds: [...ids] }] : [];
  });
}

function attemptOf(error: GraphQLError, asked: Parameters<typeof attemptsOf>[0]): Attempt | undefined {
  const refusal = causesOf(error).find((cause) => cause instanceof DomainError);
  const field = error.nodes?.[0];
  if (!refusal || !OF_ACCESS.has(refusal.kind) || field?.kind !== Kind.FIELD) return undefined;
  const isOfVerb = asked.operation?.operation === OperationTypeNode.MUTATION && error.path?.length === 1;
  if (isOfVerb && !isRefusedByGuard(refusal)) return undefined;

  const named = argumentsOf(field, asked.request.variables);
  const reference = field.name.value === '_entities' ? referenceAt(error, named) : undefined;
  const type = reference && asked.schema.getType(String(Reflect.get(reference, '__typename')));
  const ids = idsIn('id' in refusal ? { id: refusal.id } : (reference ?? named));
  return { what: inSnakeCase(type?.name ?? field.name.value), code: refusal.code, recordIds: ids };
}

const argumentsOf = (field: FieldNode, variables: Record<string, unknown> = {}): Record<string, unknown> =>
  Object.fromEntries(
    (field.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]),
  );

/** Federation asks for records of several types in one field; the path says which of them was refused. */
function referenceAt({ path }: GraphQLError, { representations }: Record<string, unknown>): object | undefined {
  const all: unknown[] = Array.isArray(representations) ? representations : [];
  const reference = all[Number(path?.[1])];
  return typeof reference === 'object' && reference !== null ? reference : undefined;
}

const NAMES_A_RECORD = /^id$|Id$/;

/** Values of what is called an id and is one: nothing else that was typed gets any further. */
function idsIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return NAMES_A_RECORD.test(name) && isId(value) ? [value.toLowerCase()] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => idsIn(inner, Array.isArray(value) ? name : key));
}

/** As verbs are called in the audit: `seeStay` is `see_stay`. */
const inSnakeCase = (name: string): string => name.replace(/\B[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

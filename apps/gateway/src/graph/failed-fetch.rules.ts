import { GraphQLError, Kind, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';
import { PartUnavailable } from '@junction/errors';

/** What a request to a subgraph asked for: enough to say which fields are missing when it fails. */
export interface Fetch {
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * One error a field that a subgraph could not be asked for, so that a page can tell "not here now" from "nothing".
 * Paths are those of the request to the subgraph; the federation runtime moves them to where the fields belong.
 */
export function partUnavailable(part: string, fetch: Fetch, cause: unknown): GraphQLError[] {
  const refusal = new PartUnavailable(part, cause);
  return pathsOf(fetch).map(
    (path) =>
      new GraphQLError(refusal.message, {
        path,
        originalError: refusal,
        extensions: { code: refusal.code, kind: refusal.kind },
      }),
  );
}

/** Transport faults as the runtime's HTTP executor marks them; what a subgraph itself says never carries these. */
const TRANSPORT_CODES: ReadonlySet<unknown> = new Set([
  'SUBREQUEST_HTTP_ERROR',
  'RESPONSE_VALIDATION_FAILED',
  'TIMEOUT_ERROR',
]);

/** True when the subgraph gave no answer in GraphQL at all: refused, broke off, took too long, or sent something else. */
export function isTransportFault(errors: readonly Pick<GraphQLError, 'extensions'>[]): boolean {
  return errors.some((error) => TRANSPORT_CODES.has(error.extensions['code']));
}

function pathsOf({ document, variables = {} }: Fetch): (string | number)[][] {
  return rootFieldsOf(document).flatMap((field) => {
    const name = responseNameOf(field);
    if (field.name.value !== '_entities') return [[name]];
    const inner = field.selectionSet ? fieldNamesOf(field.selectionSet) : [];
    return Array.from({ length: entitiesIn(field, variables) }, (_, index) =>
      inner.map((each) => [name, index, each]),
    ).flat();
  });
}

function rootFieldsOf(document: DocumentNode): FieldNode[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD)
      : [],
  );
}

/** How many entities were asked for by the variable that `representations` is given. */
function entitiesIn(field: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  const argument = field.arguments?.find((each) => each.name.value === 'representations');
  const given = argument?.value.kind === Kind.VARIABLE ? variables[argument.value.name.value] : undefined;
  return Array.isArray(given) ? given.length : 0;
}

/** The names of the fields directly under an entity, through its type conditions; keys the planner added are left out. */
function fieldNamesOf(selectionSet: SelectionSetNode): string[] {
  return selectionSet.selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldNamesOf(selection.selectionSet);
    if (selection.kind !== Kind.FIELD || selection.name.value === '__typename') return [];
    return [responseNameOf(selection)];
  });
}

const responseNameOf = (field: FieldNode): string => field.alias?.value ?? field.name.value;

import {
  execute,
  Kind,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { IntrospectionMixed } from './document.errors.js';

/**
 * Answers a document that asks for the schema itself, from the public schema: the planner knows only the supergraph,
 * with its joins and hidden fields. Returns undefined for a document that asks for data.
 * @throws {IntrospectionMixed} for a document that asks for both.
 */
export function answerIntrospection(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variableValues: Readonly<Record<string, unknown>>,
): Promise<ExecutionResult> | undefined {
  const names = rootNamesOf(document, operationName);
  if (!names.some((name) => name === '__schema' || name === '__type')) return undefined;
  if (names.some((name) => !name.startsWith('__'))) throw new IntrospectionMixed();
  return Promise.resolve(execute({ schema, document, operationName: operationName ?? null, variableValues }));
}

/** The fields at the root of the named operation, through its fragments; the document is already validated. */
function rootNamesOf(document: DocumentNode, operationName: string | undefined): string[] {
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find((each) => operationName === undefined || each.name?.value === operationName);
  return operation ? namesIn(operation.selectionSet, document) : [];
}

function namesIn(selectionSet: SelectionSetNode, document: DocumentNode): string[] {
  return selectionSet.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT) return namesIn(selection.selectionSet, document);
    const fragment = document.definitions.find(
      (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? namesIn(fragment.selectionSet, document) : [];
  });
}

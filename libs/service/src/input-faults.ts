import {
  coerceInputValue,
  GraphQLError,
  Kind,
  typeFromAST,
  isInputType,
  isNonNullType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { FieldCodes } from '@junction/errors';

type Variables = Readonly<Record<string, unknown>>;

/**
 * Which fields of the variables don't fit their types: path to `REQUIRED` or `INVALID`.
 * Paths are made of names of the schema and places in lists, never of what was sent; those below a variable called
 * `input` start inside it, as the paths of the verbs do. A field that the schema doesn't have is told of its parent.
 */
export function inputFaults(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
): FieldCodes {
  const faults: Record<string, string> = {};
  for (const { variable, type, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    const inputType = typeFromAST(schema, type);
    const given = variables[name];
    if (!inputType || !isInputType(inputType) || (given === undefined && (defaultValue || !isNonNullType(inputType))))
      continue;
    coerceInputValue(given, inputType, (path, value) => {
      faults[pathOf(name, path)] = value === undefined || value === null ? 'REQUIRED' : 'INVALID';
    });
  }
  return faults;
}

const pathOf = (variable: string, path: readonly (string | number)[]): string =>
  (variable === 'input' && path.length > 0 ? path : [variable, ...path]).join('.');

/** True where a variable's value does not fit the type that the operation gives it. */
export const isVariableFault = (error: unknown): boolean =>
  error instanceof GraphQLError && error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;

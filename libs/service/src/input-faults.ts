import {
  coerceInputValue,
  getNullableType,
  GraphQLError,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { FieldCodes } from '@junction/errors';

type Path = readonly (string | number)[];
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
  for (const { variable, type: typeNode, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    const type = typeFromAST(schema, typeNode);
    const given = variables[name];
    const mayBeAbsent = defaultValue !== undefined || !isNonNullType(type);
    if (!type || !isInputType(type) || (given === undefined && mayBeAbsent)) continue;
    coerceInputValue(given, type, (path, value) => {
      for (const [at, code] of faultsAt(typeAt(type, path), path, value)) faults[pathOf(name, at)] = code;
    });
  }
  return faults;
}

/** graphql-js blames an object for the fields that it lacks; callers want to know which these are. */
function faultsAt(type: GraphQLInputType | undefined, path: Path, value: unknown): [Path, string][] {
  if (value === undefined || value === null) return [[path, 'REQUIRED']];
  if (!isInputObjectType(type) || typeof value !== 'object') return [[path, 'INVALID']];

  const missing = Object.values(type.getFields()).filter(
    (field) => isRequiredInputField(field) && Reflect.get(value, field.name) === undefined,
  );
  return missing.length > 0 ? missing.map(({ name }) => [[...path, name], 'REQUIRED']) : [[path, 'INVALID']];
}

/** The type at a path below `type`, without its non-null wrapper. */
function typeAt(type: GraphQLInputType, path: Path): GraphQLInputType | undefined {
  const here = getNullableType(type);
  const [step, ...rest] = path;
  if (step === undefined) return here;
  if (isListType(here)) return typeAt(here.ofType, typeof step === 'number' ? rest : path);
  const field = isInputObjectType(here) ? here.getFields()[step] : undefined;
  return field && typeAt(field.type, rest);
}

const pathOf = (variable: string, path: Path): string =>
  (variable === 'input' && path.length > 0 ? path : [variable, ...path]).join('.');

/** True where a variable's value does not fit the type that the operation gives it. */
export const isVariableFault = (error: unknown): boolean =>
  error instanceof GraphQLError && error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;

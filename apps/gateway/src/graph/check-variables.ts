import {
  coerceInputValue,
  getOperationAST,
  isInputType,
  isNonNullType,
  typeFromAST,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';
import { InputInvalid } from '@junction/errors';

type Variables = Readonly<Record<string, unknown>>;

/**
 * Holds the variables of an operation against the types it declares, before anything is asked of a subgraph.
 * Codes: `REQUIRED` and `INVALID`, by path; paths below a variable called `input` start inside it, as those of the verbs do
 * (`person.dateOfBirth`). What was in a field is never repeated, and a field that the schema doesn't have is told of its
 * parent: the words of graphql-js quote both.
 * @throws {InputInvalid} naming every fault at once.
 */
export function checkVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Variables,
): void {
  const faults: Record<string, string> = {};
  for (const definition of getOperationAST(document, operationName)?.variableDefinitions ?? []) {
    Object.assign(faults, faultsOf(schema, definition, variables));
  }
  if (Object.keys(faults).length > 0) throw new InputInvalid(faults);
}

function faultsOf(schema: GraphQLSchema, definition: VariableDefinitionNode, variables: Variables): Variables {
  const name = definition.variable.name.value;
  const type = inputTypeOf(schema, definition);
  const given = variables[name];
  if (given === undefined || given === null) {
    const absent = given === undefined && definition.defaultValue !== undefined;
    return isNonNullType(type) && !absent ? { [name]: 'REQUIRED' } : {};
  }
  const faults: Record<string, string> = {};
  coerceInputValue(given, type, (path, value, error) => {
    const missing = missingMember(error.message);
    const isAbsent = missing !== undefined || value === null || value === undefined;
    faults[pathOf(name, missing === undefined ? path : [...path, missing])] = isAbsent ? 'REQUIRED' : 'INVALID';
  });
  return faults;
}

const pathOf = (variable: string, path: readonly (string | number)[]): string =>
  (variable === 'input' && path.length > 0 ? path : [variable, ...path]).join('.');

/** graphql-js reports a member that is missing at the object that it is missing from, and names it in its words. */
const missingMember = (message: string): string | undefined => /^Field "(\w+)" of required type/.exec(message)?.[1];

/** Validation has already refused a variable of an output type. */
function inputTypeOf(schema: GraphQLSchema, definition: VariableDefinitionNode): GraphQLInputType {
  const type = typeFromAST(schema, definition.type);
  if (!type || !isInputType(type)) throw new Error('an operation that was not validated');
  return type;
}

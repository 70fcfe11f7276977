import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql';

const SUPERGRAPH = new URL('../../gateway/supergraph/staff.graphql', import.meta.url);

/** The staff graph as it is committed. */
const STAFF = buildASTSchema(parse(readFileSync(SUPERGRAPH, 'utf8')), { assumeValid: true, assumeValidSDL: true });

const fieldsOf = (type: GraphQLObjectType): GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields()).filter(
    ({ args, astNode }) =>
      !args.some(isRequiredArgument) && !astNode?.directives?.some(({ name }) => name.value === 'inaccessible'),
  );

/** The type of this name. */
function typeCalled(name: string): GraphQLObjectType {
  const type = STAFF.getType(name);
  if (!isObjectType(type)) throw new Error(`the staff graph has no type ${name}`);
  return type;
}

/** Every mutation of the staff graph, by name. */
export const MUTATIONS: readonly string[] = Object.keys(STAFF.getMutationType()?.getFields() ?? {}).toSorted();

/** A document that does one mutation, with all of its arguments as variables. */
export function documentOf(mutation: string): string {
  const field = STAFF.getMutationType()?.getFields()[mutation];
  if (!field) throw new Error(`the staff graph has no mutation ${mutation}`);
  const type = getNamedType(field.type);
  const variables = field.args.map(({ name, type: of }) => `$${name}: ${String(of)}`).join(', ');
  const args = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const id = isObjectType(type) && type.getFields()['id'] ? 'id' : '';
  return `mutation Try${variables && `(${variables})`} { ${mutation}${args && `(${args})`} { __typename ${id} } }`;
}

/** Asks for everything that the graph says of a type; of a type that is being asked for already, only for its id. */
export function everythingOf(name: string, within: readonly string[] = []): string {
  const fields = fieldsOf(typeCalled(name)).flatMap((field) => {
    const type = getNamedType(field.type);
    if (!isObjectType(type)) return [field.name];
    if ([...within, name].includes(type.name)) return type.getFields()['id'] ? [`${field.name} { __typename id }`] : [];
    return [`${field.name} ${everythingOf(type.name, [...within, name])}`];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

/** Every field that can be asked for from a type on, as `Type.field`. */
export function fieldsFrom(name: string, found = new Set<string>()): ReadonlySet<string> {
  for (const field of fieldsOf(typeCalled(name))) {
    const type = getNamedType(field.type);
    const isNew = !found.has(`${name}.${field.name}`);
    found.add(`${name}.${field.name}`);
    if (isNew && isObjectType(type)) fieldsFrom(type.name, found);
  }
  return found;
}

/** The fields that somebody was told something in, as `Type.field`: neither null nor an empty list. */
export function fieldsIn(answer: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(answer)) for (const each of answer) fieldsIn(each, found);
  else if (typeof answer === 'object' && answer !== null) {
    const type = (answer as { __typename?: string }).__typename;
    for (const [field, value] of Object.entries(answer)) {
      if (field === '__typename' || value === null || (Array.isArray(value) && value.length === 0)) continue;
      if (type) found.add(`${type}.${field}`);
      fieldsIn(value, found);
    }
  }
  return found;
}

import {
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
  Kind,
  Lexer,
  SchemaMetaFieldDef,
  Source,
  TokenKind,
  TypeMetaFieldDef,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { DocumentInvalid, DocumentTooLarge, type Measure } from './document.errors.js';
import { fragmentsOf, isStandardIntrospection, type Fragments } from './standard-introspection.rules.js';

/** How much a document that somebody else wrote may ask for. */
export type Limits = Readonly<Record<Measure, number>>;

/** Enough for a report over every L&D service, a quarter at a time; far from enough to empty a table. */
export const LIMITS: Limits = { tokens: 2_000, depth: 10, aliases: 15, root_fields: 5, cost: 5_000 };

/** What a list is taken to hold when the document doesn't say how much of it to give. */
const LIST_SIZE = 20;

/** Arguments by which a caller says how much of a list to give. */
const SIZES = ['first', 'last'];

/**
 * Counts tokens before anything is parsed: parsing is where a document of nothing but braces would hurt.
 * @throws {DocumentTooLarge} as soon as there is one too many. A text that is no GraphQL is left to the parser.
 */
export function limitTokens(text: string, most: number): void {
  const lexer = new Lexer(new Source(text));
  for (let count = 1; ; count += 1) {
    if (count > most + 1) throw new DocumentTooLarge('tokens', most);
    try {
      if (lexer.advance().kind === TokenKind.EOF) return;
    } catch {
      return;
    }
  }
}

/** One operation of a document, and what its variables are. */
export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Measures one operation of a validated document, fragments spread out: how deep it goes, how many names it gives, how
 * many root fields it has, and its cost. A field costs 1; what stands under a list costs as often as the list is long:
 * by `first` or `last` where the document says so, on the list or on the connection above it, else twenty times. What
 * is asked of the schema is measured in the same way, but for the standard introspection query.
 * @throws {DocumentTooLarge} as soon as a measure passes its limit, so that no document takes long to refuse.
 */
export function limitOperation(
  schema: GraphQLSchema,
  { document, operation, variables = {} }: Asked,
  limits: Limits = LIMITS,
): void {
  const root = schema.getRootType(operation.operation);
  if (root) new Measuring(schema, document, variables, limits).measure(operation.selectionSet, root, ROOT);
}

/** Where a selection stands: how deep, how often it comes by the lists above it, how long a list in it is taken to be. */
interface Place {
  readonly depth: number;
  readonly times: number;
  readonly listSize: number;
}

const ROOT: Place = { depth: 1, times: 1, listSize: LIST_SIZE };

class Measuring {
  readonly #fragments: Fragments;
  readonly #found: Record<Measure, number> = { tokens: 0, depth: 0, aliases: 0, root_fields: 0, cost: 0 };

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly variables: Readonly<Record<string, unknown>>,
    private readonly limits: Limits,
  ) {
    this.#fragments = fragmentsOf(document);
  }

  measure(selectionSet: SelectionSetNode, parent: GraphQLType, place: Place): void {
    this.#note('depth', place.depth, 'most');
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FIELD) this.#field(selection, parent, place);
      else {
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
        const narrowed = fragment?.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
        if (fragment) this.measure(fragment.selectionSet, narrowed ?? parent, place);
      }
    }
  }

  #field(field: FieldNode, parent: GraphQLType, { depth, times, listSize }: Place): void {
    if (depth === 1) this.#note('root_fields', 1);
    if (field.alias) this.#alias(field.alias.value);
    this.#note('cost', times);
    const definition = this.#definitionOf(field.name.value, parent);
    if (!definition || !field.selectionSet) return;
    if (definition === SchemaMetaFieldDef && isStandardIntrospection(field.selectionSet, this.#fragments)) return;
    const asked = this.#sizeAsked(field);
    const below = isList(definition.type)
      ? { depth: depth + 1, times: times * (asked ?? listSize), listSize: LIST_SIZE }
      : { depth: depth + 1, times, listSize: asked ?? LIST_SIZE };
    this.measure(field.selectionSet, getNamedType(definition.type), below);
  }

  /** The two fields that ask for the schema are at every root, and in no type's list of fields. */
  #definitionOf(name: string, parent: GraphQLType): GraphQLField<unknown, unknown> | undefined {
    if (parent === this.schema.getQueryType())
      for (const meta of [SchemaMetaFieldDef, TypeMetaFieldDef]) if (meta.name === name) return meta;
    return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  }

  /** `__proto__` as a name in an answer has poisoned objects in more than one gateway. */
  #alias(name: string): void {
    if (name.startsWith('__')) throw new DocumentInvalid('names that begin with __ are not for callers to give');
    this.#note('aliases', 1);
  }

  /** A caller who asks for less than nothing pays for one. */
  #sizeAsked(field: FieldNode): number | undefined {
    const argument = field.arguments?.find((each) => SIZES.includes(each.name.value));
    if (!argument) return undefined;
    const value = valueFromASTUntyped(argument.value, this.variables);
    return typeof value === 'number' ? Math.max(1, value) : undefined;
  }

  #note(measure: Measure, value: number, how: 'sum' | 'most' = 'sum'): void {
    const found = how === 'sum' ? this.#found[measure] + value : Math.max(this.#found[measure], value);
    this.#found[measure] = found;
    if (found > this.limits[measure]) throw new DocumentTooLarge(measure, this.limits[measure]);
  }
}

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

import {
  getIntrospectionQuery,
  Kind,
  parse,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** A document's fragments by their names. */
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The fragments that a document defines. */
export function fragmentsOf(document: DocumentNode): Fragments {
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((each) => [each.name.value, each]));
}

/** A place in a document: the fields it asks for there, each with the place below it. */
class Place {
  readonly fields = new Map<string, Place>();
}

/** What the reference implementation's tools ask of a schema when they ask for all of it, fragments spread out. */
const STANDARD = standardDocument();

/**
 * Whether what stands under `__schema` is the standard introspection query, in any version and layout, or a part of it.
 * Tools of every language send that one; it is deep and looks costly, but no part of it comes twice: what it costs is
 * bounded by the schema, so it is let through unmeasured. A name of the caller's own makes it another document, because
 * names are how a part comes twice.
 */
export function isStandardIntrospection(selectionSet: SelectionSetNode, fragments: Fragments): boolean {
  const place = STANDARD.fields.get('__schema');
  return place !== undefined && isWithin(place, selectionSet, fragments, new Map());
}

/** Each fragment is looked at once at each place: fragments that double with every step would never end otherwise. */
function isWithin(place: Place, selectionSet: SelectionSetNode, fragments: Fragments, seen: Seen): boolean {
  return selectionSet.selections.every((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return isWithin(place, selection.selectionSet, fragments, seen);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(selection.name.value);
      return !fragment || !isNew(fragment, place, seen) || isWithin(place, fragment.selectionSet, fragments, seen);
    }
    if (selection.name.value === '__typename') return !selection.alias;
    const below = place.fields.get(selection.name.value);
    if (!below || selection.alias) return false;
    return !selection.selectionSet || isWithin(below, selection.selectionSet, fragments, seen);
  });
}

type Seen = Map<Place, Set<FragmentDefinitionNode>>;

function isNew(fragment: FragmentDefinitionNode, place: Place, seen: Seen): boolean {
  const there = seen.get(place) ?? new Set();
  seen.set(place, there);
  return there.size !== there.add(fragment).size;
}

function standardDocument(): Place {
  const document = parse(
    getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    }),
  );
  const root = new Place();
  for (const each of document.definitions)
    if (each.kind === Kind.OPERATION_DEFINITION) grow(root, each.selectionSet, fragmentsOf(document));
  return root;
}

function grow(place: Place, selectionSet: SelectionSetNode, fragments: Fragments): void {
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      const below = place.fields.get(selection.name.value) ?? new Place();
      place.fields.set(selection.name.value, below);
      if (selection.selectionSet) grow(below, selection.selectionSet, fragments);
    } else {
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (fragment) grow(place, fragment.selectionSet, fragments);
    }
  }
}

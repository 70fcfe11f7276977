import { Kind, parse, print, visit, type ArgumentNode, type DocumentNode } from 'graphql';

/**
 * The supergraph with the address of each subgraph written in; the committed file holds none that can be trusted,
 * because addresses belong to a deployment. `urls` is by subgraph name, and may name more than the supergraph needs.
 * @throws when a subgraph of the supergraph has no address; all that lack one are named at once.
 */
export function locateSubgraphs(supergraphSdl: string, urls: Readonly<Record<string, string>>): string {
  const missing: string[] = [];
  const located: DocumentNode = visit(parse(supergraphSdl, { noLocation: true }), {
    Directive(node) {
      if (node.name.value !== 'join__graph') return undefined;
      const name = stringOf(node.arguments, 'name');
      const url = urls[name];
      if (url === undefined) missing.push(name);
      return { ...node, arguments: [argument('name', name), argument('url', url ?? '')] };
    },
  });
  if (missing.length > 0) throw new Error(`no address for the subgraphs ${missing.join(', ')}`);
  return print(located);
}

function stringOf(given: readonly ArgumentNode[] | undefined, name: string): string {
  const value = given?.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : '';
}

function argument(name: string, value: string): ArgumentNode {
  return { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value: { kind: Kind.STRING, value } };
}

import ts from 'typescript';
import { firstSentence, Source } from './source.mjs';

/**
 * A refusal that callers can react to, read from its class.
 *
 * @typedef {object} Refusal
 * @property {string} name
 * @property {string} code
 * @property {string} kind
 * @property {string} says
 * @property {string} path
 */

/** @typedef {{ name: string, parent: string, codes: readonly string[], kinds: readonly string[], abstract: boolean, says: string, path: string }} Class */

const ROOT = 'DomainError';

/** Every concrete class that is a DomainError, however far down, sorted by code. @param {import('./tree.mjs').Tree} tree @returns {readonly Refusal[]} */
export function errorsInCode(tree) {
  const paths = tree.paths(/^(apps|libs)\/[^/]+\/src\/.*\.ts$/).filter((path) => !/\.(spec|builder)\.ts$/.test(path));
  const classes = new Map(paths.flatMap((path) => classesIn(path, tree.text(path))).map((each) => [each.name, each]));
  return [...classes.values()]
    .filter((each) => !each.abstract && lineOf(each, classes).at(-1)?.parent === ROOT)
    .flatMap((each) => {
      const kind = inherited(each, classes, 'kinds')[0] ?? '';
      const codes = inherited(each, classes, 'codes');
      return (codes.length > 0 ? codes : ['']).map((code) => ({ ...each, code, kind }));
    })
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** @param {string} path @param {string} text @returns {Class[]} */
function classesIn(path, text) {
  if (!text.includes(' extends ')) return [];
  const source = new Source(path, text);
  return source.classes.map((node) => ({
    name: node.name?.text ?? '',
    parent: node.heritageClauses?.[0]?.types[0]?.expression.getText() ?? '',
    codes: [...literal(node, 'code'), ...chosen(source, node)],
    kinds: literal(node, 'kind'),
    abstract: node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword) ?? false,
    says: firstSentence(node),
    path,
  }));
}

/** @param {ts.ClassDeclaration} node @param {string} name */
function literal(node, name) {
  const member = node.members.filter(ts.isPropertyDeclaration).find((each) => each.name.getText() === name);
  const value = member?.initializer;
  const plain = value && ts.isAsExpression(value) ? value.expression : value;
  return plain && ts.isStringLiteral(plain) ? [plain.text] : [];
}

/** A refusal with several measures names each by a code of its own: `this.code = CODES[measure]`. @param {Source} source @param {ts.ClassDeclaration} node */
function chosen(source, node) {
  const [, name] = /this\.code = (\w+)\[/.exec(node.getText()) ?? [];
  return name === undefined ? [] : Object.values(/** @type {Record<string, string>} */ (source.constant(name) ?? {}));
}

/** The class and those above it, as far as they are ours. @param {Class} from @param {ReadonlyMap<string, Class>} classes */
function lineOf(from, classes) {
  /** @type {Class[]} */
  const line = [];
  for (
    let each = /** @type {Class | undefined} */ (from);
    each && !line.includes(each);
    each = classes.get(each.parent)
  ) {
    if (each.name !== ROOT) line.push(each);
  }
  return line;
}

/** @param {Class} from @param {ReadonlyMap<string, Class>} classes @param {'codes' | 'kinds'} what */
function inherited(from, classes, what) {
  return (
    lineOf(from, classes)
      .map((each) => each[what])
      .find((values) => values.length > 0) ?? []
  );
}

import ts from 'typescript';

/** Reads constants out of sources without running them, so that a document can be checked before anything is built. */
export class Source {
  /** @param {string} path @param {string} text */
  constructor(path, text) {
    this.path = path;
    this.file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  }

  /** Classes declared at the top, in order. */
  get classes() {
    return this.file.statements.filter(ts.isClassDeclaration);
  }

  /** Functions declared at the top, or constants that are one, with their names. */
  get functions() {
    const declared = this.file.statements.filter(ts.isFunctionDeclaration);
    const constants = this.#variables().filter(({ initializer }) => initializer && ts.isArrowFunction(initializer));
    return [...declared, ...constants].map((node) => ({ name: node.name?.getText() ?? '', says: firstSentence(node) }));
  }

  /**
   * The value of a constant made of literals, of other such constants and of spreads of them.
   *
   * @param {string} name
   * @returns {unknown} `undefined` where there is no such constant
   */
  constant(name) {
    const found = this.#variables().find((variable) => variable.name.getText() === name);
    return found?.initializer && this.#valueOf(found.initializer);
  }

  #variables() {
    return this.file.statements
      .filter(ts.isVariableStatement)
      .flatMap((node) => [...node.declarationList.declarations]);
  }

  /** @param {ts.Expression} node @returns {unknown} */
  #valueOf(node) {
    if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return this.#valueOf(node.expression);
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isIdentifier(node)) return this.constant(node.text);
    if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((element) => this.#elements(element));
    if (ts.isObjectLiteralExpression(node)) return Object.fromEntries(node.properties.map((each) => this.#entry(each)));
    throw new Error(`${this.path}: ${node.getText()} is no literal`);
  }

  /** @param {ts.Expression} node @returns {unknown[]} */
  #elements(node) {
    if (!ts.isSpreadElement(node)) return [this.#valueOf(node)];
    return /** @type {unknown[]} */ (this.#valueOf(node.expression));
  }

  /** @param {ts.ObjectLiteralElementLike} node @returns {[string, unknown]} */
  #entry(node) {
    if (!ts.isPropertyAssignment(node)) throw new Error(`${this.path}: ${node.getText()} is no literal`);
    const name = ts.isStringLiteralLike(node.name) ? node.name.text : node.name.getText();
    return [name, this.#valueOf(node.initializer)];
  }
}

/** The first sentence of the docstring above; empty where there is none. @param {ts.Node} node */
export function firstSentence(node) {
  const doc = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc);
  const text = doc === undefined ? '' : (ts.getTextOfJSDocComment(doc.comment) ?? '');
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  return /^.*?[.](?= [A-Z`]|$)/.exec(flat)?.[0] ?? flat;
}

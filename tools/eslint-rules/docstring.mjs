import { rule } from './rule.mjs';

/** @typedef {import('@typescript-eslint/utils').TSESTree.ExportNamedDeclaration} ExportNamedDeclaration */

/** What others may use says what it means, in the words of the field. */
export const docstring = rule('An exported class or function says what it means.', (context, broken) => ({
  ExportNamedDeclaration(node) {
    if (!isClassOrFunction(node)) return;
    const first = firstTokenOf(node);
    const said = context.sourceCode.getCommentsBefore(first).at(-1);
    if (said?.type !== 'Block' || !said.value.startsWith('*')) broken(node, 'Put a docstring above it.');
  },
}));

/** @param {ExportNamedDeclaration} node */
function isClassOrFunction({ declaration }) {
  if (declaration?.type === 'ClassDeclaration' || declaration?.type === 'FunctionDeclaration') return true;
  if (declaration?.type !== 'VariableDeclaration') return false;
  return declaration.declarations.some(({ init }) => init?.type === 'ArrowFunctionExpression');
}

/** Decorators stand before `export`, and the docstring before them. @param {ExportNamedDeclaration} node */
function firstTokenOf(node) {
  const decorators = node.declaration?.type === 'ClassDeclaration' ? node.declaration.decorators : [];
  return decorators.find(({ range }) => range[0] < node.range[0]) ?? node;
}

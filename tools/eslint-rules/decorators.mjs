/**
 * @typedef {import('@typescript-eslint/utils').TSESTree.Decorator} Decorator
 * @typedef {import('@typescript-eslint/utils').TSESTree.CallExpressionArgument} Argument
 */

/**
 * The name of a decorator and what it was called with.
 *
 * @param {Decorator} decorator
 * @returns {{ name: string, args: readonly Argument[] }}
 */
export function named({ expression }) {
  if (expression.type === 'Identifier') return { name: expression.name, args: [] };
  if (expression.type === 'CallExpression' && expression.callee.type === 'Identifier')
    return { name: expression.callee.name, args: expression.arguments };
  return { name: '', args: [] };
}

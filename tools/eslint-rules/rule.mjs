/**
 * @typedef {import('@typescript-eslint/utils').TSESLint.RuleContext<'broken', []>} Context
 * @typedef {import('@typescript-eslint/utils').TSESLint.RuleListener} Listener
 * @typedef {import('@typescript-eslint/utils').TSESTree.Node} Node
 */

/**
 * A rule of this house: one sentence that says what holds, and a place where it does not.
 *
 * @param {string} holds
 * @param {(context: Context, broken: (node: Node, why: string) => void) => Listener} create
 */
export function rule(holds, create) {
  return {
    meta: {
      type: /** @type {const} */ ('problem'),
      docs: { description: holds },
      messages: { broken: `${holds} {{ why }}` },
      schema: [],
    },
    defaultOptions: [],
    /** @param {Context} context */
    create: (context) => create(context, (node, why) => context.report({ node, messageId: 'broken', data: { why } })),
  };
}

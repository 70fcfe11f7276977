import { rule } from './rule.mjs';

const PARAMETERS = 4;
const DEPENDENCIES = 5;

/** @typedef {import('@typescript-eslint/utils').TSESTree.FunctionLike} FunctionLike */

/** More than a few, and a noun is hiding among them. */
export const fewParameters = rule(
  `A function takes at most ${PARAMETERS} parameters, a class at most ${DEPENDENCIES} dependencies.`,
  (_context, broken) => {
    /** @param {FunctionLike} node */
    const check = (node) => {
      const method = node.parent;
      const isConstructor = method?.type === 'MethodDefinition' && method.kind === 'constructor';
      const most = isConstructor ? DEPENDENCIES : PARAMETERS;
      if (node.params.length > most) broken(node, `Here are ${node.params.length}.`);
    };
    return { FunctionDeclaration: check, FunctionExpression: check, ArrowFunctionExpression: check };
  },
);

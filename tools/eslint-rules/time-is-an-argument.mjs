import { rule } from './rule.mjs';

/** What reads the time by itself can't be tried a millisecond before and after the instant that matters. */
export const timeIsAnArgument = rule('Time comes in as an argument.', (context, broken) => ({
  NewExpression(node) {
    if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0)
      broken(node, 'Take an instant, or inject the Clock.');
  },
  CallExpression(node) {
    if (context.sourceCode.getText(node.callee) === 'Date.now') broken(node, 'Take an instant, or inject the Clock.');
  },
}));

import { named } from './decorators.mjs';
import { rule } from './rule.mjs';

/**
 * A tag lets a field into another graph. On a type it lets in every field the type has and will have, tagged or not
 * (Apollo Federation 2, `@tag` on OBJECT); so tags stand on fields, arguments, input fields and enum values.
 */
export const noTagOnAType = rule('A GraphQL type is never tagged, only what is in it.', (context, broken) => ({
  ClassDeclaration({ decorators }) {
    for (const decorator of decorators) {
      const { name, args } = named(decorator);
      if (name === 'Directive' && mayTag(args[0])) broken(decorator, 'Tag each field that may leave.');
    }
  },
  CallExpression({ callee, arguments: args }) {
    if (callee.type !== 'Identifier' || !['registerEnumType', 'createUnionType'].includes(callee.name)) return;
    for (const option of args) {
      if (option.type !== 'ObjectExpression') continue;
      const directives = option.properties.find(
        (property) => property.type === 'Property' && context.sourceCode.getText(property.key) === 'directives',
      );
      if (directives && context.sourceCode.getText(directives).includes('@tag')) broken(directives, 'Tag each value.');
    }
  },
}));

/** What can't be read here may be a tag, and is taken for one. @param {import('./decorators.mjs').Argument | undefined} text */
function mayTag(text) {
  return !(text?.type === 'Literal' && typeof text.value === 'string' && !text.value.includes('@tag'));
}

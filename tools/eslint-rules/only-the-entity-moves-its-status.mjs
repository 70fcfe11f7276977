import { isSpec, placeOf, roleOf } from './place.mjs';
import { rule } from './rule.mjs';

/** A status that is set elsewhere has passed no table of permitted moves. */
export const onlyTheEntityMovesItsStatus = rule('Only the entity moves its status.', (context, broken) => {
  const { file } = placeOf(context);
  if (isSpec(file) || roleOf(file) === 'entity') return {};

  return {
    AssignmentExpression({ left }) {
      if (left.type !== 'MemberExpression') return;
      const { property } = left;
      const name = property.type === 'Identifier' ? property.name : property.type === 'Literal' ? property.value : '';
      if (name === 'status') broken(left, 'Call the method that says what happened.');
    },
  };
});

import { isSpec, placeOf, roleOf } from './place.mjs';
import { rule } from './rule.mjs';

/** What invents people, stops clocks and takes any role has no place in what ships. */
export const testingInSpecsOnly = rule('Only specs and builders use what is made for tests.', (context, broken) => {
  const { file } = placeOf(context);
  if (isSpec(file) || roleOf(file) === 'builder') return {};

  return {
    ImportDeclaration(node) {
      const from = node.source.value;
      const isForTests =
        /^(@junction\/testing|@jest\/globals|fast-check)$/.test(from) || /\.(builder|spec)\.js$/.test(from);
      if (isForTests) broken(node, `${from} is.`);
    },
  };
});

import { isSpec, NOT_NOUNS, placeOf, roleOf, stemOf } from './place.mjs';
import { rule } from './rule.mjs';

/** @typedef {import('@typescript-eslint/utils').TSESTree.ClassDeclaration} ClassDeclaration */

/** `see-stay.ts` exports the class `SeeStay` with `execute`; `on-stay-seen.ts` exports `OnStaySeen` with a consumer. */
export const oneStem = rule(
  'A verb, or what is done on a fact, is one class with the name of its file.',
  (context, broken) => {
    const { folders, file } = placeOf(context);
    const role = roleOf(file);
    if (isSpec(file) || folders.length === 0 || NOT_NOUNS.includes(folders[0] ?? '')) return {};
    if (role !== 'verb' && role !== 'on') return {};

    const name = stemOf(file)
      .split('-')
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join('');
    return {
      Program(program) {
        const found = program.body
          .map((statement) => (statement.type === 'ExportNamedDeclaration' ? statement.declaration : null))
          .find((declaration) => declaration?.type === 'ClassDeclaration' && declaration.id?.name === name);
        if (!found) broken(program, `${file} exports no class ${name}.`);
        else if (role === 'verb' && !hasMethod(/** @type {ClassDeclaration} */ (found), 'execute'))
          broken(found, `${name} has no method execute.`);
      },
    };
  },
);

/** @param {ClassDeclaration} declaration @param {string} name */
function hasMethod({ body }, name) {
  return body.body.some(
    (member) => member.type === 'MethodDefinition' && member.key.type === 'Identifier' && member.key.name === name,
  );
}

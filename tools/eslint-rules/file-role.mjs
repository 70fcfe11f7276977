import { isSpec, NOT_NOUNS, placeOf, roleOf, stemOf } from './place.mjs';
import { rule } from './rule.mjs';

/** Names that say nothing about what is inside. */
const EMPTY = /(^|[-.])(utils?|helpers?|common|misc|dtos?|interfaces?|services|types|managers?|impl)([-.]|$)/;

/** One noun, one folder; one verb, one file; thirteen kinds of file, no others. */
export const fileRole = rule(
  'A file of a service has one of the thirteen roles, and its name says which.',
  (context, broken) => ({
    Program(program) {
      const place = placeOf(context);
      const why = place.folders.length === 0 ? faultAtTheTop(place) : faultInAFolder(place);
      if (why) broken(program, why);
    },
  }),
);

/** @param {{ app: string, file: string }} place */
function faultAtTheTop({ app, file }) {
  if (isSpec(file) || ['main.ts', `${app}.module.ts`, `${app}.config.ts`].includes(file)) return undefined;
  return `Beside main.ts stand only ${app}.module.ts and ${app}.config.ts.`;
}

/** @param {{ folders: readonly string[], file: string }} place */
function faultInAFolder({ folders: [noun = '', ...deeper], file }) {
  if (EMPTY.test(file)) return `“${file}” does not say what it holds.`;
  if (NOT_NOUNS.includes(noun)) return undefined;
  if (deeper.length > 0) return 'Folders of nouns are flat: when one grows too big, split the noun.';

  const role = roleOf(file);
  if (!role) return `“${file}” fits none of them.`;
  if (role === 'verb' && !isSpec(file) && !stemOf(file).includes(noun.replace(/-ref$/, '')))
    return `A verb names its noun: <verb>-${noun}.ts.`;
  return undefined;
}

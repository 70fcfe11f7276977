import { basename } from 'node:path';
import { rule } from './rule.mjs';

const PASCAL = /^[A-Z][A-Za-z0-9]*(\.spec)?\.tsx$/;
const KEBAB = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*\.[a-z]+$/;

/** A component is found by its name, `StayRow.tsx`; everything else is kebab-case, `stay-row.content.ts`. */
export const componentNames = rule('Components are PascalCase.tsx, all else is kebab-case.', (context, broken) => {
  const file = basename(context.filename);
  const isPascal = PASCAL.test(file);
  return {
    Program(program) {
      if (!isPascal && !KEBAB.test(file)) broken(program, `“${file}” is neither.`);
    },
    'ExportNamedDeclaration > FunctionDeclaration'(/** @type {{ id: Identifier | null }} */ { id }) {
      if (id && file.endsWith('.tsx') && !isPascal && /^[A-Z]/.test(id.name)) broken(id, `${id.name} is a component.`);
    },
  };
});

/** @typedef {import('@typescript-eslint/utils').TSESTree.Identifier} Identifier */

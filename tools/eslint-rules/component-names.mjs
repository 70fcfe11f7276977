import { basename } from 'node:path';
import { rule } from './rule.mjs';

/** A component is found by its name, `StayRow.tsx`; everything else is kebab-case, `stay-row.content.ts`. */
export const componentNames = rule('Components are PascalCase.tsx, all else is kebab-case.', (context, broken) => ({
  Program(program) {
    const file = basename(context.filename);
    const fits = file.endsWith('.tsx')
      ? /^([A-Z][A-Za-z0-9]*(\.spec)?|main)\.tsx$/.test(file)
      : /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*\.[a-z]+$/.test(file);
    if (!fits) broken(program, `“${file}” is neither.`);
  },
}));

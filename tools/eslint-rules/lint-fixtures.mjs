import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { FIXTURES } from './fixtures/index.mjs';

/**
 * Lints each fixture as if it stood in the workspace, with the configuration of the workspace, and writes which rules
 * fired to the file given. A process of its own, for ESLint and the plugin of Nx keep what they load to themselves.
 */
const ROOT = join(import.meta.dirname, '../..');

const untyped = new ESLint({
  cwd: ROOT,
  overrideConfig: [
    { files: ['**/*.{ts,tsx}'], ...ts.configs.disableTypeChecked },
    { files: ['**/*.{ts,tsx}'], languageOptions: { parserOptions: { projectService: false } } },
  ],
});

/** The fixtures stand in no project of the compiler; these few are let in. */
const outside = {
  allowDefaultProject: ['libs/errors/src/lamp.ts'],
  defaultProject: 'tsconfig.json',
};

const typed = new ESLint({
  cwd: ROOT,
  overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: outside } } }],
});

const fired = [];
for (const { at, code, typed: isTyped = false } of FIXTURES) {
  const [result] = await (isTyped ? typed : untyped).lintText(`${code}\n`, { filePath: join(ROOT, at) });
  fired.push(result?.messages.map(nameOf) ?? ['not linted: ignored']);
}
writeFileSync(process.argv[2] ?? '/dev/stdout', JSON.stringify(fired));

/** What the settings of the linter refuse has no rule's name, and what can't be parsed none either. @param {import('eslint').Linter.LintMessage} message */
function nameOf({ ruleId, message }) {
  return ruleId ?? (message.includes('noInlineConfig') ? 'noInlineConfig' : message);
}

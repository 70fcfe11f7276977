import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript-eslint';
import { ARROWS, CIRCLES_OF_SPECS } from './tools/eslint-rules/arrows.mjs';
import { rules } from './tools/eslint-rules/index.js';
import {
  DRAWING,
  MIGRATIONS,
  NODE,
  PORTAL,
  SERVICE,
  SHIPPED,
  SIZES,
  SPECS,
  STRICT,
} from './tools/eslint-rules/settings.mjs';

const ROOT = import.meta.dirname;

/** Folders of the services, by their tag: a new one has the same rules from its first file. */
const services = globSync('apps/*/project.json', { cwd: ROOT })
  .filter((path) => readFileSync(join(ROOT, path), 'utf8').includes('"layer:service"'))
  .map((path) => path.replace('/project.json', '/src'));

const boundaries = {
  depConstraints: ARROWS,
  ignoredCircularDependencies: CIRCLES_OF_SPECS,
  enforceBuildableLibDependency: true,
};

export default ts.config(
  { ignores: ['**/dist/', '**/generated/', '**/node_modules/', '.nx/', '.junction/', 'test-output/'] },
  // A comment can't switch a rule off: what is wrong is put right, or the rule is changed for everybody.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  { plugins: { junction: { rules }, '@nx': nx, 'react-hooks': reactHooks } },
  js.configs.recommended,
  { rules: SIZES },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: NODE } },
  {
    files: ['apps/*/src/**/*.{ts,tsx}', 'libs/*/src/**/*.{ts,tsx}', 'tools/**/*.ts'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: ROOT } },
    rules: { ...STRICT, '@nx/enforce-module-boundaries': ['error', boundaries] },
  },
  {
    files: ['apps/*/src/**/*.{ts,tsx}', 'libs/*/src/**/*.{ts,tsx}'],
    ignores: ['libs/testing/**', 'apps/journeys/**', '**/*.spec.{ts,tsx}', '**/*.d.ts'],
    rules: SHIPPED,
  },
  { files: services.map((folder) => `${folder}/**/*.ts`), rules: SERVICE },
  { files: ['apps/portal/src/**/*.{ts,tsx}', 'libs/design-system/src/**/*.{ts,tsx}'], rules: PORTAL },
  { files: ['**/*.tsx'], rules: DRAWING },
  { files: ['apps/*/src/assets/**/*.js'], languageOptions: { globals: { document: 'readonly', window: 'readonly' } } },
  { files: ['**/migrations/**/*.ts'], rules: MIGRATIONS },
  { files: ['**/*.spec.{ts,tsx}', 'apps/journeys/**/*.ts'], rules: SPECS },
);

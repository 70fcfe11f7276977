import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript-eslint';
import { ARROWS, CIRCLES_OF_SPECS, PLATFORM_TOOL } from './tools/eslint-rules/arrows.mjs';
import { rules } from './tools/eslint-rules/index.js';
import * as set from './tools/eslint-rules/settings.mjs';

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
  { rules: set.SIZES },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: set.NODE }, rules: set.SCRIPTS },
  {
    files: ['apps/*/src/**/*.{ts,tsx}', 'libs/*/src/**/*.{ts,tsx}', 'tools/**/*.ts'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: ROOT } },
    rules: { ...set.STRICT, '@nx/enforce-module-boundaries': ['error', boundaries] },
  },
  {
    files: ['apps/journeys/src/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': ['error', { ...boundaries, allow: PLATFORM_TOOL }] },
  },
  {
    files: ['apps/*/src/**/*.{ts,tsx}', 'libs/*/src/**/*.{ts,tsx}'],
    ignores: ['libs/testing/**', 'apps/journeys/**', '**/*.spec.{ts,tsx}', '**/*.d.ts'],
    rules: set.SHIPPED,
  },
  { files: services.map((folder) => `${folder}/**/*.ts`), rules: set.SERVICE },
  { files: ['apps/portal/src/**/*.{ts,tsx}', 'libs/design-system/src/**/*.{ts,tsx}'], rules: set.PORTAL },
  // The one thing kept in a browser: which key hides the screen there.
  { files: ['apps/portal/src/shell/hide-key.ts'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['**/*.tsx'], rules: set.DRAWING },
  {
    files: ['apps/*/src/assets/**/*.js', 'apps/portal/**/*.mjs', 'tools/bench/*.mjs'],
    languageOptions: { globals: set.PAGE },
  },
  { files: ['**/migrations/**/*.ts'], rules: set.MIGRATIONS },
  { files: ['**/*.spec.{ts,tsx}', 'apps/journeys/**/*.ts'], rules: set.SPECS },
);

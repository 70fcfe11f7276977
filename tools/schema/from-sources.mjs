import { transformSync } from '@swc/core';
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Lets Node run the workspace's TypeScript as it stands, decorators included, with nothing built: a schema that is
 * emitted from sources can't be that of an older build.
 */
export function runFromSources() {
  registerHooks({
    resolve(specifier, context, next) {
      const conditions = [...context.conditions, 'junction-source'];
      return next(sourceOf(specifier, context.parentURL) ?? specifier, { ...context, conditions });
    },
    load(url, context, next) {
      if (!isSource(url)) return next(url, context);
      return { format: 'module', source: compiled(fileURLToPath(url)), shortCircuit: true };
    },
  });
}

/** @param {string} url */
const isSource = (url) => url.startsWith('file:') && url.endsWith('.ts') && !url.includes('/node_modules/');

/** `./x.js` inside a source file is `./x.ts`. @param {string} specifier @param {string | undefined} parent */
function sourceOf(specifier, parent) {
  if (!parent || !isSource(parent) || !/^\.{1,2}\/.*\.js$/.test(specifier)) return undefined;
  const source = new URL(specifier.replace(/\.js$/, '.ts'), parent);
  return existsSync(source) ? source.href : undefined;
}

/** @param {string} path */
function compiled(path) {
  return transformSync(readFileSync(path, 'utf8'), {
    filename: path,
    swcrc: false,
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2023',
      keepClassNames: true,
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  }).code;
}

import { describe, expect, it } from '@jest/globals';
import { licences } from './licences.mjs';
import { linesOf, sizes } from './sizes.mjs';
import { speaksOfItself } from './speaks-of-itself.mjs';
import { treeOf } from './tree.mjs';

describe('a project that speaks of itself alone', () => {
  const files = {
    'README.md':
      'See [how](docs/how.md) and docs/how.md, [the web](https://example.org/x.md), /usr/bin/env and /tmp/lamp.',
    'docs/how.md': 'Back to [the start](../README.md#start).',
    'tools/light.mjs': '/** As docs/how.md says; every folder has a README.md. */',
    'package-lock.json': '{"packages": {"node_modules/lamp": {"version": "1.0.0"}}}',
  };

  it('is left in peace', () => {
    expect(speaksOfItself(treeOf(files))).toEqual([]);
  });

  it.each([
    [
      "somebody's machine",
      { 'tools/light.mjs': "const lamp = '/home/ada/lamp';" },
      'a folder of some machine: /home/ada',
    ],
    ['a folder at the top of one machine', { 'docs/how.md': 'In /work/main.' }, 'a folder of some machine'],
    ['a registry', { '.npmrc': '', 'tools/light.mjs': '// https://registry.example.org/lamp' }, 'names a registry'],
    [
      'a registry in the lock',
      { 'package-lock.json': '{"resolved": "https://packages.example.org/lamp.tgz"}' },
      'package-lock.json names a registry',
    ],
    [
      'a document that is not here',
      { 'tools/light.mjs': '// Source: the-house.md 8' },
      'the-house.md, which is not here',
    ],
    ['a link that leads nowhere', { 'docs/how.md': '[picture](lamp.png)' }, 'lamp.png, which is not here'],
  ])('tells of %s', (_, change, says) => {
    expect(speaksOfItself(treeOf({ ...files, ...change }))).toEqual([expect.stringContaining(says)]);
  });
});

describe('what ships', () => {
  const locked = (license: string | undefined, more = {}) =>
    treeOf({
      'package-lock.json': JSON.stringify({ packages: { '': {}, 'node_modules/lamp': { license, ...more } } }),
    });

  it.each(['MIT', '(MIT OR GPL-3.0)', '(MIT AND BSD-3-Clause)', 'MPL-2.0'])('may be under %s', (licence) => {
    expect(licences(locked(licence))).toEqual([]);
  });

  it.each(['Elastic-2.0', 'AGPL-3.0', 'BUSL-1.1', '(MIT AND GPL-3.0)', undefined])('may not be under %s', (licence) => {
    expect(licences(locked(licence))).toEqual([expect.stringContaining('lamp ships under')]);
  });

  it('is not what only developers use', () => {
    expect(licences(locked('Elastic-2.0', { dev: true }))).toEqual([]);
  });
});

describe('sizes', () => {
  it('count what is neither blank nor comment', () => {
    expect(linesOf('/**\n * Why.\n */\nconst a = 1;\n\n// because\nconst b = 2;\n')).toBe(2);
  });

  it('leave specs and what is generated out', () => {
    const files = { 'libs/a/src/a.ts': 'a;', 'libs/a/src/a.spec.ts': 'a;', 'libs/a/generated/b.ts': 'a;' };

    expect(sizes(treeOf(files))).toMatch(/^1 source files/);
  });
});

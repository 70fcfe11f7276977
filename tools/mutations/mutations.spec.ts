import { existsSync, lstatSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { breakAll, type Verdict } from './break-rule.mjs';
import { copyOfTree } from './copy-of-tree.mjs';
import { MUTATIONS, type Mutation } from './mutations.mjs';

const ROOT = join(import.meta.dirname, '../..');
const SOUND = 'export const isLit = (lamp) => lamp.isOn;\n';

let folder = '';
let file = '';
let told: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'junction-mutations-'));
  file = join(folder, 'lamp.mjs');
  writeFileSync(file, SOUND);
  told = [];
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const aMutation = (details: Partial<Mutation> = {}): Mutation => ({
  name: 'lamp',
  rule: 'a lamp is lit when it is on',
  file: 'lamp.mjs',
  from: 'lamp.isOn',
  to: 'true',
  project: 'unit',
  spec: 'lamp',
  ...details,
});

const green: Verdict = { passed: 1, failed: [], broken: false };
const red: Verdict = { passed: 0, failed: ['a lamp is lit when it is on'], broken: false };
const isBroken = (): boolean => readFileSync(file, 'utf8') !== SOUND;

/** How many mutations nothing noticed, where a spec answers so to sound and to broken code. */
const survivors = (onSound: Verdict, onBroken: Verdict, mutation = aMutation()): Promise<number> =>
  breakAll(
    [mutation],
    { folder, tried: async () => (isBroken() ? onBroken : onSound) },
    (line) => void told.push(line),
  );

describe('breaking a rule', () => {
  it('is noticed where tests fail that passed before, and says which', async () => {
    expect(await survivors(green, red)).toBe(0);
    expect(told.join('\n')).toContain('noticed by “a lamp is lit when it is on”');
  });

  it('survives where the spec stays green', async () => {
    expect(await survivors(green, green)).toBe(1);
    expect(told.join('\n')).toContain('GREEN');
  });

  it.each([
    ['red already', red],
    ['empty', { ...green, passed: 0 }],
    ['not to be loaded', { ...green, broken: true }],
  ])('shows nothing where the spec of sound code is %s', async (_, onSound) => {
    expect(await survivors(onSound, red)).toBe(1);
    expect(told.join('\n')).toContain('not green on sound code');
  });

  it('shows nothing where the broken code can not even be loaded', async () => {
    expect(await survivors(green, { ...red, broken: true })).toBe(1);
  });

  it('mends the file again, also where the spec could not be started', async () => {
    const failing = breakAll(
      [aMutation()],
      { folder, tried: () => (isBroken() ? Promise.reject(new Error('dark')) : Promise.resolve(green)) },
      String,
    );

    await expect(failing).rejects.toThrow('dark');
    expect(isBroken()).toBe(false);
  });

  it.each([
    ['gone from the file', 'lamp.isOff'],
    ['there twice', 'lamp'],
  ])('fails where the code is %s', async (_, from) => {
    await expect(survivors(green, red, aMutation({ from }))).rejects.toThrow('exactly once');
  });
});

describe('the copy that is broken', () => {
  it('has every file and package, and our own packages lead into the copy', () => {
    const copy = copyOfTree(ROOT);
    try {
      const own = join(copy.folder, 'node_modules/@junction/persistence');
      expect(realpathSync(own)).toBe(join(realpathSync(copy.folder), 'libs/persistence'));
      expect(existsSync(join(copy.folder, 'node_modules/jest/bin/jest.js'))).toBe(true);
      for (const { file: path } of MUTATIONS) expect(lstatSync(join(copy.folder, path)).isFile()).toBe(true);
    } finally {
      copy.remove();
    }
    expect(existsSync(copy.folder)).toBe(false);
  });
});

describe('the list of rules', () => {
  it('names each once', () => {
    const names = MUTATIONS.map(({ name }) => name);

    expect(names).toEqual([...new Set(names)]);
    expect(names.length).toBeGreaterThanOrEqual(12);
  });

  it.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))(
    'knows where %s is kept',
    (_, { file: path, from, to }) => {
      expect(existsSync(join(ROOT, path))).toBe(true);
      expect(readFileSync(join(ROOT, path), 'utf8').split(from)).toHaveLength(2);
      expect(to).not.toBe(from);
    },
  );
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ARROWS } from './arrows.mjs';
import { FIXTURES } from './fixtures/index.mjs';
import { rules } from './index.js';

const refused = FIXTURES.filter(({ fires }) => fires !== undefined);

/** Which rules fired on each fixture, in the order of the fixtures. */
let fired: readonly (readonly string[])[] = [];
let said = '';

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'junction-lint-'));
  const script = join(import.meta.dirname, 'lint-fixtures.mjs');
  const ended = spawnSync('node', [script, join(folder, 'fired.json')], { encoding: 'utf8', timeout: 120_000 });
  said = ended.stdout + ended.stderr;
  expect({ status: ended.status, said }).toMatchObject({ status: 0 });
  fired = JSON.parse(readFileSync(join(folder, 'fired.json'), 'utf8')) as string[][];
  rmSync(folder, { recursive: true });
}, 130_000);

describe('lint', () => {
  it.each(FIXTURES.map((fixture, index) => ({ ...fixture, index })))('$holds ($at)', ({ fires, index }) => {
    expect([...new Set(fired[index])]).toEqual(fires === undefined ? [] : [fires]);
  });

  it('leaves no rule out for want of a project graph', () => {
    expect(said).not.toContain('rule will be skipped');
  });

  it.each(Object.keys(rules))('has a fixture that junction/%s refuses', (name) => {
    expect(refused.map(({ fires }) => fires)).toContain(`junction/${name}`);
  });

  it.each(ARROWS)('has a fixture that the arrows of $sourceTag refuse', ({ sourceTag }) => {
    const arrows = refused.filter(({ fires }) => fires === '@nx/enforce-module-boundaries');

    expect(arrows.map(({ at }) => tagsOf(at)).flat()).toContain(sourceTag);
  });
});

/** Tags of the project that a path belongs to. */
function tagsOf(path: string): readonly string[] {
  const [kind = '', name = ''] = path.split('/');
  const project = join(import.meta.dirname, '../..', kind, name, 'project.json');
  return (JSON.parse(readFileSync(project, 'utf8')) as { tags: string[] }).tags;
}

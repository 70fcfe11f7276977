import { describe, expect, it } from '@jest/globals';
import { ACCESS_PATH, access, accessDocument } from './access.mjs';
import { adrs } from './adrs.mjs';
import { ERRORS_PATH, errorList, errorsDocument } from './error-list.mjs';
import { glossary } from './glossary.mjs';
import { readmeCommands } from './readme-commands.mjs';
import { readmeWithSettings, settings } from './settings.mjs';
import { stateTables } from './state-tables.mjs';
import { treeOf } from './tree.mjs';

/** The same files with some changed; each spec breaks one thing and reads what the check says. */
const changed = (files: Record<string, string>, change: Record<string, string>) => treeOf({ ...files, ...change });

describe('state tables', () => {
  const files = {
    'apps/lamps/project.json': '{}',
    'apps/lamps/README.md':
      '## Lamp\n\n| status | may become | by |\n| --- | --- | --- |\n| off | on | `light-lamp` |\n| on | | |\n',
    'apps/lamps/src/lamp/lamp.entity.ts': "export const NEXT: Moves = { off: ['on'], on: [] };",
    'apps/lamps/src/lamp/light-lamp.ts': '',
  };
  const entity = 'apps/lamps/src/lamp/lamp.entity.ts';

  it('agree with the moves of the entity', () => {
    expect(stateTables(treeOf(files))).toEqual([]);
  });

  it.each([
    [
      'a move that only the code has',
      { [entity]: "export const NEXT = { off: ['on'], on: ['off'] };" },
      'on → off in code',
    ],
    [
      'a state that only the code has',
      { [entity]: "export const NEXT = { off: ['on'], on: [], broken: [] };" },
      'broken → nothing in code',
    ],
    [
      'a move that only the table has',
      { [entity]: 'export const NEXT = { off: [], on: [] };' },
      'off → nothing in code, on in the table',
    ],
    ['no table at all', { 'apps/lamps/README.md': '## Lamp\n' }, 'has states, but no table'],
    ['a table without states', { [entity]: '' }, 'has a table, but no states'],
    [
      'a verb that does not exist',
      { 'apps/lamps/README.md': files['apps/lamps/README.md'].replace('light-', 'dim-') },
      'no verb dim-lamp',
    ],
  ])('tell of %s', (_, change, says) => {
    expect(stateTables(changed(files, change))).toEqual([expect.stringContaining(says)]);
  });
});

describe('the list of errors', () => {
  const files = {
    'libs/errors/src/kinds.ts':
      "export abstract class DomainError extends Error {}\nexport abstract class NotFound extends DomainError {\n  readonly kind = 'not_found';\n}",
    'apps/lamps/src/lamp/lamp.errors.ts':
      "/** There is no such lamp. Or it is dark. */\nexport class LampNotFound extends NotFound {\n  readonly code = 'LAMP_NOT_FOUND';\n}",
    'apps/lamps/src/lamp/other.ts': "export class Stranger extends Error {\n  readonly code = 'STRANGER';\n}",
  };
  const errors = 'apps/lamps/src/lamp/lamp.errors.ts';
  const listed = { ...files, [ERRORS_PATH]: errorsDocument(treeOf(files)) };

  it('is what the classes say, in their own first sentence', () => {
    expect(errorList(treeOf(listed))).toEqual([]);
    expect(listed[ERRORS_PATH]).toContain(
      '| `LAMP_NOT_FOUND` | not_found | There is no such lamp. | `LampNotFound`, apps/lamps |',
    );
  });

  it.each([
    [
      'a code that is not listed',
      { [errors]: files[errors].replace('LAMP_NOT', 'LIGHT_NOT') },
      'does not list LIGHT_NOT_FOUND',
    ],
    ['a listed code that no class has', { [errors]: '' }, 'lists LAMP_NOT_FOUND, which no class has'],
    [
      'a class without a code',
      { [errors]: files[errors].replace('readonly code', 'readonly word') },
      'LampNotFound has the code “”',
    ],
    ['a class that says nothing', { [errors]: files[errors].replace(/.*\n/, '') }, 'does not say when it is thrown'],
    [
      'a code that two classes have',
      { 'apps/lamps/src/twin.ts': files[errors].replace('LampNotFound', 'Twin') },
      'the code of two classes',
    ],
    [
      'another kind',
      { 'libs/errors/src/kinds.ts': files['libs/errors/src/kinds.ts'].replace('not_found', 'conflict') },
      'is not what the classes say',
    ],
  ])('tells of %s', (_, change, says) => {
    expect(errorList(changed(listed, change))).toContainEqual(expect.stringContaining(says));
  });

  it('knows a refusal with a code for each of its measures', () => {
    const text =
      "const CODES = { depth: 'TOO_DEEP', cost: 'TOO_COSTLY' };\n/** Too much. */\nexport class TooMuch extends NotFound {\n  readonly code: string;\n  constructor(measure: 'depth') {\n    super();\n    this.code = CODES[measure];\n  }\n}";

    const document = errorsDocument(changed(files, { 'apps/lamps/src/too-much.ts': text }));

    expect(document).toContain('`TOO_DEEP`');
    expect(document).toContain('`TOO_COSTLY`');
  });
});

describe('who may do what', () => {
  const permissions = 'libs/auth/src/permissions.ts';
  const files = {
    [permissions]:
      "export const PERMISSIONS = ['lamp:light'] as const;\nconst SOME = ['lamp:light'];\nexport const PERMISSIONS_OF_ROLE = { lead: [...SOME], guest: [] };\nconst MOST_OF_GRAPH = { partner: [] };",
    'apps/lamps/src/lamp/lamp.policy.ts': '/** Whoever can reach it. */\nexport const mayLight = (): boolean => true;',
  };
  const listed = { ...files, [ACCESS_PATH]: accessDocument(treeOf(files)) };

  it('is what the map and the policies say', () => {
    expect(access(treeOf(listed))).toEqual([]);
    expect(listed[ACCESS_PATH]).toMatch(/`lamp:light` \| lead +\|/);
    expect(listed[ACCESS_PATH]).toContain('| lamp | `mayLight` | Whoever can reach it. |');
  });

  it.each([
    [
      'a role that may more',
      { [permissions]: files[permissions].replace('guest: []', "guest: ['lamp:light']") },
      'is not what the code says',
    ],
    [
      'a permission that nobody has',
      { [permissions]: files[permissions].replace('[...SOME]', '[]') },
      'nobody may ask for lamp:light',
    ],
    [
      'a policy that says nothing',
      { 'apps/lamps/src/lamp/lamp.policy.ts': 'export const mayLight = () => true;' },
      'does not say who may',
    ],
    ['no permissions where they should be', { [permissions]: '' }, 'names no permissions'],
  ])('tells of %s', (_, change, says) => {
    expect(access(changed(listed, change))).toContainEqual(expect.stringContaining(says));
  });
});

describe('decisions', () => {
  const text = (number: string) => `# ${number} A title\n\n**Context.** **Options.** **Decision.** **Consequences.**`;
  const files = { 'docs/adr/0001-a.md': text('0001'), 'docs/adr/0002-b.md': text('0002') };

  it('are numbered one after the other', () => {
    expect(adrs(treeOf(files))).toEqual([]);
  });

  it.each([
    ['a gap', { 'docs/adr/0004-d.md': text('0004') }, 'should be number 0003'],
    ['a twin', { 'docs/adr/0002-c.md': text('0002') }, 'should be number 0003'],
    ['another number in the heading', { 'docs/adr/0002-b.md': text('0003') }, 'is not headed'],
    ['no options', { 'docs/adr/0002-b.md': text('0002').replace('**Options.** ', '') }, 'has no **Options.**'],
  ])('tell of %s', (_, change, says) => {
    expect(adrs(changed(files, change))).toContainEqual(expect.stringContaining(says));
  });
});

describe('the glossary', () => {
  const row = '| lamp | gives light | ours |\n';
  const files = {
    'docs/glossary.md': `| term | means | source |\n| --- | --- | --- |\n${row}`,
    'apps/lamps/project.json': '{"tags": ["layer:service"]}',
    'apps/lamps/src/lamp/lamp.entity.ts': '',
    'apps/lamps/src/lamp-ref/lamp-ref.entity.ts': '',
    'apps/lamps/src/migrations/0001-lamps.ts': '',
  };

  it('has every noun', () => {
    expect(glossary(treeOf(files))).toEqual([]);
  });

  it.each([
    ['a noun it lacks', { 'apps/lamps/src/wall-socket/wall-socket.entity.ts': '' }, 'wall socket'],
    ['a word without a source', { 'docs/glossary.md': files['docs/glossary.md'].replace('ours', '') }, 'has no source'],
    [
      'a word without a meaning',
      { 'docs/glossary.md': files['docs/glossary.md'].replace('gives light', '') },
      'has no meaning',
    ],
    ['a word that stands there twice', { 'docs/glossary.md': files['docs/glossary.md'] + row }, 'twice'],
    ['no table', { 'docs/glossary.md': '' }, 'has no table'],
  ])('tells of %s', (_, change, says) => {
    expect(glossary(changed(files, change))).toContainEqual(expect.stringContaining(says));
  });
});

describe('commands of the README', () => {
  const files = {
    'README.md':
      'Type `npm run light -- --low`:\n\n```sh\n$ npm start        # shines\nLAMP=1 npm start\ncd elsewhere\n```\n',
    'package.json': '{"scripts": {"start": "x", "light": "y"}}',
    'tests/lamp.spec.ts': 'runs light and start',
  };
  const check = readmeCommands({
    'npm start': { by: 'tests/lamp.spec.ts', text: 'start' },
    'npm run light -- --low': { by: 'tests/lamp.spec.ts', text: 'light' },
  });

  it('are each run by a test', () => {
    expect(check(treeOf(files))).toEqual([]);
  });

  it.each([
    ['a script that is not there', { 'package.json': '{"scripts": {"start": "x"}}' }, 'package.json does not have'],
    [
      'a script nobody explains',
      { 'package.json': '{"scripts": {"start": "x", "light": "y", "dim": "z"}}' },
      'does not say what “dim” is for',
    ],
    [
      'a command that no test runs',
      { 'README.md': `${files['README.md']}\n\`node tools/dim.mjs\`` },
      'no test runs “node tools/dim.mjs”',
    ],
    ['a test that no longer runs it', { 'tests/lamp.spec.ts': 'light' }, 'does not say “start”'],
    ['a command that is gone', { 'README.md': '`npm start`' }, 'no longer has “npm run light -- --low”'],
    ['nothing to type', { 'README.md': '' }, 'tells nobody what to type'],
  ])('tell of %s', (_, change, says) => {
    expect(check(changed(files, change))).toContainEqual(expect.stringContaining(says));
  });
});

describe('the settings in the README', () => {
  const sound = readmeWithSettings(treeOf({ 'README.md': '<!-- settings -->\n<!-- /settings -->\n' }));

  it('are those that a start reads', () => {
    expect(settings(treeOf({ 'README.md': sound }))).toEqual([]);
  });

  it.each([
    ['a setting that is missing', sound.replace(/^.*JUNCTION_MODE.*\n/m, '')],
    ['another default', sound.replace('4000', '4711')],
    ['no table', ''],
  ])('tell of %s', (_, readme) => {
    expect(settings(treeOf({ 'README.md': readme }))).toEqual([expect.stringContaining('other settings')]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FACT_TOPICS, LIVE_TOPIC } from '@junction/contracts';
import { APPS } from './apps.mjs';
import { environmentOf } from './environments.mjs';
import { CHECKOUT } from './paths.mjs';
import { readSettings } from './read-settings.mjs';

const read = (path: string): string => readFileSync(join(CHECKOUT, 'docker', path), 'utf8');
const compose = read('compose.yml');

/** The variables of one `x-<name>` block of the compose file, with those of the block it takes over. */
function variablesOf(name: string): string[] {
  const block = new RegExp(`^x-${name}: &${name}\\n((?:  .*\\n)+)`, 'm').exec(compose)?.[1] ?? '';
  const [, from] = /<<: \*(\w+)/.exec(block) ?? [];
  const own = [...block.matchAll(/^ {2}(JUNCTION_\w+):/gm)].map(([, variable]) => variable ?? '');
  return from === undefined ? own : [...variablesOf(from), ...own];
}

describe('the compose file', () => {
  const setup = { settings: readSettings({}), secrets: undefined, databases: {}, kafkaBrokers: '', oidcIssuer: '' };

  it.each(APPS)('tells %s what npm start tells it', (app) => {
    const told = Object.keys(environmentOf(app, setup)).filter((name) => name.startsWith('JUNCTION_'));
    // Everything listens where it does by default.
    const expected = told.filter((name) => name !== 'JUNCTION_HOST');

    expect(variablesOf(app).sort()).toEqual(expected.sort());
  });

  it.each(APPS)('runs %s, and changes its tables first', (app) => {
    expect(compose).toContain(`  ${app}:\n`);
    expect(compose).toContain(`  ${app}-tables:\n`);
  });
});

describe('the databases made in containers', () => {
  it.each(APPS)('hold one for %s, with an owner and a role that owns nothing', (app) => {
    const sql = read('postgres/init.sql');

    expect(sql).toContain(`create role junction_${app}_owner login`);
    expect(sql).toContain(`create role junction_${app} login`);
    expect(sql).toContain(`create database junction_${app} owner junction_${app}_owner;`);
    expect(sql).toContain(`revoke all on database junction_${app} from public;`);
  });
});

describe('the topics made in containers', () => {
  it('are those of the contracts', () => {
    const script = read('kafka/topics.sh');
    const [, nouns = ''] = /for noun in (.*); do/.exec(script) ?? [];

    expect(
      nouns
        .split(' ')
        .map((noun) => `junction.${noun}`)
        .sort(),
    ).toEqual(FACT_TOPICS.map(({ name }) => name).sort());
    expect(script).toContain(`topic ${LIVE_TOPIC.name} ${LIVE_TOPIC.partitions} ${LIVE_TOPIC.retentionMs} `);
  });
});

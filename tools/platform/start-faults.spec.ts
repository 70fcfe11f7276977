import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkMachine } from './checks.mjs';
import { installPackages } from './debian.mjs';
import { findJava } from './java.mjs';
import { isNodeNewEnough } from './pinned-node.mjs';
import { explained, Problem } from './problem.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'junction-faults-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program that says this on standard error, as Java does for `-version`. */
function says(path: string, words: string): string {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, `#!/bin/sh\necho '${words}' >&2\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('a wrong Node', () => {
  const start = (version: string) => {
    const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
    const args = [
      '--import',
      `data:text/javascript,${encodeURIComponent(pretend)}`,
      'tools/platform/start.mjs',
      '--help',
    ];
    return spawnSync(process.execPath, args, { encoding: 'utf8' });
  };

  it.each(['12.22.9', '18.20.8', '19.9.0'])('%s is said in one line, with what to install', (version) => {
    const { status, stderr } = start(version);

    expect(status).toBe(1);
    expect(stderr).toBe(`This is Node ${version}. Install Node 20 or later (https://nodejs.org), then start again.\n`);
  });

  it('that is old enough to begin with is none', () => {
    expect(start('20.0.0')).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([
    ['20.0.0', false],
    ['24.8.99', false],
    ['24.9.0', true],
    ['25.0.0', true],
  ])('%s: everything works on it, %p', (version, isEnough) => {
    expect(isNodeNewEnough(version)).toBe(isEnough);
  });

  it('on a machine that we bring none for is said, with the two ways out', () => {
    const mac = { platform: 'darwin', arch: 'arm64', versions: { node: '22.0.0' } } as unknown as NodeJS.Process;

    expect(() => checkMachine({}, mac)).toThrow(/this is darwin on arm64\. Use docker\/compose\.yml, or Node 24\.9 or/);
    expect(() => checkMachine({ JUNCTION_POSTGRES_URL: 'postgres://x@y/z' }, mac)).toThrow(Problem);
  });
});

describe('no Java', () => {
  const none = (): string => join(folder, 'no-jvms');

  it('is found where there is none', () => {
    expect(findJava({ PATH: join(folder, 'empty') }, none())).toBeUndefined();
  });

  it.each(['openjdk version "11.0.20" 2023-07-18', 'java version "1.8.0_381"', 'openjdk version "16.0.2"', 'nonsense'])(
    'is new enough that says %s',
    (words) => {
      const home = mkdtempSync(join(folder, 'old-'));
      says(join(home, 'bin/java'), words);

      expect(findJava({ PATH: '/none', JAVA_HOME: home }, none())).toBeUndefined();
    },
  );

  it('is missed where one is new enough: in JAVA_HOME, on the path, or where Debian puts them', () => {
    const words = 'openjdk version "17.0.1" 2021-10-19';
    const [home, path, jvms] = ['home', 'path', 'jvms'].map((name) => join(folder, name)) as [string, string, string];
    const inHome = says(join(home, 'bin/java'), words);
    says(join(path, 'java'), words);
    const ofDebian = says(join(jvms, 'java-17', 'bin/java'), words);

    expect(findJava({ PATH: '/none', JAVA_HOME: home }, none())).toBe(inHome);
    expect(findJava({ PATH: path + ':/bin' }, none())).toBe('java');
    expect(findJava({ PATH: '/none' }, jvms)).toBe(ofDebian);
  });

  it('is said with the exact command, where we may not install it ourselves', async () => {
    const installing = installPackages(['default-jre-headless', 'maven'], 'Apache Kafka needs Java 17 or later', {
      isAllowed: false,
    });

    await expect(installing).rejects.toThrow(
      'Apache Kafka needs Java 17 or later. Install it, then start again. On Debian: ' +
        'sudo apt-get install -y --no-install-recommends default-jre-headless maven',
    );
  });
});

describe('a full disk', () => {
  it('is said with the file, and what to do', () => {
    let full: unknown;
    try {
      // Linux keeps a device for this.
      writeFileSync('/dev/full', 'x');
    } catch (error) {
      full = explained(error, '/some/where');
    }

    expect(full).toBeInstanceOf(Problem);
    expect((full as Problem).message).toMatch(
      /^The disk that holds \/.+ is full\. Free some space, or .*JUNCTION_DATA=/,
    );
  });
});

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { atTheEnd, run, stopAll } from './child.mjs';
import { asCounted, asOne, forget } from './outcome.mjs';
import { reportOf } from './report.mjs';
import { runStep } from './run-step.mjs';
import { STEPS } from './steps.mjs';

let folder = '';
let printed: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'junction-check-'));
  printed = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
});

afterEach(async () => {
  jest.restoreAllMocks();
  await stopAll();
  rmSync(folder, { recursive: true, force: true });
});

const shell = (script: string, deadlineMinutes = 1) =>
  run(['sh', '-c', script], { log: join(folder, 'run.log'), deadlineMinutes });

/** A process that ended and that nobody has asked about yet is still listed, as a Z. */
const isRunning = (pid: number): boolean => {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && !readFileSync(stat, 'utf8').includes(') Z ');
};

describe('a command', () => {
  it('is kept with both its streams and its exit code', async () => {
    const ended = await shell('echo out; echo err >&2; exit 3');

    expect(ended).toMatchObject({ code: 3, output: expect.stringMatching(/out[\s\S]*err/) });
  });

  it('that can not be started is a failure that says why', async () => {
    const ended = await run(['no-such-program'], { log: join(folder, 'run.log'), deadlineMinutes: 1 });

    expect(ended).toMatchObject({ code: 1, output: expect.stringContaining('ENOENT') });
  });

  it('that hangs is stopped, with what it started, and says so', async () => {
    const ended = await shell(`sleep 60 & echo $! > ${folder}/pid; wait`, 0.2 / 60);

    expect(ended.code).toBe(1);
    expect(ended.output).toContain('stopped: not done after');
    expect(isRunning(Number(readFileSync(join(folder, 'pid'), 'utf8')))).toBe(false);
  });

  it('is ended with all others at the end, even where it refuses to', async () => {
    const undone: string[] = [];
    atTheEnd(async () => void undone.push('undone'));
    const ended = shell(`trap '' TERM; echo $$ > ${folder}/pid; while :; do sleep 0.1; done`);
    while (!existsSync(join(folder, 'pid'))) await wait(10);

    await stopAll();

    expect((await ended).code).toBe(1);
    expect(isRunning(Number(readFileSync(join(folder, 'pid'), 'utf8')))).toBe(false);
    expect(undone).toEqual(['undone']);
  }, 15_000);
});

describe('what a step found', () => {
  const ended = { code: 0, output: 'said', log: 'x.log' };
  const counts = (of: object) => {
    writeFileSync(join(folder, 'counts.json'), JSON.stringify(of));
    return join(folder, 'counts.json');
  };

  it('is one test for a command', () => {
    expect(asOne(ended)).toEqual({ passed: 1, failed: 0 });
    expect(asOne({ ...ended, code: 2 })).toMatchObject({ passed: 0, failed: 1, problem: 'said' });
  });

  it('is a failure where a rule was skipped, though the command ended well', () => {
    expect(asOne(ended, 'skipped')).toMatchObject({ failed: 1, problem: 'skipped\nsaid' });
  });

  it('is what a runner counted', () => {
    const file = counts({ numPassedTests: 7, numFailedTests: 0, numPendingTests: 2 });

    expect(asCounted(ended, file)).toEqual({ passed: 7, failed: 0, note: '2 skipped' });
  });

  it.each([
    ['tests that failed', 0, { numPassedTests: 7, numFailedTests: 2 }, 2],
    ['a suite that did not load', 1, { numPassedTests: 7, numFailedTests: 0, numRuntimeErrorTestSuites: 1 }, 1],
    ['a bad end after good tests', 1, { numPassedTests: 7, numFailedTests: 0 }, 1],
    ['nothing at all', 0, { numPassedTests: 0, numFailedTests: 0 }, 1],
  ])('is a failure for %s', (_, code, of, failed) => {
    expect(asCounted({ ...ended, code }, counts(of))).toMatchObject({ failed, problem: expect.any(String) });
  });

  it('names the tests that failed', () => {
    const test = { status: 'failed', fullName: 'a lamp is lit', failureMessages: ['Error: dark\n  at x'] };
    const file = counts({
      numPassedTests: 1,
      numFailedTests: 1,
      testResults: [{ name: 'a', assertionResults: [test] }],
    });

    expect(asCounted(ended, file).problem).toContain('✖ a lamp is lit: Error: dark\n');
  });

  it('is never what an earlier run counted', () => {
    const file = counts({ numPassedTests: 7, numFailedTests: 0 });
    forget(file);

    expect(asCounted(ended, file)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('a step', () => {
  const step = { name: 'second', says: '', needs: ['first'], run: async () => ({ passed: 1, failed: 0 }) };
  const before = (failed: boolean) => ({ failed: () => failed });

  it('runs after what it stands on', async () => {
    expect(await runStep(step, before(false), () => undefined)).toEqual({ passed: 1, failed: 0 });
  });

  it('counts as failed when that failed, and is not run', async () => {
    const outcome = await runStep(step, before(true), () => undefined);

    expect(outcome).toEqual({ passed: 0, failed: 1, problem: 'not run, because first failed' });
  });

  it('that breaks counts as failed and keeps the others running', async () => {
    const breaks = { ...step, run: () => Promise.reject(new Error('dark')) };

    expect(await runStep(breaks, before(false), () => undefined)).toMatchObject({
      failed: 1,
      problem: expect.stringContaining('dark'),
    });
  });

  it('needs only steps that come before it', () => {
    const names = STEPS.map(({ name }) => name);

    for (const [index, { needs }] of STEPS.entries()) {
      expect(needs.filter((name) => !names.slice(0, index).includes(name))).toEqual([]);
    }
  });
});

describe('the report', () => {
  const step = (name: string) => ({ name, says: '', needs: [], run: async () => ({ passed: 0, failed: 0 }) });

  it('adds everything up in its last line and fails when anything did', () => {
    const report = reportOf([]);
    report.add(step('unit'), { passed: 40, failed: 1, problem: 'a lamp is dark' });
    report.add(step('lint'), { passed: 1, failed: 0 });

    expect(report.finish()).toBe(1);
    expect(printed.join('\n')).toContain('──── unit failed\na lamp is dark');
    expect(printed.at(-1)?.split('\n').at(-1)).toBe('41 passed, 1 failed');
  });

  it('is good when all is, and bad when nothing was tried', () => {
    const good = reportOf([]);
    good.add(step('lint'), { passed: 1, failed: 0 });

    expect(good.finish()).toBe(0);
    expect(reportOf([]).finish()).toBe(1);
  });
});

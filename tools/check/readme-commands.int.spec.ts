import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const CHECKOUT = join(import.meta.dirname, '../..');

/** Types a command as a reader of the README would. */
function type(command: string): { status: number | null; said: string } {
  const [program = '', ...args] = command.split(' ');
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: CHECKOUT, encoding: 'utf8', timeout: 60_000 });
  return { status, said: stdout + stderr };
}

describe('a command of the README that takes long', () => {
  it.each([
    ['npm run test:full -- --only nothing', 'there are format', 1],
    ['npm run bench -- nothing', 'some of: command', 2],
    ['npm run mutate -- --list', 'a shard of the outbox has one relay at a time', 0],
  ])('“%s” starts, and says what there is instead', (command, words, code) => {
    const { status, said } = type(command);

    expect(said).toContain(words);
    expect(status).toBe(code);
  });
});

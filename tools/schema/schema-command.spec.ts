import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const run = (...asked: string[]) =>
  promisify(execFile)(process.execPath, [join(import.meta.dirname, 'schema.mjs'), ...asked]);

describe('node tools/schema/schema.mjs', () => {
  it.each([
    [['nonsense'], 'there is no nonsense'],
    [[], 'emit, compose, check or release?'],
  ])('asked for %j says what it can be asked for', async (asked, says) => {
    await expect(run(...asked)).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining(says) });
  });
});

import { readFile } from 'node:fs/promises';
import type { Database } from './database.js';

/** Where the audit no longer is what was sealed. */
export interface Breach {
  readonly block: number;
  /** `rows`: the rows of the block changed. `head`: the database's head isn't the one that was kept outside. */
  readonly what: 'rows' | 'head';
}

/**
 * Holds the audit against its seals: each block's rows against its hash, and each hash against the file outside the
 * database. @returns the first breach of each sort; none while all is as it was.
 */
export async function verifyAudit(database: Database, headsFile: string): Promise<Breach[]> {
  const { rows: broken } = await database.pool.query<{ block: number | null }>('select broken_audit_block() as block');
  const { rows: heads } = await database.pool.query<{ number: number; head: string }>('select * from audit_heads()');
  const stands = new Map(heads.map(({ number, head }) => [number, head]));
  const kept = (await readFile(headsFile, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  const other = kept.find(([, number, head]) => stands.get(Number(number)) !== head);
  const block = broken[0]?.block ?? null;
  return [
    ...(block === null ? [] : [{ block, what: 'rows' as const }]),
    ...(other ? [{ block: Number(other[1]), what: 'head' as const }] : []),
  ];
}

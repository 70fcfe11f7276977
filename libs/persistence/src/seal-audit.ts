import { appendFile } from 'node:fs/promises';
import type { Clock } from './clock.js';
import type { Database } from './database.js';

/** How long a new row of the audit may wait for its seal. */
const SEAL_EVERY_SECONDS = 60;

/**
 * Seals the audit block by block and keeps each head in a file beside the database, one line a block: instant,
 * number, hash. Whoever changes rows later can make the chain fit again, but not the file.
 */
export class SealAudit {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly headsFile: string,
    private readonly onFailed: (error: unknown) => void,
  ) {}

  /** Seals now and then every minute; several processes may do so at once. */
  start(): void {
    const seal = (): void => void this.once().catch(this.onFailed);
    seal();
    this.timer = setInterval(seal, SEAL_EVERY_SECONDS * 1000).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Seals what isn't sealed yet; does nothing where nothing is new. */
  async once(): Promise<void> {
    const at = this.clock.now();
    const { rows } = await this.database.pool.query<{ block: number; head: string }>('select * from seal_audit($1)', [
      at,
    ]);
    for (const { block, head } of rows) await appendFile(this.headsFile, `${at.toISOString()} ${block} ${head}\n`);
  }
}

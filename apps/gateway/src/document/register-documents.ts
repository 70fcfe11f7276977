import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Clock, Database } from '@junction/persistence';
import { statement } from '@junction/persistence';
import { log } from '@junction/telemetry';
import { z } from 'zod';

const REGISTER = statement(
  'documents_register',
  `insert into documents (hash, document, last_built_at)
   select hash, document, $3 from unnest($1::text[], $2::text[]) as built (hash, document)
   on conflict (hash) do update set last_built_at = greatest(documents.last_built_at, excluded.last_built_at)`,
);
const FORGET = statement('documents_forget', 'delete from documents where last_built_at < $1');

/** Documents of an earlier build stay good this long, for pages that are still open; exclusive. */
export const GOOD_FOR_MS = 30 * 24 * 60 * 60_000;

const manifest = z.record(z.string(), z.string());

/** An id as the portal's build writes it, with or without the name of the hash. */
export const hashIn = (id: string): string => id.replace(/^sha256:/, '');

/** Writes down which documents this build of the portal sends, so that they outlive it by 30 days. */
export class RegisterDocuments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The documents of the manifest, by hash; none when there is no manifest, because no portal was built.
   * @throws when a document doesn't have the hash that the manifest gives it.
   */
  async execute(manifestFile: URL): Promise<ReadonlyMap<string, string>> {
    const built = await readManifest(manifestFile);
    for (const [hash, document] of built) {
      if (createHash('sha256').update(document).digest('hex') !== hash)
        throw new Error(`registered document ${hash} is not the text it stands for`);
    }
    const now = this.clock.now();
    await this.database.pool.query({ ...REGISTER, values: [[...built.keys()], [...built.values()], now] });
    await this.database.pool.query({ ...FORGET, values: [new Date(now.getTime() - GOOD_FOR_MS)] });
    return built;
  }
}

async function readManifest(file: URL): Promise<ReadonlyMap<string, string>> {
  try {
    const read = manifest.parse(JSON.parse(await readFile(file, 'utf8')));
    return new Map(Object.entries(read).map(([id, document]) => [hashIn(id), document]));
  } catch (error) {
    if (Reflect.get(Object(error), 'code') !== 'ENOENT') throw error;
    log.warn('warning', { part: 'gateway', error });
    return new Map();
  }
}

import type { Database } from '@junction/persistence';
import { statement } from '@junction/persistence';
import type { QueryResultRow } from 'pg';
import type { Session } from './session.rules.js';

const COLUMNS = `id_hash as "idHash", user_id as "userId", name, pairs, sealed_tokens as "sealedTokens",
  token_ends_at as "tokenEndsAt", refresh_after as "refreshAfter", created_at as "createdAt",
  last_used_at as "lastUsedAt", revoked_at as "revokedAt"`;

const FIND = statement('session_find', `select ${COLUMNS} from sessions where id_hash = $1`);
const FIND_MANY = statement('session_find_many', `select ${COLUMNS} from sessions where id_hash = any($1)`);
/** The row itself, locked until the transaction ends: renewing a token goes one at a time over all gateways. */
export const LOCK = statement('session_lock', `select ${COLUMNS} from sessions where id_hash = $1 for update`);

type Row = Session & QueryResultRow;

/** Reads sessions, also those that are over: `whyEnded` says which. */
export class Sessions {
  constructor(private readonly database: Database) {}

  async find(idHash: Buffer): Promise<Session | undefined> {
    const { rows } = await this.database.pool.query<Row>({ ...FIND, values: [idHash] });
    return rows[0];
  }

  /** By the hash's hexadecimal form; those that don't exist are absent. */
  async findMany(idHashes: readonly Buffer[]): Promise<ReadonlyMap<string, Session>> {
    const { rows } = await this.database.pool.query<Row>({ ...FIND_MANY, values: [idHashes] });
    return new Map(rows.map((row) => [row.idHash.toString('hex'), row]));
  }
}

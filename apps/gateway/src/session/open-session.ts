import { createHash, randomBytes } from 'node:crypto';
import type { Clock, Database } from '@junction/persistence';
import { statement } from '@junction/persistence';
import type { Tokens } from './identity.js';
import type { Seal } from './seal-secret.js';

const INSERT = statement(
  'session_insert',
  `insert into sessions (id_hash, user_id, name, pairs, sealed_tokens, token_ends_at, refresh_after, created_at, last_used_at)
   values ($1, $2, $3, $4, $5, $6, $7, $7, $7)`,
);

const ID_BYTES = 32;

/** How a session is found: the secret itself stays in the browser. */
export const hashOf = (id: string): Buffer => createHash('sha256').update(id).digest();

/** Begins a session for somebody who has just signed in, under an id that nobody has seen before. */
export class OpenSession {
  constructor(
    private readonly database: Database,
    private readonly seal: Seal,
    private readonly clock: Clock,
  ) {}

  /** Returns the secret for the browser's cookie; it is not kept here. */
  async execute({ access, refresh, bearer }: Tokens): Promise<string> {
    const id = randomBytes(ID_BYTES).toString('base64url');
    const idHash = hashOf(id);
    const sealed = this.seal.seal({ access, refresh }, idHash.toString('hex'));
    const { userId, name, pairs, expiresAt } = bearer;
    await this.database.pool.query({
      ...INSERT,
      values: [idHash, userId, name, JSON.stringify(pairs), sealed, expiresAt, this.clock.now()],
    });
    return id;
  }
}

import { createHash } from 'node:crypto';
import { errors, type Adapter, type Payload } from 'oidc-provider';
import type { Pool } from 'pg';

/** The answer of a statement that finds one record or none. */
interface Row {
  readonly payload: Payload;
  readonly consumed: number | null;
}

const UPSERT = `
  insert into oidc_records (model, id_hash, payload, grant_id, uid, expires_at)
  values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
  on conflict (model, id_hash) do update
    set payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid, expires_at = excluded.expires_at
    where oidc_records.model <> 'ReplayDetection' or oidc_records.expires_at < now()`;

const COLUMNS = 'payload, floor(extract(epoch from consumed_at))::int as consumed';

/**
 * The records of one model (`Session`, `Grant`, `RefreshToken` …) in Postgres.
 * An id is the secret itself for codes, refresh tokens and sessions, so only its hash is stored; the payload's own
 * copy is left out and put back when the record is found. Using a code, a refresh token or a client's assertion is
 * one conditional statement, so of two racers one wins.
 */
export class OidcRecords implements Adapter {
  constructor(
    private readonly pool: Pool,
    private readonly model: string,
  ) {}

  /** @throws {errors.InvalidClientAuth} if a client's assertion was used before (RFC 7523, 3, `jti`). */
  async upsert(id: string, payload: Payload, expiresIn?: number): Promise<void> {
    const { jti: _, ...kept } = payload;
    const stored = this.#idIsSecret ? kept : payload;
    const { grantId = null, uid = null } = payload;
    const values = [this.model, hashOf(id), stored, grantId, uid, expiresIn ?? null];
    const { rowCount } = await this.pool.query({ name: 'oidc_upsert', text: UPSERT, values });
    if (rowCount === 0) throw new errors.InvalidClientAuth('client assertion was used before');
  }

  async find(id: string): Promise<Payload | undefined> {
    const text = `select ${COLUMNS} from oidc_records where model = $1 and id_hash = $2`;
    const { rows } = await this.pool.query<Row>({ name: 'oidc_find', text, values: [this.model, hashOf(id)] });
    return rows[0] && whole({ jti: id, ...rows[0].payload }, rows[0].consumed);
  }

  async findByUid(uid: string): Promise<Payload | undefined> {
    const text = `select ${COLUMNS} from oidc_records where model = $1 and uid = $2`;
    const { rows } = await this.pool.query<Row>({ name: 'oidc_find_by_uid', text, values: [this.model, uid] });
    return rows[0] && whole(rows[0].payload, rows[0].consumed);
  }

  /** Codes typed on another device are not offered. */
  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  /** @throws {errors.InvalidGrant} if somebody else used it in the meantime. */
  async consume(id: string): Promise<void> {
    const text =
      'update oidc_records set consumed_at = now() where model = $1 and id_hash = $2 and consumed_at is null';
    const values = [this.model, hashOf(id)];
    const { rowCount } = await this.pool.query({ name: 'oidc_consume', text, values });
    if (rowCount === 0) throw new errors.InvalidGrant('already used');
  }

  async destroy(id: string): Promise<void> {
    const text = 'delete from oidc_records where model = $1 and id_hash = $2';
    await this.pool.query({ name: 'oidc_destroy', text, values: [this.model, hashOf(id)] });
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    const text = 'delete from oidc_records where model = $1 and grant_id = $2';
    await this.pool.query({ name: 'oidc_revoke', text, values: [this.model, grantId] });
  }

  /** A session is also looked for by its uid, and needs its id back then; everything else is only found by its id. */
  get #idIsSecret(): boolean {
    return this.model !== 'Session';
  }
}

/** Deletes what has expired; how many records that were. */
export async function sweepExpired(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query('delete from oidc_records where expires_at < now()');
  return rowCount ?? 0;
}

const hashOf = (id: string): Buffer => createHash('sha256').update(id).digest();

const whole = (payload: Payload, consumed: number | null): Payload =>
  consumed === null ? payload : { ...payload, consumed };

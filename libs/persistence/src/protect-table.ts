import type { QueryRunner } from 'typeorm';

/** Who may see and write a table's rows, as SQL conditions, one policy an actor kind; whoever isn't named sees nothing. */
export interface Protection {
  /** For members of L&D services; {@link memberOf} and {@link memberOfPerson} are the usual ones. */
  readonly member?: string;
  /** What a member may write, where that differs from what they see. */
  readonly memberWrites?: string;
  /** For jobs of the platform itself; mostly `true`. */
  readonly job?: string;
  /** For those who see published figures only. */
  readonly published?: string;
  /** What the service's role may do at all. Nothing is ever deleted unless a table says so. */
  readonly grant: string;
}

/** True for rows of an L&D service at which the actor may see records. */
export const memberOf = (column = 'ld_service_id'): string =>
  `${column} = any (string_to_array(current_setting('app.ld_services', true), ',')::uuid[])`;

/** True for rows of an L&D service at which the actor sees everybody. */
export const memberInFullOf = (column = 'ld_service_id'): string =>
  `${column} = any (string_to_array(current_setting('app.ld_services_in_full', true), ',')::uuid[])`;

/**
 * Switches row-level security on, for the owner too, and says who may see what. Without an actor every condition is
 * false, so a query that forgot to say who asks finds nothing.
 */
export async function protectTable(runner: QueryRunner, table: string, rules: Protection): Promise<void> {
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`alter table ${table} force row level security`);
  for (const kind of ['member', 'job', 'published'] as const) {
    const sees = rules[kind];
    if (!sees) continue;
    const isKind = `current_setting('app.actor_kind', true) = '${kind}'`;
    const writes = kind === 'member' ? (rules.memberWrites ?? sees) : sees;
    await runner.query(
      `create policy ${kind} on ${table} using (${isKind} and (${sees})) with check (${isKind} and (${writes}))`,
    );
  }
  await grantToService(runner, `${rules.grant} on ${table}`);
}

/** Grants something to the role that the service connects as: `select on sites`. */
export async function grantToService(runner: QueryRunner, what: string): Promise<void> {
  const rows = (await runner.query(`select quote_ident(current_setting('junction.app_role')) as role`)) as {
    role: string;
  }[];
  await runner.query(`grant ${what} to ${rows[0]?.role ?? ''}`);
}

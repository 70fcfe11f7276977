import { DataSource, type MigrationInterface } from 'typeorm';
import { AuditBlocks1764000000002 } from './migrations/audit-blocks.js';
import { BeginCommand1764000000003 } from './migrations/begin-command.js';
import { CommandFunctions1764000000001 } from './migrations/command-functions.js';
import { PlatformTables1764000000000 } from './migrations/platform-tables.js';
import { ServicesInFull1764000000004 } from './migrations/services-in-full.js';

/** A step of a schema; its class name ends in the instant it was written. */
export type Migration = new () => MigrationInterface;

/** The tables and functions that every service has, before its own. */
export const platformMigrations: readonly Migration[] = [
  PlatformTables1764000000000,
  CommandFunctions1764000000001,
  AuditBlocks1764000000002,
  BeginCommand1764000000003,
  ServicesInFull1764000000004,
];

/** Which database to bring up to date, as whom, and for whom. */
export interface MigrateOptions {
  /** Connects as the role that owns the tables. */
  readonly ownerUrl: string;
  /** The role that the service itself connects as; it is granted what it needs and owns nothing. */
  readonly appRole: string;
  readonly migrations: readonly Migration[];
}

/** Applies what hasn't been applied; two at once wait for each other. Each migration is all or nothing. */
export async function migrate({ ownerUrl, appRole, migrations }: MigrateOptions): Promise<void> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [...migrations],
    migrationsTableName: 'migrations',
    installExtensions: false,
    extra: { max: 2, options: `-c junction.app_role=${appRole}` },
  });
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock(3, 0)');
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await lock.query('select pg_advisory_unlock(3, 0)').catch(() => {});
    await lock.release();
    await dataSource.destroy();
  }
}

import { migrate } from '@junction/persistence';
import type { GatewayConfig } from '../gateway.config.js';
import { MIGRATIONS } from './index.js';

/** Brings the gateway's database up to date, as the role that owns it, for the role that the gateway serves as. */
export async function migrateDatabase(config: GatewayConfig): Promise<void> {
  const ownerUrl = config.JUNCTION_DATABASE_OWNER_URL;
  if (ownerUrl === undefined) throw new Error('JUNCTION_DATABASE_OWNER_URL is missing: migrate works as the owner');
  const appRole = decodeURIComponent(new URL(config.JUNCTION_DATABASE_URL).username);
  await migrate({ ownerUrl, appRole, migrations: MIGRATIONS });
}

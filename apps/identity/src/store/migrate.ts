import { migrate } from '@junction/persistence';
import { OidcRecords1764000000100 } from './oidc-records.migration.js';

/** The schema of identity, step by step. */
export const migrations = [OidcRecords1764000000100];

/** Brings the database up to date, as the role that owns it. */
export const migrateIdentity = (options: { readonly ownerUrl: string; readonly appRole: string }): Promise<void> =>
  migrate({ ...options, migrations });

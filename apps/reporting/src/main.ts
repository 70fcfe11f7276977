import { migrate } from '@junction/persistence';
import { runService, verifyAuditCommand } from '@junction/service';
import { log } from '@junction/telemetry';
import { reportingMigrations } from './migrations/reporting.migrations.js';
import { reportingVariables, type ReportingConfig } from './reporting.config.js';
import { ReportingModule } from './reporting.module.js';
import { RebuildRollup } from './rollup/rebuild-rollup.js';

await runService(ReportingModule, {
  name: 'reporting',
  config: reportingVariables,
  commands: {
    migrate: ({ config }) => bringUpToDate(config),
    'verify-audit': verifyAuditCommand,
    rebuild: async ({ open }) => {
      const facts = await (await open()).get(RebuildRollup).execute();
      log.info('rebuild done', { events: facts });
    },
  },
});

async function bringUpToDate(config: ReportingConfig): Promise<void> {
  const ownerUrl = config.JUNCTION_DATABASE_OWNER_URL;
  if (!ownerUrl) throw new Error('JUNCTION_DATABASE_OWNER_URL is needed to migrate');
  const appRole = new URL(config.JUNCTION_DATABASE_URL).username;
  await migrate({ ownerUrl, appRole, migrations: reportingMigrations });
}

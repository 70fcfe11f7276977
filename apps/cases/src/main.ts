import { migrate } from '@junction/persistence';
import { runService, verifyAuditCommand } from '@junction/service';
import { casesVariables, type CasesConfig } from './cases.config.js';
import { CasesModule } from './cases.module.js';
import { demonstrate } from './demonstration/demonstrate.js';
import { casesMigrations } from './migrations/cases.migrations.js';

await runService(CasesModule, {
  name: 'cases',
  config: casesVariables,
  commands: {
    migrate: ({ config }) => bringUpToDate(config),
    'verify-audit': verifyAuditCommand,
    demonstrate: ({ config }) => demonstrate(config),
  },
});

async function bringUpToDate(config: CasesConfig): Promise<void> {
  const ownerUrl = config.JUNCTION_DATABASE_OWNER_URL;
  if (!ownerUrl) throw new Error('JUNCTION_DATABASE_OWNER_URL is needed to migrate');
  const appRole = new URL(config.JUNCTION_DATABASE_URL).username;
  await migrate({ ownerUrl, appRole, migrations: casesMigrations });
}

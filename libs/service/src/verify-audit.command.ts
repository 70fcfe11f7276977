import { Database, verifyAudit } from '@junction/persistence';
import type { CommandTools } from './run-command.js';
import type { ServiceConfig } from './variables.js';

/**
 * `verify-audit`: holds the audit against its seals and says where it no longer is what was sealed.
 * @throws where it isn't, so that the process ends with code 1.
 */
export async function verifyAuditCommand({ config, open }: CommandTools<ServiceConfig>): Promise<void> {
  const headsFile = config.JUNCTION_AUDIT_HEADS_FILE;
  if (!headsFile) throw new Error('JUNCTION_AUDIT_HEADS_FILE is needed to verify the audit');
  const breaches = await verifyAudit((await open()).get(Database), headsFile);
  for (const { block, what } of breaches) {
    const says = what === 'rows' ? 'its rows are not those that were sealed' : 'its head is not the one that was kept';
    process.stdout.write(`block ${block}: ${says}\n`);
  }
  if (breaches.length > 0) throw new Error('the audit is not what was sealed');
  process.stdout.write('the audit is what was sealed\n');
}

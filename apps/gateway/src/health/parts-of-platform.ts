import type { Database } from '@junction/persistence';
import type { GatewayConfig } from '../gateway.config.js';
import type { LiveSource } from '../live/live-source.js';
import { lookAt, type Part } from './parts.js';

/**
 * The gateway's database, Kafka, identity and each subgraph. People can work without Kafka (pages poll), without
 * identity (those signed in go on) and without the subgraphs that aren't named as needed.
 */
export function partsOf(config: GatewayConfig, database: Database, live: LiveSource): Part[] {
  const identity = `${config.JUNCTION_OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`;
  return [
    { name: 'database', isNeeded: true, look: () => lookAtDatabase(database) },
    { name: 'kafka', isNeeded: false, look: () => live.health() },
    { name: 'identity', isNeeded: false, look: () => lookAt(identity) },
    ...Object.entries(config.JUNCTION_SUBGRAPHS).map(([name, url]) => ({
      name,
      isNeeded: config.JUNCTION_NEEDED_SUBGRAPHS.includes(name),
      look: () => lookAt(new URL('/health', url).href),
    })),
  ];
}

async function lookAtDatabase({ pool }: Database): Promise<{ readonly up: true }> {
  await pool.query('select 1');
  return { up: true };
}

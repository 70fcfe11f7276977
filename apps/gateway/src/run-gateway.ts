import { InternalTokenSigner, OidcTokens } from '@junction/auth';
import { KafkaBroker } from '@junction/messaging';
import { Database, SystemClock } from '@junction/persistence';
import { log } from '@junction/telemetry';
import { readFile } from 'node:fs/promises';
import { Documents } from './document/document.queries.js';
import { RegisterDocuments } from './document/register-documents.js';
import type { GatewayConfig } from './gateway.config.js';
import { openDoor } from './gateway.js';
import { openGraphs, type Supergraphs } from './graph/open-graphs.js';
import { Parts } from './health/parts.js';
import { partsOf } from './health/parts-of-platform.js';
import { KafkaLive } from './live/kafka-live.js';
import { LiveStreams } from './live/live-streams.js';
import { PortalFiles } from './portal-files/portal-files.js';
import { OpenIdIdentity } from './session/openid-identity.js';
import { sessionVerbs } from './session/session-verbs.js';
import { stopOnSignal } from './stop-gateway.js';

const SUPERGRAPHS = new URL('../supergraph/', import.meta.url);
const DOCUMENTS = new URL('../../portal/registered-documents.json', import.meta.url);
const HOUR_MS = 60 * 60_000;

/** Opens every part, serves, and returns the port. Kafka, identity and subgraphs may be away; the database may not. */
export async function runGateway(config: GatewayConfig): Promise<number> {
  const clock = new SystemClock();
  const onLost = (error: Error): void => log.warn('connection lost', { part: 'database', error });
  const database = await Database.open({ url: config.JUNCTION_DATABASE_URL, entities: [], onLost });
  const tokens = new OidcTokens({ issuer: config.JUNCTION_OIDC_ISSUER, audience: config.JUNCTION_OIDC_AUDIENCE });
  const identity = new OpenIdIdentity(openIdOptions(config), tokens);
  const verbs = sessionVerbs(database, identity, config.JUNCTION_SESSION_SECRET, clock);
  const streams = new LiveStreams(verbs.watching, clock);
  const live = new KafkaLive(new KafkaBroker({ brokers: config.JUNCTION_KAFKA_BROKERS, clientId: 'junction-gateway' }));
  const graphs = await openGraphs(await readSupergraphs(), config.JUNCTION_SUBGRAPHS);
  const built = await new RegisterDocuments(database, clock).execute(DOCUMENTS);

  const app = await openDoor({
    origin: config.JUNCTION_ORIGIN,
    mode: config.JUNCTION_MODE,
    secret: config.JUNCTION_SESSION_SECRET,
    graphs,
    signer: new InternalTokenSigner(config.JUNCTION_INTERNAL_PRIVATE_KEY),
    tokens,
    identity,
    verbs,
    documents: new Documents(built, database, clock),
    streams,
    files: await PortalFiles.read(config.JUNCTION_PORTAL_FOLDER),
    health: new Parts(partsOf(config, database, live)),
  });
  const forgetting = setInterval(() => void forget(verbs.ending), HOUR_MS);
  stopOnSignal({ app, streams, graphs, live, database, forgetting });
  live.listen(streams);
  await app.listen({ port: config.JUNCTION_PORT, host: config.JUNCTION_HOST });
  const address = app.server.address();
  return typeof address === 'object' && address ? address.port : config.JUNCTION_PORT;
}

const openIdOptions = (config: GatewayConfig) => ({
  issuer: config.JUNCTION_OIDC_ISSUER,
  clientId: config.JUNCTION_OIDC_CLIENT_ID,
  clientKey: config.JUNCTION_OIDC_CLIENT_KEY,
  origin: config.JUNCTION_ORIGIN,
});

async function readSupergraphs(): Promise<Supergraphs> {
  const read = (graph: string): Promise<string> => readFile(new URL(`${graph}.graphql`, SUPERGRAPHS), 'utf8');
  const [staff, partner, analytics] = await Promise.all([read('staff'), read('partner'), read('analytics')]);
  return { staff, partner, analytics };
}

const forget = (ending: { forgetOld(): Promise<void> }): Promise<void> =>
  ending.forgetOld().catch((error: unknown) => log.warn('part lost', { part: 'database', error }));

import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InternalTokens, InternalTokenSigner, OidcTokens } from '@junction/auth';
import { Database, SystemClock } from '@junction/persistence';
import { createTestDatabase, type TestDatabase } from '@junction/testing';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { Documents } from './document/document.queries.js';
import { RegisterDocuments } from './document/register-documents.js';
import { openDoor } from './gateway.js';
import type { FederationOptions } from './graph/federate-graph.js';
import { openGraphs, type Supergraphs } from './graph/open-graphs.js';
import { Parts } from './health/parts.js';
import { FakeLive } from './live/live-source.builder.js';
import { LIVE_LIMITS, LiveStreams, type LiveLimits } from './live/live-streams.js';
import { MIGRATIONS } from './migrations/index.js';
import { PortalFiles } from './portal-files/portal-files.js';
import { OpenIdIdentity } from './session/openid-identity.js';
import { AUDIENCE, aProvider, CLIENT_ID, type ProviderInProcess } from './session/provider.builder.js';
import { sessionVerbs } from './session/session-verbs.js';
import { stopGateway } from './stop-gateway.js';

/** What a test lays out for its gateway; all else is as in real life. */
export interface GatewaySetup {
  readonly supergraphs: Supergraphs;
  readonly subgraphs: Readonly<Record<string, string>>;
  /** What the portal was built with: documents, and files by address. */
  readonly documents?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly fetching?: FederationOptions;
  readonly live?: Partial<LiveLimits>;
}

/** A gateway in this process, with a database and an identity of its own. */
export interface GatewayUnderTest {
  readonly origin: string;
  readonly provider: ProviderInProcess;
  readonly stored: TestDatabase;
  readonly live: FakeLive;
  readonly streams: LiveStreams;
  /** Reads the proofs that subgraphs get, as they do. */
  readonly proofs: InternalTokens;
  stop(): Promise<void>;
}

const SECRET = 'a secret of at least thirty-two characters';
const FETCHING: FederationOptions = { subgraphTimeoutMs: 2_000, operationTimeoutMs: 5_000 };

/** Keys, database, identity: what outlives a restart of the gateway. */
export interface Ground {
  readonly origin: string;
  readonly provider: ProviderInProcess;
  readonly stored: TestDatabase;
  readonly privateKey: JWK;
  readonly publicKey: JWK;
  stop(): Promise<void>;
}

/** Lays the ground for one gateway or several that follow each other. */
export async function aGround(): Promise<Ground> {
  const origin = `http://127.0.0.1:${await freePort()}`;
  const [provider, stored] = await Promise.all([aProvider(origin), createTestDatabase(MIGRATIONS)]);
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  return {
    origin,
    provider,
    stored,
    privateKey: await exportJWK(privateKey),
    publicKey: await exportJWK(publicKey),
    stop: async () => void (await Promise.all([provider.stop(), stored.drop()])),
  };
}

/** Starts a gateway on a ground; a second one on the same ground is the first one after a restart. */
export async function aGateway(ground: Ground, setup: GatewaySetup): Promise<GatewayUnderTest> {
  const { origin, provider, stored } = ground;
  const clock = new SystemClock();
  const folder = await aPortal(setup);
  const database = await Database.open({ url: stored.url, entities: [] });
  const tokens = new OidcTokens({ issuer: provider.issuer, audience: AUDIENCE });
  const { issuer, clientKey } = provider;
  const identity = new OpenIdIdentity({ issuer, clientId: CLIENT_ID, clientKey, origin }, tokens);
  const verbs = sessionVerbs(database, identity, SECRET, clock);
  const streams = new LiveStreams(verbs.watching, clock, { ...LIVE_LIMITS, ...setup.live });
  const live = new FakeLive();
  live.listen(streams);
  const graphs = await openGraphs(setup.supergraphs, setup.subgraphs, setup.fetching ?? FETCHING);
  const built = await new RegisterDocuments(database, clock).execute(pathToFileURL(join(folder, 'documents.json')));
  const app = await openDoor({
    origin,
    mode: 'demonstration',
    secret: SECRET,
    graphs,
    signer: new InternalTokenSigner(ground.privateKey),
    tokens,
    identity,
    verbs,
    documents: new Documents(built, database, clock),
    streams,
    files: await PortalFiles.read(join(folder, 'dist')),
    health: new Parts([{ name: 'kafka', isNeeded: false, look: () => live.health() }]),
  });
  await app.listen({ port: Number(new URL(origin).port), host: '127.0.0.1' });
  const forgetting = setInterval(() => undefined, 3_600_000).unref();
  const stop = async (): Promise<void> => {
    await stopGateway({ app, streams, graphs, live, database, forgetting });
    await rm(folder, { recursive: true });
  };
  return { origin, provider, stored, live, streams, proofs: new InternalTokens(ground.publicKey), stop };
}

/** How the portal's build names a document. */
export const idOf = (document: string): string => createHash('sha256').update(document).digest('hex');

async function aPortal({ documents = [], files = {} }: GatewaySetup): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'junction-gateway-'));
  const manifest = Object.fromEntries(documents.map((document) => [`sha256:${idOf(document)}`, document]));
  await writeFile(join(folder, 'documents.json'), JSON.stringify(manifest));
  for (const [address, content] of Object.entries(files)) {
    const path = join(folder, 'dist', address);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return folder;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { type Actor, InternalTokenSigner } from '@junction/auth';
import { Clock, type Migration } from '@junction/persistence';
import {
  type ConfigSchema,
  GRAPHQL_PATH,
  guardDoor,
  readConfig,
  serviceAdapter,
  type ServiceConfig,
  type ServiceModule,
  serviceRoot,
} from '@junction/service';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { createTestDatabase, type TestDatabase } from './database.js';
import { FixedClock } from './fixed-clock.js';

/** What a subgraph answered: its data, and each refusal by its code. */
export interface Answer {
  readonly status: number;
  // What comes back is the schema's business; a spec states what it expects of it.
  readonly data: Record<string, never> | null;
  readonly errors: readonly Refused[];
}

/** A refusal as callers see it. */
export interface Refused {
  readonly code: string;
  readonly kind: string;
  readonly message: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** A fact in the service's outbox. */
export interface Announced {
  readonly type: string;
  readonly key: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** How a test asks: as somebody, through the front door. */
export interface Asks {
  /** Answers with data and errors side by side. */
  ask(document: string, variables?: object, options?: AskOptions): Promise<Answer>;
  /** The data alone; any refusal is thrown, with its code. */
  get<T>(document: string, variables?: object, options?: AskOptions): Promise<T>;
}

/** What a mutation may bring along; without a key it gets one of its own. */
export interface AskOptions {
  readonly key?: string | null;
  readonly token?: string;
}

/** How a spec sets a service up. */
export interface ServiceSetup<C extends ServiceConfig> {
  readonly migrations: readonly Migration[];
  readonly config: ConfigSchema<C>;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A service in process, on a database of its own, with its clock in the test's hand. */
export class ServiceUnderTest {
  constructor(
    readonly app: NestFastifyApplication,
    readonly stored: TestDatabase,
    readonly clock: FixedClock,
    private readonly signer: InternalTokenSigner,
  ) {}

  /** Asks as this actor, with a token as the gateway would sign it. */
  as(actor: Actor): Asks {
    const ask = async (document: string, variables?: object, options: AskOptions = {}): Promise<Answer> =>
      this.post(document, variables, options.token ?? (await this.signer.sign(actor)), options.key);
    return {
      ask,
      get: async <T>(document: string, variables?: object, options?: AskOptions): Promise<T> => {
        const { data, errors } = await ask(document, variables, options);
        if (errors[0]) throw Object.assign(new Error(errors[0].message), errors[0]);
        return data as T;
      },
    };
  }

  /** Every fact announced so far, in order. */
  announced(): Promise<Announced[]> {
    return this.stored.see<Announced>('select type, key, data from outbox order by number');
  }

  /** A provider of the service: a verb, a query. */
  the<T extends object>(provider: Type<T>): T {
    return this.app.get(provider);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.stored.drop();
  }

  private async post(query: string, variables: object = {}, token: string, key?: string | null): Promise<Answer> {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(key !== null && { 'idempotency-key': key ?? randomUUID() }),
    };
    const reply = await this.app.inject({ method: 'POST', url: GRAPHQL_PATH, headers, payload: { query, variables } });
    const body = reply.json<{
      data?: Answer['data'];
      errors?: { message: string; extensions: Omit<Refused, 'message'> }[];
    }>();
    const errors = (body.errors ?? []).map(({ message, extensions }) => ({ ...extensions, message }));
    return { status: reply.statusCode, data: body.data ?? null, errors };
  }
}

/** Nothing listens there: a spec of a service alone needs no broker, and its facts wait in the outbox. */
const NO_BROKER = '127.0.0.1:1';

/** Builds the service as it runs in real life, but for its clock, its port and its broker. */
export async function useService<C extends ServiceConfig>(
  module: ServiceModule<C>,
  { migrations, config, environment = {} }: ServiceSetup<C>,
): Promise<ServiceUnderTest> {
  const stored = await createTestDatabase(migrations);
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const settings = readConfig(config, {
    JUNCTION_MODE: 'demonstration',
    JUNCTION_LOG_LEVEL: 'silent',
    JUNCTION_SERVICE_PORT: '0',
    JUNCTION_DATABASE_URL: stored.url,
    JUNCTION_DATABASE_OWNER_URL: stored.ownerUrl,
    JUNCTION_KAFKA_BROKERS: NO_BROKER,
    JUNCTION_INTERNAL_PUBLIC_KEY: JSON.stringify(publicKey.export({ format: 'jwk' })),
    JUNCTION_HASH_KEY: Buffer.alloc(32, 7).toString('base64'),
    ...environment,
  });
  const clock = new FixedClock();
  const built = await Test.createTestingModule({ imports: [serviceRoot(module, settings)] })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = built.createNestApplication<NestFastifyApplication>(serviceAdapter(), { logger: false });
  guardDoor(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return new ServiceUnderTest(app, stored, clock, new InternalTokenSigner(privateKey.export({ format: 'jwk' })));
}

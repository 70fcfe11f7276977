import 'reflect-metadata';
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApolloFederationDriver, type ApolloFederationDriverConfig } from '@nestjs/apollo';
import { Controller, Get } from '@nestjs/common';
import {
  Args,
  Directive,
  Field,
  GraphQLModule,
  ID,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
  ResolveReference,
} from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DomainError } from '@junction/errors';
import type { LdServiceId, UserId } from '@junction/identifiers';
import {
  Actor,
  AuthModule,
  CurrentActor,
  CurrentCommand,
  InternalTokenSigner,
  NeedsPermission,
  OpenToAnyone,
  type Command,
  type Role,
} from './index.js';

@ObjectType()
@Directive('@key(fields: "id")')
class Thing {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) reason?: string;
}

const commands: Command[] = [];

@Resolver(() => Thing)
class ThingResolver {
  @Query(() => Thing)
  @NeedsPermission('board:read')
  thing(@CurrentActor() actor: Actor): Thing {
    return { id: actor.userId };
  }

  @Query(() => Thing)
  forgotten(): Thing {
    return { id: 'nobody should see this' };
  }

  @Query(() => Thing)
  @OpenToAnyone('a resolver is never open, whatever it says')
  opened(): Thing {
    return { id: 'nobody should see this' };
  }

  @Mutation(() => Thing)
  @NeedsPermission('stay:see')
  change(@Args('name') name: string, @CurrentCommand() command: Command): Thing {
    commands.push(command);
    return { id: name };
  }

  @ResolveField(() => String, { nullable: true })
  @NeedsPermission('stay:read_reason')
  reason(@CurrentActor() actor: Actor): string {
    return `for ${actor.userId}`;
  }

  @ResolveReference()
  resolveReference(@Parent() key: { id: string }, @CurrentActor() actor: Actor): Thing {
    return { id: `${key.id} for ${actor.userId}` };
  }
}

@Controller()
class Routes {
  @Get('/open') @OpenToAnyone('says nothing') open(): string {
    return 'open';
  }

  @Get('/closed') @NeedsPermission('board:read') closed(@CurrentActor() actor: Actor): string {
    return actor.userId;
  }

  @Get('/forgotten') forgotten(): string {
    return 'nobody should see this';
  }
}

const NORTH = '11111111-1111-4111-8111-111111111111' as LdServiceId;
const keys = generateKeyPairSync('ed25519');
const signer = new InternalTokenSigner(keys.privateKey.export({ format: 'jwk' }));
const tokenOf = (userId: string, ...roles: Role[]): Promise<string> =>
  signer.sign(
    Actor.of({
      userId: userId as UserId,
      pairs: roles.map((role) => ({ ldServiceId: NORTH, role })),
      requestId: 'r-1',
      graph: 'staff',
    }),
  );

let app: NestFastifyApplication;
let sam: string;
let nobody: string;

beforeAll(async () => {
  const module = await Test.createTestingModule({
    imports: [
      AuthModule.forService({ publicKey: keys.publicKey.export({ format: 'jwk' }) }),
      GraphQLModule.forRoot<ApolloFederationDriverConfig>({
        driver: ApolloFederationDriver,
        autoSchemaFile: { federation: 2 },
        fieldResolverEnhancers: ['guards'],
        graphiql: false,
        context: (req: unknown) => ({ req }),
        formatError: (formatted, error) => {
          const cause = (error as { originalError?: unknown }).originalError;
          return { ...formatted, extensions: { code: cause instanceof DomainError ? cause.code : 'OTHER' } };
        },
      }),
    ],
    providers: [ThingResolver],
    controllers: [Routes],
  }).compile();
  app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  await app.init();
  sam = await tokenOf('sam', 'practitioner');
  nobody = await tokenOf('pat');
});

afterAll(() => app.close());

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { path: (string | number)[]; extensions: { code: string } }[];
}

async function ask(query: string, headers: Record<string, string> = {}): Promise<Answer> {
  const answer = await app.inject({ method: 'POST', url: '/graphql', headers, payload: { query } });
  return answer.json<Answer>();
}
const as = (token: string, more = {}): Record<string, string> => ({ authorization: `Bearer ${token}`, ...more });
const codes = (answer: Answer): string[] => (answer.errors ?? []).map((error) => error.extensions.code);
const REFERENCE = '{ _entities(representations: [{ __typename: "Thing", id: "1" }]) { ... on Thing { id } } }';

describe('a subgraph', () => {
  it('answers whoever carries a token and holds the permission', async () => {
    expect(await ask('{ thing { id } }', as(sam))).toEqual({ data: { thing: { id: 'sam' } } });
  });

  it.each(['{ thing { id } }', REFERENCE, 'mutation { change(name: "x") { id } }', '{ opened { id } }'])(
    'refuses without a token: %s',
    async (query) => {
      expect(codes(await ask(query))).toEqual(['NOT_SIGNED_IN']);
    },
  );

  it.each(['Bearer', 'Bearer x', 'Basic c2FtOnNhbQ==', 'bearer a.b.c', 'Bearer a.b.c'])(
    'refuses what is no internal token: "%s"',
    async (authorization) => {
      expect(codes(await ask('{ thing { id } }', { authorization }))).toEqual(['NOT_SIGNED_IN']);
    },
  );

  it('refuses what none of the roles includes', async () => {
    expect(codes(await ask('{ thing { id } }', as(nobody)))).toEqual(['NOT_PERMITTED']);
  });

  it.each(['{ forgotten { id } }', '{ opened { id } }'])(
    'refuses a root field that names no permission: %s',
    async (query) => {
      expect(codes(await ask(query, as(sam)))).toEqual(['NOT_PERMITTED']);
    },
  );

  it('resolves a reference for the caller, without asking a permission for it', async () => {
    expect(await ask(REFERENCE, as(nobody))).toEqual({ data: { _entities: [{ id: '1 for pat' }] } });
  });

  it('asks the permission of a field that names one, and answers the rest', async () => {
    const answer = await ask(REFERENCE.replace('{ id }', '{ id reason }'), as(nobody));

    expect(answer.data).toEqual({ _entities: [{ id: '1 for pat', reason: null }] });
    expect(codes(answer)).toEqual(['NOT_PERMITTED']);
    expect((await ask('{ thing { reason } }', as(sam))).data).toEqual({ thing: { reason: 'for sam' } });
  });

  it('keeps two callers apart who ask the same at the same moment', async () => {
    const lee = await tokenOf('lee', 'team_lead');

    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => ask('{ a: thing { id } b: thing { id } }', as(n % 2 ? sam : lee))),
    );

    const expected = ['lee', 'sam'].map((id) => ({ data: { a: { id }, b: { id } } }));
    expect(answers).toEqual(Array.from({ length: 40 }, (_, n) => expected[n % 2]));
  });
});

describe('a command', () => {
  const key = '7f6f2b1e-9a3c-4b60-8d0e-3a5f0c9d1e21';

  it('carries the actor, the input, and a key for each mutation of the request', async () => {
    commands.length = 0;

    await ask(
      'mutation { a: change(name: "x") { id } b: change(name: "y") { id } }',
      as(sam, { 'idempotency-key': key }),
    );

    expect(commands.map(({ actor, once }) => [actor.userId, once])).toEqual([
      ['sam', { key: `${key}:a`, input: { name: 'x' } }],
      ['sam', { key: `${key}:b`, input: { name: 'y' } }],
    ]);
  });

  it.each(['', 'short', 'x'.repeat(101), `${key} ${key}`, `${key}:a`, '-'.repeat(36)])(
    'is not made with "%s" for a key',
    async (bad) => {
      commands.length = 0;

      const answer = await ask('mutation { change(name: "x") { id } }', as(sam, { 'idempotency-key': bad }));

      expect(codes(answer)).toEqual(['IDEMPOTENCY_KEY_MISSING']);
      expect(commands).toEqual([]);
    },
  );

  it('is not made without a key', async () => {
    expect(codes(await ask('mutation { change(name: "x") { id } }', as(sam)))).toEqual(['IDEMPOTENCY_KEY_MISSING']);
  });
});

describe('a route', () => {
  const get = async (url: string, headers = {}): Promise<[number, string]> => {
    const answer = await app.inject({ url, headers });
    return [answer.statusCode, answer.body];
  };

  it('answers without a token only where it says so', async () => {
    expect(await get('/open')).toEqual([200, 'open']);
    expect((await get('/closed'))[0]).toBe(500);
    expect((await get('/forgotten', as(sam)))[0]).toBe(500);
  });

  it('answers whoever holds its permission', async () => {
    expect(await get('/closed', as(sam))).toEqual([200, 'sam']);
    expect((await get('/closed', as(nobody)))[0]).toBe(500);
  });
});

import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { Injectable, Module, type DynamicModule } from '@nestjs/common';
import {
  Args,
  Directive,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  ResolveReference,
} from '@nestjs/graphql';
import { Actor, InternalTokenSigner, NeedsPermission } from '@junction/auth';
import { newId, type LdServiceId, type UserId } from '@junction/identifiers';
import { HealthPart, type PartHealth } from '@junction/telemetry';
import { readConfig } from './config.js';
import { CalendarDay } from './scalars.js';
import { serviceVariables, type ServiceConfig } from './variables.js';

enum Colour {
  RED = 'RED',
  BLUE = 'BLUE',
}
registerEnumType(Colour, { name: 'Colour', valuesMap: { RED: { directives: ['@tag(name: "partner")'] } } });

@ObjectType()
@Directive('@key(fields: "id")')
class Thing {
  @Field(() => ID)
  id!: string;

  @Field()
  @Directive('@tag(name: "partner")')
  madeAt!: Date;

  @Field(() => CalendarDay, { nullable: true })
  madeOn!: string | null;
}

@InputType()
class PartInput {
  @Field()
  name!: string;

  @Field(() => CalendarDay, { nullable: true })
  madeOn?: string;
}

@InputType()
class MakeThingInput {
  @Field()
  madeAt!: Date;

  @Field(() => Int, { nullable: true })
  weightGrams?: number;

  @Field(() => Colour, { nullable: true })
  colour?: Colour;

  @Field(() => [PartInput], { nullable: true })
  parts?: PartInput[];
}

/** What the next call of `thing` does; specs put refusals and failures here. */
export const behaviour: { next: () => unknown } = { next: () => undefined };

/** A part that specs take down. */
@Injectable()
@HealthPart('database')
export class ExampleDatabase {
  static answer: () => Promise<PartHealth> = async () => ({ up: true });

  health(): Promise<PartHealth> {
    return ExampleDatabase.answer();
  }
}

/** A part that nobody waits for. */
@Injectable()
@HealthPart('kafka', { neededToServe: false })
export class ExampleBroker {
  static answer: () => Promise<PartHealth> = async () => ({ up: true });

  health(): Promise<PartHealth> {
    return ExampleBroker.answer();
  }
}

@Resolver(() => Thing)
class ThingResolver {
  @Query(() => Thing)
  @NeedsPermission('stay:see')
  async thing(@Args('on', { type: () => CalendarDay, nullable: true }) on?: string): Promise<Thing> {
    await behaviour.next();
    return { id: '1', madeAt: new Date('2026-03-02T09:30:00Z'), madeOn: on ?? null };
  }

  @Mutation(() => Thing)
  @NeedsPermission('stay:see')
  makeThing(@Args('input') { madeAt }: MakeThingInput): Thing {
    return { id: '2', madeAt, madeOn: null };
  }

  @ResolveReference()
  resolveReference({ id }: { id: string }): Thing {
    return { id, madeAt: new Date(0), madeOn: null };
  }
}

/** A service as small as one can be, to try the platform with. */
@Module({ providers: [ThingResolver, ExampleDatabase, ExampleBroker] })
export class ExampleModule {
  static forConfig(_config: ServiceConfig): DynamicModule {
    return { module: ExampleModule };
  }
}

/** The environment of a service in which nothing is missing, and a signer whose tokens it takes. */
export function exampleEnvironment(): { environment: Record<string, string>; signer: InternalTokenSigner } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    signer: new InternalTokenSigner(privateKey.export({ format: 'jwk' })),
    environment: {
      JUNCTION_MODE: 'demonstration',
      JUNCTION_LOG_LEVEL: 'info',
      JUNCTION_SERVICE_PORT: '0',
      JUNCTION_DATABASE_URL: 'postgres://junction_example:correct-horse@127.0.0.1:5432/junction_example',
      JUNCTION_KAFKA_BROKERS: '127.0.0.1:9092',
      JUNCTION_INTERNAL_PUBLIC_KEY: JSON.stringify(publicKey.export({ format: 'jwk' })),
      JUNCTION_HASH_KEY: Buffer.alloc(32, 7).toString('base64'),
    },
  };
}

/** Settings that the example service starts with, and the token of somebody who may ask it. */
export async function exampleSettings(): Promise<{ config: ServiceConfig; authorization: string }> {
  const { environment, signer } = exampleEnvironment();
  const actor = Actor.of({
    userId: newId<UserId>(),
    pairs: [{ ldServiceId: newId<LdServiceId>(), role: 'practitioner' }],
    graph: 'staff',
    requestId: randomUUID(),
  });
  return { config: readConfig(serviceVariables, environment), authorization: `Bearer ${await signer.sign(actor)}` };
}

import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type Provider,
} from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { Clock, Database, Reads, UnitOfWork } from '@junction/persistence';
import { Broker, type Progress } from './broker.js';
import { handlersOf } from './consumes.js';
import { Hearing } from './hearing.js';
import { KafkaBroker } from './kafka-broker.js';
import type { KafkaOptions } from './kafka-client.js';
import { LiveChanges } from './live-changes.js';
import { Messaging, type MessagingOptions } from './messaging.js';
import { MessagingHealth } from './messaging-health.js';

/** What a service says of its messaging, and where Kafka is. */
export interface ServiceMessagingOptions extends MessagingOptions {
  readonly kafka: Omit<KafkaOptions, 'clientId'>;
}

/** Handlers are known only once every module has been built. */
class RunMessaging implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private running: Messaging | undefined;

  constructor(private readonly build: () => Messaging) {}

  onApplicationBootstrap(): void {
    this.running = this.build();
    this.running.start();
  }

  async progress(): Promise<readonly Progress[] | undefined> {
    return this.running?.progress();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.running?.stop();
  }
}

class CloseBroker implements OnApplicationShutdown {
  constructor(private readonly broker: Broker) {}

  onApplicationShutdown(): Promise<void> {
    return this.broker.close();
  }
}

/** Joins a process to Kafka: a service publishes its facts and hears those of others, a gateway hears live changes. */
@Module({})
export class MessagingModule {
  /** For a service; every provider's `@Consumes` methods, of whatever module, are its handlers. */
  static forService(options: () => ServiceMessagingOptions): DynamicModule {
    const running: Provider = {
      provide: RunMessaging,
      inject: [DiscoveryService, Broker, LiveChanges, Database, UnitOfWork, Reads],
      useFactory: (discovery: DiscoveryService, broker: Broker, live: LiveChanges, ...database: Rest) => {
        const [pool, work, reads] = database;
        const around = { broker, live, database: pool, work, reads };
        const handlers = () => discovery.getProviders().flatMap(({ instance }) => handlersOf(instance));
        return new RunMessaging(() => new Messaging(around, options(), handlers()));
      },
    };
    const reach = () => ({ ...options().kafka, clientId: `junction-${options().service}` });
    const hearing: Provider = {
      provide: Hearing,
      inject: [RunMessaging, Clock],
      useFactory: (messaging: RunMessaging, clock: Clock) => new Hearing(() => messaging.progress(), clock),
    };
    const providers = [...providersOf(reach), running, hearing];
    return { ...joined(reach), imports: [DiscoveryModule], providers, exports: [Broker, LiveChanges, Hearing] };
  }

  /** For a process that has no facts of its own and only listens to live changes. */
  static forListener(options: () => KafkaOptions): DynamicModule {
    return joined(options);
  }
}

type Rest = [Database, UnitOfWork, Reads];

const joined = (options: () => KafkaOptions): DynamicModule => ({
  module: MessagingModule,
  global: true,
  providers: providersOf(options),
  exports: [Broker, LiveChanges],
});

const providersOf = (options: () => KafkaOptions): Provider[] => [
  { provide: Broker, useFactory: () => new KafkaBroker(options()) },
  { provide: LiveChanges, inject: [Broker], useFactory: (broker: Broker) => new LiveChanges(broker) },
  { provide: MessagingHealth, inject: [Broker], useFactory: (broker: Broker) => new MessagingHealth(broker) },
  { provide: CloseBroker, inject: [Broker], useFactory: (broker: Broker) => new CloseBroker(broker) },
];

import { type DynamicModule, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, SystemClock } from './clock.js';
import { Database, type DatabaseOptions } from './database.js';
import { Reads } from './reads.js';
import { UnitOfWork } from './unit-of-work.js';

/** What a service says of its database. */
export interface PersistenceOptions extends DatabaseOptions {
  /** Keys the hashes of inputs, so that they tell nothing to whoever reads the table. */
  readonly hashKey: Buffer;
}

@Injectable()
class CloseDatabase implements OnApplicationShutdown {
  constructor(@Inject(Database) private readonly database: Database) {}

  onApplicationShutdown(): Promise<void> {
    return this.database.close();
  }
}

/** Gives a service its `UnitOfWork` for verbs, its `Reads` for queries, and its `Clock`. */
@Module({})
export class PersistenceModule {
  static forService(options: () => PersistenceOptions): DynamicModule {
    return {
      module: PersistenceModule,
      global: true,
      providers: [
        CloseDatabase,
        { provide: Clock, useClass: SystemClock },
        { provide: Database, useFactory: () => Database.open(options()) },
        {
          provide: UnitOfWork,
          inject: [Database, Clock],
          useFactory: (database: Database, clock: Clock) => new UnitOfWork(database, clock, options().hashKey),
        },
        {
          provide: Reads,
          inject: [Database, Clock],
          useFactory: (database: Database, clock: Clock) => new Reads(database, clock),
        },
      ],
      exports: [Clock, Database, UnitOfWork, Reads],
    };
  }
}

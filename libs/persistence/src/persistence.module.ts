import {
  type DynamicModule,
  Inject,
  Injectable,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { log } from '@junction/telemetry';
import { Clock, SystemClock } from './clock.js';
import { DatabaseHealth } from './database-health.js';
import { Database, type DatabaseOptions } from './database.js';
import { Reads } from './reads.js';
import { SealAudit } from './seal-audit.js';
import { UnitOfWork } from './unit-of-work.js';

const HEADS_FILE = Symbol('where the heads of the audit are kept');

/** What a service says of its database. */
export interface PersistenceOptions extends DatabaseOptions {
  /** Keys the hashes of inputs, so that they tell nothing to whoever reads the table. */
  readonly hashKey: Buffer;
  /** Where the heads of the sealed audit are kept, outside the database; without it nothing is sealed. */
  readonly auditHeadsFile?: string | undefined;
}

/** Seals the audit while the service runs, and closes the database when it stops. */
@Injectable()
class DatabaseLife implements OnApplicationBootstrap, OnApplicationShutdown {
  private sealing: SealAudit | undefined;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(HEADS_FILE) private readonly headsFile: string | null,
  ) {}

  onApplicationBootstrap(): void {
    if (this.headsFile === null) return;
    const onFailed = (error: unknown): void => log.error('failure', { part: 'database', error });
    this.sealing = new SealAudit(this.database, this.clock, this.headsFile, onFailed);
    this.sealing.start();
  }

  onApplicationShutdown(): Promise<void> {
    this.sealing?.stop();
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
        DatabaseLife,
        DatabaseHealth,
        { provide: HEADS_FILE, useFactory: () => options().auditHeadsFile ?? null },
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

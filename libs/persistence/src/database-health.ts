import { Inject, Injectable } from '@nestjs/common';
import { HealthPart, type HealthReporter, type PartHealth } from '@junction/telemetry';
import { Database } from './database.js';

/** The database as the health page shows it: up where it answers on a connection that verbs and queries use. */
@Injectable()
@HealthPart('database')
export class DatabaseHealth implements HealthReporter {
  constructor(@Inject(Database) private readonly database: Database) {}

  async health(): Promise<PartHealth> {
    try {
      await this.database.lend((client) => client.query('select 1'));
      return { up: true };
    } catch {
      return { up: false, why: 'does not answer' };
    }
  }
}

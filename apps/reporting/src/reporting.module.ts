import { MessagingModule } from '@junction/messaging';
import { PersistenceModule } from '@junction/persistence';
import { Module, type DynamicModule } from '@nestjs/common';
import { ArchiveFact } from './fact/archive-fact.js';
import { OnFactRecorded } from './fact/on-fact-recorded.js';
import { OnLdServiceOpened } from './ld-service-ref/on-ld-service-opened.js';
import { StubLdServiceRef } from './ld-service-ref/stub-ld-service-ref.js';
import { GivePersonKey } from './person-key/give-person-key.js';
import { MakePublication } from './publication/make-publication.js';
import { Publication, PublicationLine } from './publication/publication.entity.js';
import { PublicationQueries } from './publication/publication.queries.js';
import { PublicationResolver } from './publication/publication.resolver.js';
import { RunPublication } from './publication/run-publication.js';
import type { ReportingConfig } from './reporting.config.js';
import { FoldRollup } from './rollup/fold-rollup.js';
import { RebuildRollup } from './rollup/rebuild-rollup.js';
import { RenewRollup } from './rollup/renew-rollup.js';
import { RollupQueries } from './rollup/rollup.queries.js';
import { RollupResolver } from './rollup/rollup.resolver.js';
import { OnSiteOpened } from './site-ref/on-site-opened.js';

/** The tables of this service that are written row by row; the others take whole batches at once. */
export const REPORTING_ENTITIES = [Publication, PublicationLine];

/** Keeps what happened, without who it happened to, and counts it: for a service live, for others as published. */
@Module({
  providers: [
    ...[OnFactRecorded, ArchiveFact, GivePersonKey],
    ...[OnLdServiceOpened, StubLdServiceRef, OnSiteOpened],
    ...[FoldRollup, RebuildRollup, RollupQueries, RollupResolver],
    ...[MakePublication, PublicationQueries, PublicationResolver],
  ],
})
export class ReportingModule {
  static forConfig(config: ReportingConfig): DynamicModule {
    const url = config.JUNCTION_DATABASE_URL;
    return {
      module: ReportingModule,
      imports: [
        PersistenceModule.forService(() => ({
          url,
          entities: REPORTING_ENTITIES,
          hashKey: config.JUNCTION_HASH_KEY,
          auditHeadsFile: config.JUNCTION_AUDIT_HEADS_FILE,
        })),
        MessagingModule.forService(() => ({
          service: 'reporting',
          databaseUrl: url,
          keepsPeople: false,
          kafka: { brokers: config.JUNCTION_KAFKA_BROKERS },
        })),
      ],
      providers: [RunPublication, RenewRollup],
    };
  }
}

import { platformMigrations, type Migration } from '@junction/persistence';
import { Archive1764200000000 } from './archive.js';
import { Copies1764200000001 } from './copies.js';
import { Figures1764200000002 } from './figures.js';
import { Funnel1764200001000 } from './funnel.js';
import { Publications1764200000003 } from './publications.js';
import { PublishedFunnel1764200001001 } from './published-funnel.js';
import { QuickSight1764200001002 } from './quick-sight.js';

/** The schema of the reporting database, from nothing, in order. */
export const reportingMigrations: readonly Migration[] = [
  ...platformMigrations,
  Archive1764200000000,
  Copies1764200000001,
  Figures1764200000002,
  Publications1764200000003,
  Funnel1764200001000,
  PublishedFunnel1764200001001,
  QuickSight1764200001002,
];

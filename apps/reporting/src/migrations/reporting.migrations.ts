import { platformMigrations, type Migration } from '@junction/persistence';
import { Archive1764200000000 } from './archive.js';
import { Copies1764200000001 } from './copies.js';
import { Figures1764200000002 } from './figures.js';
import { Publications1764200000003 } from './publications.js';

/** The schema of the reporting database, from nothing, in order. */
export const reportingMigrations: readonly Migration[] = [
  ...platformMigrations,
  Archive1764200000000,
  Copies1764200000001,
  Figures1764200000002,
  Publications1764200000003,
];

import { platformMigrations, type Migration } from '@junction/persistence';
import { Adjustments1764100001000 } from './adjustments.js';
import { PeopleSearch1764100001001 } from './people-search.js';
import { CaseWork1764100002000 } from './case-work.js';
import { Drafts1764100002001 } from './drafts.js';
import { LooksAfter1764099999999 } from './looks-after.js';
import { BoardChecks1764100003001 } from './board-checks.js';
import { People1764100000001 } from './people.js';
import { Places1764100000000 } from './places.js';
import { SightByAllocation1764100002002 } from './sight-by-allocation.js';
import { Stays1764100000002 } from './stays.js';
import { WorkItems1764100003000 } from './work-items.js';
import { WritesInFull1764100002003 } from './writes-in-full.js';

/** The schema of the cases database, from nothing, in order. */
export const casesMigrations: readonly Migration[] = [
  ...platformMigrations,
  LooksAfter1764099999999,
  Places1764100000000,
  People1764100000001,
  Stays1764100000002,
  Adjustments1764100001000,
  PeopleSearch1764100001001,
  CaseWork1764100002000,
  Drafts1764100002001,
  SightByAllocation1764100002002,
  WritesInFull1764100002003,
  WorkItems1764100003000,
  BoardChecks1764100003001,
];

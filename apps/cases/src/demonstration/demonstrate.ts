import { Database, SystemClock } from '@junction/persistence';
import { CASES_ENTITIES } from '../cases.module.js';
import type { CasesConfig } from '../cases.config.js';
import { earlierVisits } from './earlier.js';
import { HERE_NOW } from './here-now.js';
import { Storyteller } from './tell.js';

/** Before the first visit of the story. */
const OPENED_DAYS_AGO = 735;

/**
 * Fills an empty service with invented people, through its own verbs: two L&D services, six places, who is there now
 * and two years of work that is over. Done twice, it changes nothing.
 */
export async function demonstrate(config: CasesConfig): Promise<void> {
  if (config.JUNCTION_MODE !== 'demonstration') throw new Error('people are invented in demonstration mode only');
  const database = await Database.open({ url: config.JUNCTION_DATABASE_URL, entities: CASES_ENTITIES });
  try {
    const storyteller = new Storyteller(database, config.JUNCTION_HASH_KEY, new SystemClock().now());
    if (await storyteller.isTold()) return;
    await storyteller.openPlaces(OPENED_DAYS_AGO);
    await storyteller.tell('earlier', earlierVisits());
    await storyteller.tell('present', HERE_NOW);
    await storyteller.end();
  } finally {
    await database.close();
  }
}

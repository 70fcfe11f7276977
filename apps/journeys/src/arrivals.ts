import { randomUUID } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';
import { askGraph, type GraphAnswer } from './graph.js';
import { stored } from './platform.js';

/** A name that nobody else in any journey has; invented, and marked so. */
export const anInventedName = (): { family: string; given: string } => ({
  family: 'INVENTED',
  given: `Given${randomUUID()
    .replace(/[^a-f]/g, '')
    .slice(0, 12)}`,
});

/** Somebody arrives, without a page: for journeys that are about what happens afterwards. */
export function arrive(
  context: BrowserContext,
  siteId: string,
  key?: string,
  person: object = { ...anInventedName(), estimatedAge: 33 },
): Promise<GraphAnswer> {
  const input = { siteId, person, arrivedAt: new Date().toISOString(), place: 'Cell 9', reason: 'NOT_KNOWN_YET' };
  return askGraph(context, 'ArriveStay', { input }, key);
}

/** Somebody whom we know arrives again; says in which stay, of which case. */
export async function arriveAgain(
  context: BrowserContext,
  siteId: string,
  personId: string,
): Promise<{ readonly id: string; readonly caseId: string }> {
  const input = { siteId, personId, arrivedAt: new Date().toISOString(), reason: 'NOT_KNOWN_YET' };
  const { data, codes } = await askGraph(context, 'AddSomebody', { input });
  const stay = data?.['arriveStay'] as { id: string; caseId: string } | undefined;
  if (!stay) throw new Error(`nobody arrived: ${codes.join(', ')}`);
  return stay;
}

/** Whom an answer to `arrive` is about. */
export interface Arrived {
  readonly stayId: string;
  readonly personId: string;
  readonly given: string;
  readonly version: number;
}

/** Reads an answer to `arrive`; fails with its codes if nobody arrived. */
export function arrivedIn({ data, codes }: GraphAnswer): Arrived {
  const stay = data?.['arriveStay'] as
    { id: string; version: number; person: { id: string; name: { given: string } | null } } | undefined;
  if (!stay) throw new Error(`nobody arrived: ${codes.join(', ')}`);
  return { stayId: stay.id, personId: stay.person.id, given: stay.person.name?.given ?? '', version: stay.version };
}

/** What a stay looks like from outside the services. */
export interface StoredStay {
  readonly id: string;
  readonly person_id: string;
  readonly case_id: string;
  readonly version: number;
  readonly status: 'present' | 'left';
  readonly left_to: string | null;
}

/** The latest stay of somebody with this given name. */
export async function stayOf(given: string): Promise<StoredStay> {
  const found = await stored<StoredStay & Record<string, unknown>>(
    'cases',
    `select stays.* from stays join people on people.id = stays.person_id
      where people.given = $1 order by stays.arrived_at desc`,
    [given],
  );
  if (!found[0]) throw new Error('nobody of that name has arrived');
  return found[0];
}

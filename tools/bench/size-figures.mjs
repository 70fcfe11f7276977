import { parentPort, workerData } from 'node:worker_threads';
import { countEverything } from './counted.mjs';
import { adminOf } from './history.mjs';
import { figuresOf, openService } from './looks.mjs';
import { NORTH } from './service-client.mjs';

/** The part of the size bench that is about reporting, in a thread of its own. */

const TIMES = '{ median ninetieth n }';
const FIGURES = `query Figures($of: [_Any!]!, $from: String!, $to: String!) { _entities(representations: $of) {
  ... on LdService { figures(from: $from, to: $to) { freshAsOf suppressed
    months { month arrived seen medianMinutesToSeen ninetiethMinutesToSeen n }
    funnel { identified triaged seen closed notTriaged { reason count } notSeen { reason count }
      identifiedToTriaged ${TIMES} arrivedToTriaged ${TIMES} arrivedToSeen ${TIMES} overdue { kind count } } } } } }`;

/** @type {import('./looks.mjs').View<import('./looks.mjs').Place>} */
const VIEW = {
  what: 'figures of a year',
  query: FIGURES,
  variables: () => ({ of: [{ __typename: 'LdService', id: NORTH }], from: '2025-04', to: '2026-03' }),
};

/** @type {{ casesUrl: string, size: import('./history.mjs').Size }[]} */
const asked = workerData;
const places = [];
try {
  for (const { casesUrl, size } of asked) {
    const service = await openService('reporting');
    places.push({ service, size });
    await adminOf(casesUrl, (client) => countEverything(client, service));
  }
  const [few, many] = places;
  if (!few || !many) throw new Error('two sizes are compared');
  parentPort?.postMessage(await figuresOf(VIEW, few, many));
} finally {
  for (const { service } of places) await service.close();
}

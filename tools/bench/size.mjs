import { Worker } from 'node:worker_threads';
import { T0 } from '@junction/testing';
import { adminOf, inventHistory, ldServicesOf, siteOf } from './history.mjs';
import { figuresOf, openService } from './looks.mjs';
import { inventedPerson } from './people.mjs';
import { WAYS } from './search.mjs';

/** What one L&D service has while it demonstrates, and what all of the country's have after three years. */
export const SMALL = { ldServices: 1, sites: 2, open: 60, closed: 300 };
export const LARGE = { ldServices: 40, sites: 450, open: 20_000, closed: 450_000 };

const PERSON = 'id name { family given } description dateOfBirth estimatedAge ageFlag';
const STAY = `id version status place arrivedAt seenAt notSeenReason leftAt leftTo reason nextEvent nextEventAt
  person { ${PERSON} }`;

const WORKLIST = `query Worklist { worklist(first: 50) { toDoCount overdueCount order
  items { edges { node { id version kind dueAt isOverdue mayLeaveSoon claimedAt claimedBy { id name } case { id }
    site { id name setting } person { ${PERSON} needsInterpreter } stay { ${STAY} } } }
    pageInfo { hasNextPage endCursor } } } }`;
const BOARD = `query Board($siteId: ID!) { board(siteId: $siteId) { presentCount checkedAt checkedBy { name }
  site { id name setting }
  stays(first: 10) { edges { node { ${STAY} } } pageInfo { hasNextPage endCursor } } } }`;
const PERSON_PAGE = `query Person($id: ID!) { person(id: $id) { ${PERSON} synthetic identifiers { scheme display }
  currentStay { ${STAY} site { id name setting } }
  cases { id status setting identifiedAt milestones { kind at } stays { ${STAY} site { id name setting } } }
  timeline(first: 50) { edges { node { id kind happenedAt recordedAt siteName replaced } }
    pageInfo { hasNextPage endCursor } } } }`;

/** @typedef {import('./looks.mjs').Place & { people: string[] }} Place */

/** People of the first L&D service, the same share of them in either size. @param {Place} place @param {number} look */
const somebody = ({ size }, look) => inventedPerson((1 + look * 2) * size.ldServices);

/** @type {readonly import('./looks.mjs').View<Place>[]} */
const VIEWS = [
  { what: 'page of the worklist', query: WORKLIST, variables: () => ({}) },
  {
    what: 'page of a board',

    query: BOARD,
    variables: ({ size }, look) => ({ siteId: siteOf(size, look % 2) }),
  },
  {
    what: 'page of somebody who is there and was before',

    query: PERSON_PAGE,
    variables: ({ people }, look) => ({ id: people[look % people.length] }),
  },
  ...[0, 2, 3].flatMap((n) => {
    const way = WAYS[n];
    if (!way) return [];
    const { what, query, variables } = way;
    return [
      {
        what: `search by ${what}`,
        query,
        variables: (/** @type {Place} */ place, /** @type {number} */ look) => variables(somebody(place, look)),
      },
    ];
  }),
];

/**
 * The pages of a service do not grow with the country: the same statements, and about the same time, at 60 open cases
 * and at 20,000 with 450,000 past ones, on one server in one run.
 *
 * @type {import('./benches.mjs').Bench}
 */
export async function bench(platform) {
  process.env['JUNCTION_POSTGRES_URL'] = platform.urls.postgres;
  return compare(SMALL, LARGE);
}

/**
 * @param {import('./history.mjs').Size} small
 * @param {import('./history.mjs').Size} large
 * @returns {Promise<import('./bench.mjs').Figure[]>}
 */
export async function compare(small, large) {
  const few = await opened(small);
  try {
    const many = await opened(large);
    try {
      const figures = [];
      for (const view of VIEWS) figures.push(...(await figuresOf(view, few, many)));
      return [...figures, ...(await inReporting([few, many]))];
    } finally {
      await many.service.close();
    }
  } finally {
    await few.service.close();
  }
}

/** All of one shape, so that their pages are: somewhere now, with one case before. */
const PEOPLE_WITH_A_PAST = `
  select person_id as id from cases where ld_service_id = $1 and exists (
           select from stays where stays.person_id = cases.person_id and stays.status = 'present')
   group by person_id having count(*) = 2 order by person_id limit 10`;

/** The cases service on a database of this size. @param {import('./history.mjs').Size} size */
async function opened(size) {
  const service = await openService('cases', { JUNCTION_SWEEP_SECONDS: '0' });
  await adminOf(service.stored.url, (client) => inventHistory(client, size, T0));
  const people = await service.stored.see(PEOPLE_WITH_A_PAST, ldServicesOf(1));
  return { service, size, people: people.map(({ id }) => String(id)) };
}

/**
 * Two services in one thread would give the types of their graphs the same names.
 *
 * @param {readonly Place[]} places whose facts are counted
 * @returns {Promise<import('./bench.mjs').Figure[]>}
 */
function inReporting(places) {
  const workerData = places.map(({ service, size }) => ({ casesUrl: service.stored.url, size }));
  const worker = new Worker(new URL('./size-figures.mjs', import.meta.url), { workerData });
  return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
}

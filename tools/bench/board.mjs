import { statementsPerTurn } from './look.mjs';
import { median, milliseconds } from './numbers.mjs';
import { arriveAll, askCases } from './service-client.mjs';

/** A place where nobody is. */
const SMALL = 'aaaaaaaa-0000-4000-8000-0000000000a2';
const LARGE = 'aaaaaaaa-0000-4000-8000-0000000000a3';
const LOOKS = 60;
const ROUNDS = 4;

const BOARD = `query Board($siteId: ID!, $first: Int!) {
  board(siteId: $siteId) {
    asOf presentCount site { name }
    stays(first: $first) {
      edges { node { id version place arrivedAt seenAt reason person { id name { family given } description dateOfBirth } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/**
 * A board with few and with many people: the same page costs the same statements and about the same time. Of the rounds
 * of each, which take turns, the least disturbed counts.
 *
 * @type {import('./benches.mjs').Bench}
 */
export async function bench(platform) {
  const few = await withPeople(platform, SMALL, 10);
  const many = await withPeople(platform, LARGE, 1000);
  for (const { siteId } of [few, many]) await opened(platform, siteId, LOOKS);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const place of [few, many]) {
      const look = async () => place.times.push(median(await opened(platform, place.siteId, LOOKS)));
      place.statements = await statementsPerTurn(platform, LOOKS, look);
    }
  }
  const [atFew, atMany] = [Math.min(...few.times), Math.min(...many.times)];
  return [
    {
      what: `board of ${many.people} people, opened by somebody new: statements`,
      measured: String(many.statements),
      against: `a board of ${few.people} people: ${few.statements}`,
      ratio: (many.statements / few.statements).toFixed(2),
      aim: '1.00',
    },
    {
      what: `the same, a page of ${few.people}: median time`,
      measured: milliseconds(atMany),
      against: `a board of ${few.people} people: ${milliseconds(atFew)}`,
      ratio: (atMany / atFew).toFixed(2),
      aim: '≤ 1.50',
    },
  ];
}

/** @param {import('../platform/platform.mjs').Platform} platform @param {string} siteId @param {number} people */
async function withPeople(platform, siteId, people) {
  const ask = askCases(platform);
  const { board } = await ask(BOARD, { siteId, first: 1 });
  if (board.presentCount > people) throw new Error('there are people already: the bench needs another place');
  await arriveAll(ask, people - board.presentCount, siteId);
  return { siteId, people, times: /** @type {number[]} medians of rounds */ ([]), statements: 0 };
}

/** The times of so many looks, each by somebody who hasn't looked before. @param {import('../platform/platform.mjs').Platform} platform @param {string} siteId @param {number} looks */
async function opened(platform, siteId, looks) {
  const times = [];
  for (let look = 0; look < looks; look += 1) {
    const ask = askCases(platform);
    const startedAt = performance.now();
    await ask(BOARD, { siteId, first: 10 });
    times.push(performance.now() - startedAt);
  }
  return times;
}

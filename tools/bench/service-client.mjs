import { randomUUID } from 'node:crypto';
import { Actor, InternalTokenSigner } from '@junction/auth';
import { Agent, request } from 'undici';

/** @typedef {(query: string, variables: object) => Promise<any>} Ask */
/** @typedef {{ id: string, version: number, person: { id: string } }} ArrivedStay */

/** Where the benches' people are. */
export const NORTH = '11111111-1111-4111-8111-111111111111';

/** One for all callers, as the gateway has. */
const connections = new Agent({ connections: 64, pipelining: 1 });

/**
 * Asks the cases service directly, as a practitioner of its own, with the token that the gateway would sign.
 *
 * @param {import('../platform/platform.mjs').Platform} platform
 * @returns {Ask}
 */
export function askCases(platform) {
  const key = platform.setup.secrets?.internal.private;
  if (key === undefined) throw new Error('benches run in demonstration mode');
  const signer = new InternalTokenSigner(key);
  const userId = /** @type {never} */ (randomUUID());
  const pairs = [{ ldServiceId: /** @type {never} */ (NORTH), role: /** @type {const} */ ('practitioner') }];
  const actor = Actor.of({ userId, pairs, sessionId: randomUUID(), requestId: randomUUID(), graph: 'staff' });
  return async (query, variables) => {
    const reply = await request(`${platform.urls.cases}/graphql`, {
      method: 'POST',
      headers: {
        // One token a request, as from the gateway; the service can't take one for another.
        authorization: `Bearer ${await signer.sign(actor)}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ query, variables }),
      dispatcher: connections,
    });
    const { data, errors } = /** @type {any} */ (await reply.body.json());
    if (errors) throw new Error(`the service refused: ${errors[0].extensions?.code}`);
    return data;
  };
}

const ARRIVE = `mutation Arrive($input: ArriveStayInput!) {
  arriveStay(input: $input) { id version person { id } }
}`;

/**
 * Lets one invented person arrive.
 *
 * @param {Ask} ask
 * @param {string} siteId
 * @param {string} [given] name
 * @returns {Promise<ArrivedStay>}
 */
export async function arrive(ask, siteId, given = 'Rosa') {
  const person = { family: 'INVENTED', given, estimatedAge: 30 };
  const input = { siteId, person, arrivedAt: new Date().toISOString(), place: 'Cell 1', reason: 'NOT_KNOWN_YET' };
  return (await ask(ARRIVE, { input })).arriveStay;
}

/**
 * The same for many, a few at a time.
 *
 * @param {Ask} ask
 * @param {number} count
 * @param {string} siteId
 */
export async function arriveAll(ask, count, siteId) {
  /** @type {ArrivedStay[]} */
  const arrived = [];
  while (arrived.length < count) {
    const some = Array.from({ length: Math.min(20, count - arrived.length) }, () => arrive(ask, siteId));
    arrived.push(...(await Promise.all(some)));
  }
  return arrived;
}

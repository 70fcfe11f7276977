import { randomUUID } from 'node:crypto';
import { Actor, InternalTokenSigner } from '@junction/auth';
import { Agent, request } from 'undici';

/** @typedef {(query: string, variables: object) => Promise<any>} Ask */
/** @typedef {{ id: string, version: number, arrivedAt: string }} ArrivedStay */

/** Where the benchmarks' people are. */
export const NORTH = '11111111-1111-4111-8111-111111111111';
export const CUSTODY = 'aaaaaaaa-0000-4000-8000-0000000000a1';
const USER = '99999999-0000-4000-8000-000000000001';

/**
 * Asks a service directly, with the token that the gateway would sign.
 *
 * @param {import('../platform/platform.mjs').Platform} platform
 * @param {'cases' | 'reporting'} service
 * @returns {Ask}
 */
export function serviceClient(platform, service) {
  const key = platform.setup.secrets?.internal.private;
  if (key === undefined) throw new Error('benchmarks run in demonstration mode');
  const signer = new InternalTokenSigner(key);
  const url = `${platform.urls[service]}/graphql`;
  const dispatcher = new Agent({ connections: 64, pipelining: 1 });
  /** @type {{ token: string, until: number } | undefined} */
  let current;

  const token = async () => {
    if (!current || current.until < Date.now()) {
      const pairs = [{ ldServiceId: /** @type {never} */ (NORTH), role: /** @type {const} */ ('practitioner') }];
      const actor = Actor.of({ userId: /** @type {never} */ (USER), pairs, requestId: randomUUID(), graph: 'staff' });
      current = { token: await signer.sign(actor), until: Date.now() + 20_000 };
    }
    return current.token;
  };

  return async (query, variables) => {
    const headers = {
      authorization: `Bearer ${await token()}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    };
    const reply = await request(url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
      dispatcher,
    });
    const { data, errors } = /** @type {any} */ (await reply.body.json());
    if (errors) throw new Error(`the service refused: ${errors[0].extensions?.code}`);
    return data;
  };
}

const ARRIVE = `mutation ($input: ArriveStayInput!) {
  arriveStay(input: $input) { id version arrivedAt person { id } }
}`;

/**
 * Lets invented people arrive in custody, a few at a time.
 *
 * @param {Ask} ask
 * @param {number} count
 * @param {string} [siteId]
 * @returns {Promise<ArrivedStay[]>}
 */
export async function arrivals(ask, count, siteId = CUSTODY) {
  const arrived = [];
  for (let done = 0; done < count; done += 20) {
    const batch = Array.from({ length: Math.min(20, count - done) }, (_, index) => {
      const person = { family: 'SAMPLE', given: `Number ${done + index}`, estimatedAge: 30 };
      const input = { siteId, person, arrivedAt: new Date().toISOString(), place: 'Cell 1', reason: 'NOT_KNOWN_YET' };
      return ask(ARRIVE, { input });
    });
    arrived.push(...(await Promise.all(batch)).map(({ arriveStay }) => arriveStay));
  }
  return arrived;
}

/** The value below which `share` of the numbers lie. @param {readonly number[]} numbers @param {number} share */
export const quantile = (numbers, share) =>
  numbers.toSorted((left, right) => left - right)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ??
  0;

/** @param {readonly number[]} numbers */
export const median = (numbers) => quantile(numbers, 0.5);

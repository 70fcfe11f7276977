import { asOperator } from './database.mjs';

const FIRST_OF_EACH_KEY = `
  select distinct on (topic, key) number, topic, headers ->> 'ce_type' as type, event_id, reason, parked_at,
         count(*) over (partition by topic, key) - 1 as behind
    from parked where consumer = $1 order by topic, key, number`;

/** What came in from outside is printed only if it has the form of a type. */
const TYPE = /^[a-z0-9._]{1,100}$/;

/**
 * Prints what is parked for a service: the event at fault of each key, and how many wait behind it. No key is printed:
 * it is a person's id.
 * @param {import('pg').Client} client
 * @param {string} service
 * @param {(line: string) => void} say
 */
export async function listParked(client, service, say) {
  const { rows } = await asOperator(client, () => client.query(FIRST_OF_EACH_KEY, [service]));
  if (rows.length === 0) return say(`${service}: nothing is parked`);
  say(`${service}: ${rows.length} parked`);
  for (const { number, topic, type, event_id, reason, parked_at, behind } of rows) {
    const what = TYPE.test(type ?? '') ? type : `something on ${topic}`;
    const waiting = Number(behind) === 0 ? '' : `, ${behind} behind it`;
    say(`  ${number}  ${what}  ${reason}  since ${parked_at.toISOString()}${waiting}  (event ${event_id})`);
  }
}

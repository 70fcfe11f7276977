import { parseArgs } from 'node:util';

/** How it is asked. */
export const USAGE = `
npm run events -- parked [service]                              what waits, and why
npm run events -- replay <service> <number>                     try it again, then what is behind it
npm run events -- discard <service> <number> --why "<reason>"   give it up; what is behind it goes on
npm run events -- republish <service> --from <instant> [--topic <topic>]
                                                                say facts again, under the same ids`.trim();

/** @typedef {'parked' | 'replay' | 'discard' | 'republish'} Command */

/**
 * What was asked, checked. Fields that a command has no use for are empty.
 * @typedef {{ command: Command, services: string[], number: number, why: string, from: Date, topic: string | undefined, faults: string[] }} Asked
 */

const COMMANDS = /** @type {const} */ (['parked', 'replay', 'discard', 'republish']);
const WHY_LENGTH = { min: 5, max: 200 };

/**
 * Reads a command line.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env whose `JUNCTION_<SERVICE>_DATABASE_URL` say which services there are
 * @returns {Asked} with every fault at once
 */
export function readArguments(args, env) {
  /** @type {string[]} */
  const faults = [];
  const { values, positionals } = parsed(args, faults);
  const [name, service, number, ...more] = positionals;
  const command = COMMANDS.find((known) => known === name);
  if (!command) faults.push(name === undefined ? 'no command' : `no such command: ${name}`);
  if (more.length > 0) faults.push(`too many arguments: ${more.join(' ')}`);

  const wantsNumber = command === 'replay' || command === 'discard';
  if (wantsNumber && !/^[1-9]\d{0,14}$/.test(number ?? '')) faults.push('<number> must be that of a parked event');
  if (!wantsNumber && number !== undefined) faults.push(`too many arguments: ${number}`);
  return {
    command: command ?? 'parked',
    services: servicesOf(command, service, env, faults),
    number: Number(number),
    why: whyOf(command, values.why, faults),
    from: fromOf(command, values.from, faults),
    topic: topicOf(command, values.topic, faults),
    faults,
  };
}

/**
 * @param {readonly string[]} args
 * @param {string[]} faults
 */
function parsed(args, faults) {
  const option = /** @type {const} */ ({ type: 'string' });
  try {
    return parseArgs({
      args: [...args],
      options: { why: option, from: option, topic: option },
      allowPositionals: true,
    });
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
    return { values: {}, positionals: [...args] };
  }
}

/**
 * @param {Command | undefined} command
 * @param {string | undefined} service
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} faults
 */
function servicesOf(command, service, env, faults) {
  const known = Object.keys(env).flatMap((name) => /^JUNCTION_([A-Z]+)_DATABASE_URL$/.exec(name)?.[1] ?? []);
  const services = known.map((name) => name.toLowerCase()).filter((name) => name !== 'gateway' && name !== 'identity');
  if (services.length === 0) faults.push('no platform runs here, and no JUNCTION_<SERVICE>_DATABASE_URL is set');
  else if (service === undefined && command !== 'parked')
    faults.push(`<service> must be one of: ${services.join(', ')}`);
  else if (service !== undefined && !services.includes(service)) {
    faults.push(`no such service: ${service} (there are ${services.join(', ')})`);
  }
  return service === undefined ? services.sort() : [service];
}

/**
 * @param {Command | undefined} command
 * @param {string | undefined} why
 * @param {string[]} faults
 */
function whyOf(command, why, faults) {
  if (command !== 'discard') return unused('why', why, faults);
  const text = (why ?? '').trim();
  const { min, max } = WHY_LENGTH;
  if (text.length < min || text.length > max) faults.push(`--why must say the reason in ${min} to ${max} characters`);
  return text;
}

/**
 * @param {Command | undefined} command
 * @param {string | undefined} from
 * @param {string[]} faults
 */
function fromOf(command, from, faults) {
  if (command !== 'republish') return new Date(unused('from', from, faults));
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(from ?? '');
  const instant = new Date(isInstant ? (from ?? '') : NaN);
  if (Number.isNaN(instant.getTime())) faults.push('--from must be an instant, such as 2026-03-02T09:30:00Z');
  return instant;
}

/**
 * @param {Command | undefined} command
 * @param {string | undefined} topic
 * @param {string[]} faults
 */
function topicOf(command, topic, faults) {
  if (command !== 'republish') return unused('topic', topic, faults) || undefined;
  if (topic !== undefined && !/^junction\.[a-z_]+$/.test(topic))
    faults.push('--topic must be one such as junction.stay');
  return topic;
}

/**
 * @param {string} name
 * @param {string | undefined} value
 * @param {string[]} faults
 */
function unused(name, value, faults) {
  if (value !== undefined) faults.push(`--${name} has no meaning here`);
  return '';
}

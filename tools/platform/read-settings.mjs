import { z } from 'zod';
import { dataFolder } from './paths.mjs';
import { Problem } from './problem.mjs';
import { isForDemonstration } from './secrets.mjs';
import { OF_THE_TOOLS, SETTINGS } from './settings.mjs';

/** What a value of each kind must look like, and how to say so when it doesn't. */
const KINDS = {
  mode: z.enum(['demonstration', 'production'], 'say demonstration or production'),
  level: z.enum(['error', 'warn', 'info', 'debug'], 'say error, warn, info or debug'),
  port: z
    .string()
    .regex(/^\d{1,5}$/, 'a port is a whole number from 1 to 65535')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, 'a port is a whole number from 1 to 65535'),
  folder: z.string().min(1),
  address: z.union([z.ipv4(), z.ipv6()], 'must be an IP address'),
  origin: z
    .url({ protocol: /^https?$/, error: 'write an address such as https://example.org' })
    .transform((text) => text.replace(/\/$/, '')),
  postgres: z.url({ protocol: /^postgres(ql)?$/, error: 'write postgres://user:password@host:port/database' }),
  brokers: z
    .string()
    .regex(/^[^\s,:]+:\d{1,5}(,[^\s,:]+:\d{1,5})*$/, 'write host:port, several with commas and no spaces'),
  text: z.string().min(1, 'must not be empty'),
  privateKey: jwk(true),
  publicKey: jwk(false),
  secret: z.string().min(32, 'must have at least 32 characters'),
  key: z.string().refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64'),
};

/**
 * The settings that hold for one run, checked.
 * @typedef {object} Settings
 * @property {'demonstration' | 'production'} mode
 * @property {string} data absolute path
 * @property {string} logLevel
 * @property {string} host IP address that the gateway listens on
 * @property {string} origin of the portal, without a slash at the end
 * @property {Ports} ports
 * @property {string | undefined} postgresUrl undefined: run our own
 * @property {string | undefined} kafkaBrokers undefined: run our own
 * @property {string | undefined} oidcIssuer undefined: run our own
 * @property {string} oidcClientId
 * @property {string} oidcAudience
 * @property {Readonly<Record<string, string>>} given secrets and database addresses from the environment, by name
 */

/** @typedef {{ gateway: number, identity: number, cases: number, reporting: number, postgres: number, kafka: number, kafkaController: number }} Ports */

/**
 * Reads the settings from the environment. An empty value counts as not set.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 * @throws {Problem} that names every fault at once, never a secret's value
 */
export function readSettings(env) {
  /** @type {string[]} */
  const faults = [];
  /** @type {Record<string, string | number>} */
  const read = {};
  for (const setting of SETTINGS) {
    const text = env[setting.name] || plainDefault(setting);
    if (text === undefined) continue;
    const parsed = KINDS[setting.kind].safeParse(text);
    if (parsed.success) read[setting.name] = parsed.data;
    else faults.push(`${setting.name}${setting.isSecret ? '' : `=${text}`}: ${parsed.error.issues[0]?.message}`);
  }
  faults.push(
    ...unknown(env),
    ...faultsOfAll(read),
    ...(env.JUNCTION_MODE === 'production' ? faultsOfProduction(read, env) : []),
  );
  if (faults.length > 0)
    throw new Problem(
      `${faults.length === 1 ? 'A setting is' : `${faults.length} settings are`} wrong:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
  return settled(read, env);
}

/**
 * A slip in a name would otherwise be a default that nobody chose.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
function unknown(env) {
  const known = new Set([...SETTINGS.map(({ name }) => name), ...OF_THE_TOOLS]);
  const strange = Object.keys(env).filter((name) => name.startsWith('JUNCTION_') && env[name] && !known.has(name));
  return strange.map((name) => `${name}: there is no such setting; README.md lists them all`);
}

/**
 * @param {Readonly<Record<string, string | number>>} read
 * @returns {string[]}
 */
function faultsOfAll(read) {
  const ports = SETTINGS.filter(({ kind }) => kind === 'port').map(({ name }) => ({ name, port: read[name] }));
  const halves = SETTINGS.filter(({ name }) => name.endsWith('_DATABASE_OWNER_URL'));
  const alone = halves.filter(
    ({ name }) => (read[name] === undefined) !== (read[name.replace('_OWNER', '')] === undefined),
  );
  const inTwo = ports.flatMap(({ name, port }, index) => {
    const other = ports.slice(0, index).find((earlier) => earlier.port === port && port !== undefined);
    return other ? [`${name}=${port}: ${other.name} has that port already`] : [];
  });
  return [
    ...inTwo,
    ...alone.map(({ name }) => `${name} and ${name.replace('_OWNER', '')} go together: set both or neither`),
  ];
}

/**
 * @param {Readonly<Record<string, string | number>>} read
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
function faultsOfProduction(read, env) {
  const missing = SETTINGS.filter(({ name, isNeededInProduction }) => isNeededInProduction && !env[name]);
  const borrowed = SETTINGS.filter(({ name, isSecret }) => isSecret && isForDemonstration(String(read[name] ?? '')));
  const { JUNCTION_ORIGIN: origin = 'https://' } = read;
  return [
    ...missing.map(({ name, meaning }) => `${name} must be set in production. ${meaning}`),
    ...borrowed.map(({ name }) => `${name} is a secret of demonstration mode; production needs one of its own`),
    ...(String(origin).startsWith('https://') ? [] : [`JUNCTION_ORIGIN=${origin}: must be https in production`]),
  ];
}

/**
 * @param {Readonly<Record<string, string | number>>} read
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 */
function settled(read, env) {
  const text = (/** @type {string} */ name) => (read[name] === undefined ? undefined : String(read[name]));
  const port = (/** @type {string} */ name) => Number(read[`JUNCTION_${name}`]);
  const given = SETTINGS.filter(({ isSecret, name }) => isSecret && read[name] !== undefined);
  return {
    mode: read.JUNCTION_MODE === 'production' ? 'production' : 'demonstration',
    data: dataFolder(env),
    logLevel: String(read.JUNCTION_LOG_LEVEL),
    host: String(read.JUNCTION_HOST),
    origin: text('JUNCTION_ORIGIN') ?? `http://localhost:${port('PORT')}`,
    ports: {
      gateway: port('PORT'),
      identity: port('IDENTITY_PORT'),
      cases: port('CASES_PORT'),
      reporting: port('REPORTING_PORT'),
      postgres: port('POSTGRES_PORT'),
      kafka: port('KAFKA_PORT'),
      kafkaController: port('KAFKA_CONTROLLER_PORT'),
    },
    postgresUrl: text('JUNCTION_POSTGRES_URL'),
    kafkaBrokers: text('JUNCTION_KAFKA_BROKERS'),
    oidcIssuer: text('JUNCTION_OIDC_ISSUER'),
    oidcClientId: String(read.JUNCTION_OIDC_CLIENT_ID),
    oidcAudience: String(read.JUNCTION_OIDC_AUDIENCE),
    given: Object.fromEntries(given.map(({ name }) => [name, String(read[name])])),
  };
}

/**
 * The defaults that are values; the others are descriptions of what Junction does then.
 * @param {import('./settings.mjs').Setting} setting
 */
const plainDefault = (setting) =>
  ['mode', 'level', 'port', 'address', 'text'].includes(setting.kind) ? setting.default : undefined;

/** @param {boolean} isPrivate */
function jwk(isPrivate) {
  const says = `must be a ${isPrivate ? 'private' : 'public'} key as JSON (JWK)`;
  return z.string().refine((text) => {
    try {
      const key = JSON.parse(text);
      return typeof key.kty === 'string' && 'd' in key === isPrivate;
    } catch {
      return false;
    }
  }, says);
}

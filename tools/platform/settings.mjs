import { APPS, SERVICES } from './apps.mjs';

/**
 * One thing that whoever runs Junction may choose, by an environment variable.
 * @typedef {object} Setting
 * @property {string} name
 * @property {Kind} kind what a value must look like
 * @property {string} [default] what holds when it is not set, as shown to people
 * @property {string} meaning in one sentence, with the unit where there is one
 * @property {boolean} [isSecret] never shown, never logged
 * @property {boolean} [isNeededInProduction] without it Junction doesn't start in production mode
 */

/** @typedef {'mode' | 'level' | 'port' | 'folder' | 'origin' | 'address' | 'postgres' | 'brokers' | 'text' | 'privateKey' | 'publicKey' | 'secret' | 'key'} Kind */

/** @param {string} app */
const upper = (app) => app.toUpperCase();

/** @type {readonly Setting[]} */
const GENERAL = [
  {
    name: 'JUNCTION_MODE',
    kind: 'mode',
    default: 'demonstration',
    meaning: '`demonstration` (invented people, secrets made here) or `production` (your servers, your secrets).',
  },
  {
    name: 'JUNCTION_DATA',
    kind: 'folder',
    default: '`.junction` in the checkout; in `/var/tmp` if root keeps the checkout in a closed folder',
    meaning: 'Folder for all that Junction makes at run time: data, logs, secrets.',
  },
  {
    name: 'JUNCTION_LOG_LEVEL',
    kind: 'level',
    default: 'info',
    meaning: 'How much is logged: `error`, `warn`, `info` or `debug`.',
  },
];

/** @type {readonly Setting[]} */
const ADDRESSES = [
  { name: 'JUNCTION_PORT', kind: 'port', default: '4000', meaning: 'Port of the portal and the graphs.' },
  {
    name: 'JUNCTION_HOST',
    kind: 'address',
    default: '127.0.0.1',
    meaning: 'IP address that the portal and the graphs listen on: `0.0.0.0` for all.',
  },
  {
    name: 'JUNCTION_ORIGIN',
    kind: 'origin',
    default: '`http://localhost:` and JUNCTION_PORT',
    meaning: 'Address under which people reach the portal; https in production.',
    isNeededInProduction: true,
  },
  {
    name: 'JUNCTION_IDENTITY_PORT',
    kind: 'port',
    default: '4010',
    meaning: 'Port of the sign-in server of demonstration mode.',
  },
  {
    name: 'JUNCTION_CASES_PORT',
    kind: 'port',
    default: '4001',
    meaning: 'Port of the cases service, on the loopback address.',
  },
  {
    name: 'JUNCTION_REPORTING_PORT',
    kind: 'port',
    default: '4005',
    meaning: 'Port of the reporting service, on the loopback address.',
  },
  {
    name: 'JUNCTION_POSTGRES_PORT',
    kind: 'port',
    default: '45432',
    meaning: 'Port of the PostgreSQL that Junction runs itself.',
  },
  {
    name: 'JUNCTION_KAFKA_PORT',
    kind: 'port',
    default: '49092',
    meaning: 'Port of the Kafka broker that Junction runs itself.',
  },
  {
    name: 'JUNCTION_KAFKA_CONTROLLER_PORT',
    kind: 'port',
    default: '49093',
    meaning: 'Second port of that broker, for itself.',
  },
];

/** @type {readonly Setting[]} */
const SERVERS = [
  {
    name: 'JUNCTION_POSTGRES_URL',
    kind: 'postgres',
    default: 'a PostgreSQL of its own',
    meaning: 'Your PostgreSQL 15 or later, as a user who may make databases and roles.',
  },
  {
    name: 'JUNCTION_KAFKA_BROKERS',
    kind: 'brokers',
    default: 'a Kafka of its own',
    meaning: 'Your Kafka: `host:port`, several with commas.',
    isNeededInProduction: true,
  },
  {
    name: 'JUNCTION_OIDC_ISSUER',
    kind: 'origin',
    default: 'a sign-in server of its own',
    meaning: 'Your OpenID Connect provider.',
    isNeededInProduction: true,
  },
  {
    name: 'JUNCTION_OIDC_CLIENT_ID',
    kind: 'text',
    default: 'junction-portal',
    meaning: 'Name under which your provider knows the portal.',
  },
  {
    name: 'JUNCTION_OIDC_AUDIENCE',
    kind: 'text',
    default: 'junction',
    meaning: 'Audience that access tokens must name.',
  },
  ...APPS.filter((app) => app !== 'identity').flatMap((app) => [
    /** @type {const} */ ({
      name: `JUNCTION_${upper(app)}_DATABASE_URL`,
      kind: 'postgres',
      default: `\`junction_${app}\` on the PostgreSQL above`,
      meaning: `Database of ${app}, as a role that owns nothing.`,
      isSecret: true,
      isNeededInProduction: true,
    }),
    /** @type {const} */ ({
      name: `JUNCTION_${upper(app)}_DATABASE_OWNER_URL`,
      kind: 'postgres',
      default: 'made with the database',
      meaning: `The same database as its owner; used to change tables, never to serve.`,
      isSecret: true,
      isNeededInProduction: true,
    }),
  ]),
];

/** @type {readonly Setting[]} */
const SECRETS = [
  {
    name: 'JUNCTION_INTERNAL_PRIVATE_KEY',
    kind: 'privateKey',
    default: 'made at the first start',
    meaning: 'Ed25519 key (JWK) with which the gateway says who is asking.',
  },
  {
    name: 'JUNCTION_INTERNAL_PUBLIC_KEY',
    kind: 'publicKey',
    default: 'made at the first start',
    meaning: 'Its public half (JWK), with which services check that.',
  },
  {
    name: 'JUNCTION_OIDC_CLIENT_KEY',
    kind: 'privateKey',
    default: 'made at the first start',
    meaning: 'ES256 key (JWK) with which the portal proves itself to the provider.',
  },
  {
    name: 'JUNCTION_SESSION_SECRET',
    kind: 'secret',
    default: 'made at the first start',
    meaning: 'Secret that seals session cookies, at least 32 characters.',
  },
  ...SERVICES.map(
    (app) =>
      /** @type {const} */ ({
        name: `JUNCTION_${upper(app)}_HASH_KEY`,
        kind: 'key',
        default: 'made at the first start',
        meaning: `Key of the keyed hashes of ${app}: 32 bytes in base64.`,
      }),
  ),
].map((setting) => ({
  ...setting,
  kind: /** @type {Kind} */ (setting.kind),
  isSecret: true,
  isNeededInProduction: true,
}));

/** Every setting, in the order of the README's table. */
export const SETTINGS = [...GENERAL, ...ADDRESSES, ...SERVERS, ...SECRETS];

/** What the tools tell each other by the environment; nobody sets these by hand but JUNCTION_FULL. */
export const OF_THE_TOOLS = ['JUNCTION_PREPARED', 'JUNCTION_PINNED', 'JUNCTION_FULL', 'JUNCTION_COUNTS'];

/** The settings as the rows of a Markdown table: name, meaning, default. */
export function settingsTable() {
  const rows = SETTINGS.map((setting) => {
    const production = setting.isNeededInProduction ? '; needed in production' : '';
    return `| \`${setting.name}\` | ${setting.meaning} | ${setting.default ?? ''}${production} |`;
  });
  return ['| Setting | Meaning | If not set |', '| --- | --- | --- |', ...rows].join('\n');
}

import { join } from 'node:path';
import { kafkaJars, kafkaJarsFolder } from './kafka-jars.mjs';
import { kafkaPart } from './kafka.mjs';
import { postgresPart, postgresUrl } from './postgres.mjs';
import { databaseUrls, provision } from './provision.mjs';

/** @typedef {import('./environments.mjs').Setup} Setup */
/** @typedef {import('./app-part.mjs').Common} Common */

/** Whether Junction runs a PostgreSQL itself: in demonstration mode, unless it was pointed at one. @param {Setup} setup */
export const hasOwnPostgres = ({ settings }) => settings.postgresUrl === undefined && settings.mode === 'demonstration';

/** Whether Junction runs a Kafka itself. @param {Setup} setup */
export const hasOwnKafka = ({ settings }) => settings.kafkaBrokers === undefined;

/**
 * The PostgreSQL user who may make databases: of our own server or of the one that was pointed at.
 * @param {Setup} setup
 * @returns {string | undefined} undefined in production, where each program is given its database
 */
export function adminUrl({ settings, secrets }) {
  if (settings.postgresUrl !== undefined) return settings.postgresUrl;
  return secrets && postgresUrl(settings.ports.postgres, secrets.postgres);
}

/**
 * Our own PostgreSQL, ready to be started.
 * @param {Setup} setup
 * @param {Common} common
 */
export function ownPostgres({ settings, secrets }, common) {
  return postgresPart({
    folder: join(settings.data, 'postgres'),
    port: settings.ports.postgres,
    ...(secrets && { password: secrets.postgres }),
    log: join(settings.data, 'logs/postgres.log'),
    part: kept('postgres', common),
  });
}

/**
 * Our own Kafka, ready to be started; its programs are fetched first if need be.
 * @param {Setup} setup
 * @param {Common} common
 * @param {string} [jars] folder of its programs
 */
export async function ownKafka({ settings }, common, jars = kafkaJarsFolder(settings.data)) {
  return kafkaPart({
    folder: join(settings.data, 'kafka'),
    port: settings.ports.kafka,
    controllerPort: settings.ports.kafkaController,
    jars: await kafkaJars(jars, common),
    log: join(settings.data, 'logs/kafka.log'),
    part: kept('kafka', common),
  });
}

/**
 * Finds each program its database, making those that nobody gave it.
 * @param {Setup} setup
 * @param {readonly import('./apps.mjs').AppName[]} apps
 * @returns {Promise<{ databases: Setup['databases'], made: readonly string[] }>} `made`: those that were not there before
 */
export async function databasesOf({ settings, secrets }, apps) {
  const given = (/** @type {string} */ app) => {
    const name = `JUNCTION_${app.toUpperCase()}_DATABASE`;
    const url = settings.given[`${name}_URL`];
    return url === undefined ? undefined : { url, ownerUrl: settings.given[`${name}_OWNER_URL`] ?? url };
  };
  const ours = apps.filter((app) => given(app) === undefined);
  const admin = adminUrl({ settings, secrets, databases: {}, kafkaBrokers: '', oidcIssuer: '' });
  const made = ours.length > 0 && admin !== undefined ? await provision(admin, secrets?.roles ?? {}, ours) : [];
  const found = apps.map((app) => [app, given(app) ?? databaseUrls(admin ?? '', app, secrets?.roles ?? {})]);
  return { databases: Object.fromEntries(found), made };
}

/**
 * @param {string} name
 * @param {Common} common
 * @returns {Partial<import('./part.mjs').PartSpec>}
 */
function kept(name, { restarts, tell, register, show }) {
  return {
    ...(restarts === undefined ? {} : { restarts }),
    ...(tell && { tell }),
    ...(register && { register }),
    ...(show && { show: (line) => show(name, line) }),
  };
}

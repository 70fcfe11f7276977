import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf, isAlive } from './process-identity.mjs';

/**
 * What a running platform leaves for the tools beside it (`npm run events`, `npm run bench`): where its parts are and
 * the secrets to use them, as environment variables. Readable by its owner alone, and gone when it stops.
 * @typedef {object} Running
 * @property {import('./process-identity.mjs').ProcessIdentity | undefined} by
 * @property {Record<string, string>} environment
 */

/** @param {string} data */
const fileOf = (data) => join(data, 'running.json');

/**
 * @param {string} data
 * @param {Record<string, string>} environment
 */
export function writeRunning(data, environment) {
  /** @type {Running} */
  const running = { by: identityOf(process.pid), environment };
  writeFileSync(fileOf(data), JSON.stringify(running, undefined, 2), { mode: 0o600 });
}

/** @param {string} data */
export function forgetRunning(data) {
  rmSync(fileOf(data), { force: true });
}

/**
 * The environment of the platform that runs from a data folder now.
 * @param {string} data
 * @returns {Record<string, string> | undefined} undefined if none does
 */
export function runningEnvironment(data) {
  try {
    /** @type {Running} */
    const { by, environment } = JSON.parse(readFileSync(fileOf(data), 'utf8'));
    return by && isAlive(by) ? environment : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What the tools beside a platform are told: its addresses, each program's database, and the keys of its hashes.
 * @param {import('./environments.mjs').Setup} setup
 * @param {string | undefined} postgresUrl of a user who may make databases
 * @returns {Record<string, string>}
 */
export function runningOf({ settings, secrets, databases, kafkaBrokers, oidcIssuer }, postgresUrl) {
  const ofPrograms = Object.entries(databases).flatMap(([app, { url, ownerUrl }]) => [
    [`JUNCTION_${app.toUpperCase()}_DATABASE_URL`, url],
    [`JUNCTION_${app.toUpperCase()}_DATABASE_OWNER_URL`, ownerUrl],
  ]);
  const hashKeys = Object.entries(secrets?.hashKeys ?? {}).map(([app, key]) => [
    `JUNCTION_${app.toUpperCase()}_HASH_KEY`,
    key,
  ]);
  return {
    JUNCTION_MODE: settings.mode,
    JUNCTION_DATA: settings.data,
    JUNCTION_ORIGIN: settings.origin,
    JUNCTION_PORT: String(settings.ports.gateway),
    JUNCTION_CASES_PORT: String(settings.ports.cases),
    JUNCTION_REPORTING_PORT: String(settings.ports.reporting),
    JUNCTION_KAFKA_BROKERS: kafkaBrokers,
    JUNCTION_OIDC_ISSUER: oidcIssuer,
    ...(postgresUrl !== undefined && { JUNCTION_POSTGRES_URL: postgresUrl }),
    ...(secrets && {
      JUNCTION_INTERNAL_PRIVATE_KEY: JSON.stringify(secrets.internal.private),
      JUNCTION_OIDC_PARTNER_KEY: JSON.stringify(secrets.oidcPartner.private),
    }),
    ...Object.fromEntries([...ofPrograms, ...hashKeys]),
  };
}

import { join } from 'node:path';
import { SERVICES } from './apps.mjs';

/**
 * All that decides what a program is told: the settings, the secrets of the data folder, and where things are.
 * @typedef {object} Setup
 * @property {import('./read-settings.mjs').Settings} settings
 * @property {import('./secrets.mjs').Secrets | undefined} secrets undefined in production: all come from the environment
 * @property {Readonly<Record<string, import('./provision.mjs').DatabaseUrls>>} databases by program
 * @property {string} kafkaBrokers
 * @property {string} oidcIssuer
 */

/**
 * Handed on from our own environment, beside what a program is told: how to find programs, certificates, a proxy, and
 * where traces go.
 */
const HANDED_ON = /^(PATH|HOME|LANG|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|(HTTPS?|NO)_PROXY|OTEL_.*)$/i;

/**
 * The whole environment in which a program serves. It gets no secret but its own.
 * @param {import('./apps.mjs').AppName} app
 * @param {Setup} setup
 * @returns {Record<string, string>}
 */
export function environmentOf(app, setup) {
  const { settings, databases } = setup;
  return {
    ...handedOn(),
    NODE_ENV: 'production',
    // Compiled once, read ever after: a quarter less work at each start.
    NODE_COMPILE_CACHE: join(settings.data, 'compile-cache'),
    TZ: 'UTC',
    JUNCTION_MODE: settings.mode,
    JUNCTION_LOG_LEVEL: settings.logLevel,
    JUNCTION_DATABASE_URL: databases[app]?.url ?? '',
    ...(app === 'identity' ? identity(setup) : app === 'gateway' ? gateway(setup) : service(app, setup)),
  };
}

/**
 * The same for changing its tables, which it does as their owner.
 * @param {import('./apps.mjs').AppName} app
 * @param {Setup} setup
 * @returns {Record<string, string>}
 */
export const environmentOfMigration = (app, setup) => ({
  ...environmentOf(app, setup),
  JUNCTION_DATABASE_OWNER_URL: setup.databases[app]?.ownerUrl ?? '',
});

/**
 * @param {'cases' | 'reporting'} app
 * @param {Setup} setup
 */
function service(app, { settings, secrets, kafkaBrokers }) {
  const { given, ports } = settings;
  return {
    JUNCTION_SERVICE_PORT: String(ports[app]),
    JUNCTION_AUDIT_HEADS_FILE: join(settings.data, `${app}-audit-heads`),
    JUNCTION_KAFKA_BROKERS: kafkaBrokers,
    JUNCTION_INTERNAL_PUBLIC_KEY: given.JUNCTION_INTERNAL_PUBLIC_KEY ?? JSON.stringify(secrets?.internal.public),
    JUNCTION_HASH_KEY: given[`JUNCTION_${app.toUpperCase()}_HASH_KEY`] ?? secrets?.hashKeys[app] ?? '',
  };
}

/** @param {Setup} setup */
function gateway({ settings, secrets, kafkaBrokers, oidcIssuer }) {
  const { given, ports, origin } = settings;
  return {
    JUNCTION_PORT: String(ports.gateway),
    JUNCTION_HOST: settings.host,
    JUNCTION_ORIGIN: origin,
    JUNCTION_KAFKA_BROKERS: kafkaBrokers,
    JUNCTION_INTERNAL_PRIVATE_KEY: given.JUNCTION_INTERNAL_PRIVATE_KEY ?? JSON.stringify(secrets?.internal.private),
    JUNCTION_SUBGRAPHS: SERVICES.map((app) => `${app}=http://127.0.0.1:${ports[app]}/graphql`).join(','),
    JUNCTION_OIDC_ISSUER: oidcIssuer,
    JUNCTION_OIDC_CLIENT_ID: settings.oidcClientId,
    JUNCTION_OIDC_CLIENT_KEY: given.JUNCTION_OIDC_CLIENT_KEY ?? JSON.stringify(secrets?.oidcClient.private),
    JUNCTION_OIDC_AUDIENCE: settings.oidcAudience,
    JUNCTION_SESSION_SECRET: given.JUNCTION_SESSION_SECRET ?? secrets?.session ?? '',
    JUNCTION_PORTAL_FOLDER: 'apps/portal/dist',
  };
}

/** @param {Setup} setup */
function identity({ settings, secrets, oidcIssuer }) {
  return {
    JUNCTION_IDENTITY_PORT: String(settings.ports.identity),
    JUNCTION_ORIGIN: settings.origin,
    JUNCTION_OIDC_ISSUER: oidcIssuer,
    JUNCTION_OIDC_AUDIENCE: settings.oidcAudience,
    JUNCTION_OIDC_SIGNING_KEYS: JSON.stringify(secrets?.oidcSigning),
    JUNCTION_OIDC_CLIENT_PUBLIC_KEY: JSON.stringify(secrets?.oidcClient.public),
    JUNCTION_OIDC_PARTNER_PUBLIC_KEY: JSON.stringify(secrets?.oidcPartner.public),
    JUNCTION_OIDC_COOKIE_SECRET: secrets?.oidcCookie ?? '',
  };
}

/** @returns {Record<string, string>} */
function handedOn() {
  const kept = Object.entries(process.env).filter(([name, value]) => HANDED_ON.test(name) && value !== undefined);
  return /** @type {Record<string, string>} */ (Object.fromEntries(kept));
}

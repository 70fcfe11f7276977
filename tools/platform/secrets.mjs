import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { APPS, SERVICES } from './apps.mjs';
import { Problem } from './problem.mjs';

/** Begins every secret and key id made here, so that production can tell and refuse them. */
const MARK = 'demonstration-';

/** @typedef {Readonly<Record<string, unknown>> & { kid: string }} Jwk */

/**
 * The secrets of one data folder, made for demonstration and never for anything else.
 * @typedef {object} Secrets
 * @property {{ private: Jwk, public: Jwk }} internal Ed25519: the gateway tells services who asks
 * @property {{ private: Jwk, public: Jwk }} oidcClient ES256: the portal proves itself to the sign-in server
 * @property {{ private: Jwk, public: Jwk }} oidcPartner ES256: the invented partner system proves itself likewise
 * @property {{ keys: Jwk[] }} oidcSigning ES256: the sign-in server signs its tokens
 * @property {string} oidcCookie
 * @property {string} session
 * @property {Readonly<Record<string, string>>} hashKeys 32 bytes in base64, by service
 * @property {string} postgres password of the superuser of our own PostgreSQL
 * @property {Readonly<Record<string, string>>} roles passwords of the database roles, by role
 */

/**
 * The secrets of a data folder, made at its first start and the same ever after; readable by their owner alone.
 * @param {string} data
 * @returns {Secrets}
 * @throws {Problem} if the file can't be understood
 */
export function secretsOf(data) {
  const path = join(data, 'secrets.json');
  if (!existsSync(path)) {
    writeFileSync(`${path}.new`, JSON.stringify(makeSecrets(), undefined, 2), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Problem(`${path} can't be read (${String(error)}). Put it back, or begin again: npm start -- --fresh`, {
      cause: error,
    });
  }
}

/**
 * Whether a secret was made by `secretsOf`, here or elsewhere.
 * @param {string} value a secret or a key as JSON
 */
export const isForDemonstration = (value) => value.includes(MARK);

function makeSecrets() {
  const roles = APPS.flatMap((app) => [`junction_${app}`, `junction_${app}_owner`]);
  return {
    internal: keyPair('EdDSA', generateKeyPairSync('ed25519')),
    oidcClient: keyPair('ES256', generateKeyPairSync('ec', { namedCurve: 'P-256' })),
    oidcPartner: keyPair('ES256', generateKeyPairSync('ec', { namedCurve: 'P-256' })),
    oidcSigning: { keys: [keyPair('ES256', generateKeyPairSync('ec', { namedCurve: 'P-256' })).private] },
    oidcCookie: secret(),
    session: secret(),
    hashKeys: Object.fromEntries(SERVICES.map((app) => [app, randomBytes(32).toString('base64')])),
    postgres: secret(),
    roles: Object.fromEntries(roles.map((role) => [role, secret()])),
  };
}

const secret = () => `${MARK}${randomBytes(32).toString('base64url')}`;

/**
 * @param {string} alg
 * @param {import('node:crypto').KeyPairKeyObjectResult} pair
 */
function keyPair(alg, { privateKey, publicKey }) {
  const bare = publicKey.export({ format: 'jwk' });
  const kid = `${MARK}${createHash('sha256').update(JSON.stringify(bare)).digest('base64url').slice(0, 16)}`;
  const about = { kid, alg, use: 'sig' };
  return { private: { ...privateKey.export({ format: 'jwk' }), ...about }, public: { ...bare, ...about } };
}

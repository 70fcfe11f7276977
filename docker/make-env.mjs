/**
 * Writes `docker/.env` for `docker compose`: secrets of this demonstration alone, made at random. One that is there is
 * kept. The values of several lines' worth of JSON stand on one line, as compose wants it.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { secretsOf } from '../tools/platform/secrets.mjs';

const path = fileURLToPath(new URL('.env', import.meta.url));
if (existsSync(path)) console.log(`${path} is there already`);
else write();

function write() {
  const folder = mkdtempSync(join(tmpdir(), 'junction-secrets-'));
  const secrets = secretsOf(folder);
  rmSync(folder, { recursive: true });
  const passwords = Object.entries(secrets.roles).map(([role, password]) => [
    `${role.toUpperCase()}_PASSWORD`,
    password,
  ]);
  const hashKeys = Object.entries(secrets.hashKeys).map(([app, key]) => [
    `JUNCTION_${app.toUpperCase()}_HASH_KEY`,
    key,
  ]);
  const values = {
    POSTGRES_PASSWORD: secrets.postgres,
    ...Object.fromEntries([...passwords, ...hashKeys]),
    JUNCTION_INTERNAL_PRIVATE_KEY: JSON.stringify(secrets.internal.private),
    JUNCTION_INTERNAL_PUBLIC_KEY: JSON.stringify(secrets.internal.public),
    JUNCTION_OIDC_CLIENT_KEY: JSON.stringify(secrets.oidcClient.private),
    JUNCTION_OIDC_CLIENT_PUBLIC_KEY: JSON.stringify(secrets.oidcClient.public),
    JUNCTION_OIDC_PARTNER_PUBLIC_KEY: JSON.stringify(secrets.oidcPartner.public),
    JUNCTION_OIDC_SIGNING_KEYS: JSON.stringify(secrets.oidcSigning),
    JUNCTION_OIDC_COOKIE_SECRET: secrets.oidcCookie,
    JUNCTION_SESSION_SECRET: secrets.session,
  };
  const lines = Object.entries(values).map(([name, value]) => `${name}='${value}'`);
  writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o600 });
  console.log(`wrote ${path}`);
}

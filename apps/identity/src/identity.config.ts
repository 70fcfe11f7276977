import { LOG_LEVELS } from '@junction/telemetry';
import { z } from 'zod';

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('must be JSON');
    return z.NEVER;
  }
});

/** The public half of a P-256 key; a private half that came along is dropped. */
const publicKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  kid: z.string().optional(),
});

const signingKey = z.looseObject({
  kty: z.enum(['EC', 'RSA'], 'must be an EC (P-256) or RSA key'),
  crv: z.literal('P-256', 'must be P-256').optional(),
  d: z.string('must be a private key'),
});

const database = z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' });
const origin = z
  .url({ protocol: /^https?$/, error: 'must be an http(s) URL' })
  .transform((url) => url.replace(/\/$/, ''));

const environment = z.object({
  JUNCTION_MODE: z.literal(
    'demonstration',
    'must be "demonstration": elsewhere an OpenID Connect provider of your own signs people in',
  ),
  JUNCTION_LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  JUNCTION_IDENTITY_PORT: z.coerce.number().int().min(0).max(65_535),
  JUNCTION_OIDC_ISSUER: origin,
  JUNCTION_ORIGIN: origin,
  JUNCTION_OIDC_AUDIENCE: z.string().min(1),
  JUNCTION_DATABASE_URL: database,
  JUNCTION_OIDC_SIGNING_KEYS: json.pipe(z.object({ keys: z.array(signingKey).min(1) })),
  JUNCTION_OIDC_CLIENT_PUBLIC_KEY: json.pipe(publicKey),
  JUNCTION_OIDC_PARTNER_PUBLIC_KEY: json.pipe(publicKey).optional(),
  JUNCTION_OIDC_COOKIE_SECRET: z.string().min(32, 'must have at least 32 characters'),
});

export type PublicKey = z.infer<typeof publicKey>;

/** What identity runs with. */
export interface IdentityConfig {
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly port: number;
  /** What identity calls itself, and the only address it answers browsers at. */
  readonly issuer: string;
  /** Where the portal is. */
  readonly origin: string;
  /** For whom access tokens are. */
  readonly audience: string;
  readonly databaseUrl: string;
  readonly signingKeys: z.infer<(typeof environment)['shape']['JUNCTION_OIDC_SIGNING_KEYS']>;
  readonly portalKey: PublicKey;
  /** Without it the demonstration has no partner system. */
  readonly partnerKey?: PublicKey | undefined;
  readonly cookieSecret: string;
}

/** What is wrong with the environment, each fault on a line of its own; names variables, never says their values. */
export class ConfigInvalid extends Error {
  constructor(readonly faults: readonly string[]) {
    super(['identity cannot start:', ...faults].join('\n  '));
  }
}

/** @throws {ConfigInvalid} with every fault at once. */
export function readConfig(env: NodeJS.ProcessEnv): IdentityConfig {
  const found = parse(environment, env);
  return {
    logLevel: found.JUNCTION_LOG_LEVEL,
    port: found.JUNCTION_IDENTITY_PORT,
    issuer: found.JUNCTION_OIDC_ISSUER,
    origin: found.JUNCTION_ORIGIN,
    audience: found.JUNCTION_OIDC_AUDIENCE,
    databaseUrl: found.JUNCTION_DATABASE_URL,
    signingKeys: found.JUNCTION_OIDC_SIGNING_KEYS,
    portalKey: found.JUNCTION_OIDC_CLIENT_PUBLIC_KEY,
    partnerKey: found.JUNCTION_OIDC_PARTNER_PUBLIC_KEY,
    cookieSecret: found.JUNCTION_OIDC_COOKIE_SECRET,
  };
}

/** What `migrate` needs: the role that owns the tables, and the name of the one that uses them. */
export function readMigrationConfig(env: NodeJS.ProcessEnv): { readonly ownerUrl: string; readonly appRole: string } {
  const { JUNCTION_DATABASE_OWNER_URL: ownerUrl, JUNCTION_DATABASE_URL: url } = parse(
    z.object({ JUNCTION_DATABASE_OWNER_URL: database, JUNCTION_DATABASE_URL: database }),
    env,
  );
  return { ownerUrl, appRole: decodeURIComponent(new URL(url).username) };
}

function parse<T extends z.ZodType>(schema: T, env: NodeJS.ProcessEnv): z.output<T> {
  const result = schema.safeParse(env);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path: [name = '', ...within], message }) => {
    const said = env[String(name)] === undefined ? 'is missing' : message;
    return `${[name, ...within].join('.')} ${name === 'JUNCTION_MODE' ? message : said}`;
  });
  throw new ConfigInvalid(faults);
}

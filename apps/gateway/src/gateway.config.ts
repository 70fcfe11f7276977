import {
  brokersVariable,
  httpUrlVariable,
  jsonVariable,
  portVariable,
  postgresUrlVariable,
  processVariables,
} from '@junction/service';
import type { JWK } from 'jose';
import { z } from 'zod';

const internalKey = z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), d: z.string() });
const clientKey = z
  .object({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: z.string(),
    y: z.string(),
    d: z.string(),
    kid: z.string().optional(),
  })
  .transform(({ kid, ...key }): JWK => ({ ...key, ...(kid !== undefined && { kid }) }));

/** Where plain http harms nobody, because nothing leaves the machine. */
const isThisMachine = ({ hostname }: URL): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);

/** An https origin; http on this very machine alone, where browsers keep secure cookies too. */
const safeUrlVariable = (what: string) =>
  httpUrlVariable()
    .refine((text) => text.startsWith('https:') || isThisMachine(new URL(text)))
    .describe(`${what}: https, or http on this machine`);

const subgraphsVariable = () =>
  z
    .string()
    .regex(/^[a-z_]+=https?:\/\/[^,=]+(,[a-z_]+=https?:\/\/[^,=]+)*$/)
    .transform((text) => Object.fromEntries(text.split(',').map((pair) => pair.split('=') as [string, string])))
    .describe('name=address, several parted by commas');

/** What the gateway is told by its environment. */
export const gatewayVariables = processVariables.extend({
  JUNCTION_PORT: portVariable(),
  JUNCTION_HOST: z.union([z.ipv4(), z.ipv6()]).default('127.0.0.1').describe('the IP address to listen on'),
  JUNCTION_ORIGIN: safeUrlVariable('the origin that browsers see').transform((text) => new URL(text).origin),
  JUNCTION_DATABASE_URL: postgresUrlVariable(),
  JUNCTION_DATABASE_OWNER_URL: postgresUrlVariable().optional(),
  JUNCTION_KAFKA_BROKERS: brokersVariable(),
  JUNCTION_INTERNAL_PRIVATE_KEY: jsonVariable(internalKey, 'an Ed25519 private key as a JSON Web Key'),
  JUNCTION_SUBGRAPHS: subgraphsVariable(),
  /** Without these people can't work at all; `/health` says so by its status. */
  JUNCTION_NEEDED_SUBGRAPHS: z
    .string()
    .default('cases')
    .transform((text) => text.split(','))
    .describe('names of subgraphs, parted by commas'),
  JUNCTION_OIDC_ISSUER: safeUrlVariable('the OpenID Connect issuer'),
  JUNCTION_OIDC_AUDIENCE: z.string().min(1).describe('the audience of access tokens'),
  JUNCTION_OIDC_CLIENT_ID: z.string().min(1).describe('the name of this client at the issuer'),
  JUNCTION_OIDC_CLIENT_KEY: jsonVariable(clientKey, 'a P-256 private key as a JSON Web Key'),
  JUNCTION_SESSION_SECRET: z.string().min(32).describe('at least 32 characters that nobody can guess'),
  JUNCTION_PORTAL_FOLDER: z.string().min(1).describe('the folder of the built portal'),
});

/** The settings of the gateway, as read. */
export type GatewayConfig = z.output<typeof gatewayVariables>;

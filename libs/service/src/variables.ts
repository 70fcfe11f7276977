import { z } from 'zod';
import { LOG_LEVELS } from '@junction/telemetry';

const whole = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** A TCP port; 0 takes any free one. */
export const portVariable = () => whole.pipe(z.int().max(65_535)).describe('a TCP port, 0 to 65535');

/** A whole number of something, named in `unit` (milliseconds, bytes, connections), both ends allowed. */
export const quantityVariable = (unit: string, min: number, max: number) =>
  whole.pipe(z.int().min(min).max(max)).describe(`a whole number of ${unit}, ${min} to ${max}`);

/** An address of PostgreSQL with role and database. */
export const postgresUrlVariable = () =>
  z.url({ protocol: /^postgres(ql)?$/ }).describe('an address such as postgres://role@host:5432/database');

/** An http or https address. */
export const httpUrlVariable = () => z.url({ protocol: /^https?$/ }).describe('an http or https address');

/** `host:port`, several parted by commas. */
export const brokersVariable = () =>
  z
    .string()
    .regex(/^[\w.-]+:\d{1,5}(,[\w.-]+:\d{1,5})*$/)
    .transform((text) => text.split(','))
    .describe('host:port, several parted by commas');

/** A key of `bytes` bytes, in base64. */
export const keyVariable = (bytes: number) =>
  z
    .base64()
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((key) => key.length === bytes)
    .describe(`${bytes} bytes in base64`);

/** A JSON Web Key, or a set of them, as JSON. */
export const jsonVariable = <S extends z.ZodType>(shape: S, what: string) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(shape)
    .describe(what);

const publicKey = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.base64url() });

/** What every process of the platform is told. */
export const processVariables = z.object({
  JUNCTION_MODE: z.enum(['demonstration', 'production']).describe('demonstration or production'),
  JUNCTION_LOG_LEVEL: z.enum(LOG_LEVELS).default('info').describe(LOG_LEVELS.join(', ')),
});

/** What every service is told; a service with more to know extends it in its own `*.config.ts`. */
export const serviceVariables = processVariables.extend({
  JUNCTION_SERVICE_PORT: portVariable(),
  JUNCTION_SERVICE_HOST: z.union([z.ipv4(), z.ipv6()]).default('127.0.0.1').describe('the IP address to listen on'),
  JUNCTION_DATABASE_URL: postgresUrlVariable(),
  JUNCTION_DATABASE_OWNER_URL: postgresUrlVariable().optional(),
  JUNCTION_KAFKA_BROKERS: brokersVariable(),
  JUNCTION_INTERNAL_PUBLIC_KEY: jsonVariable(publicKey, 'an Ed25519 public key as a JSON Web Key'),
  JUNCTION_HASH_KEY: keyVariable(32),
  /** The audit is sealed only where its heads can be kept outside the database. */
  JUNCTION_AUDIT_HEADS_FILE: z.string().min(1).optional().describe('the path of a file outside the database'),
});

/** The settings of a service, as read. */
export type ServiceConfig = z.output<typeof serviceVariables>;

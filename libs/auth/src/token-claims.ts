import { z } from 'zod';
import type { LdServiceId, UserId } from '@junction/identifiers';
import { ROLES } from './role.js';

/** Any subject an issuer may name, except the names the platform gives its own jobs. */
export const userIdClaim = z
  .string()
  .min(1)
  .max(255)
  .regex(/^(?!job:)/)
  .transform((text) => text as UserId);

/** A role at an L&D service. A role this platform doesn't know refuses the whole token, rather than half of it. */
export const pairsClaim = z
  .array(z.object({ ldServiceId: z.guid().transform((text) => text as LdServiceId), role: z.enum(ROLES) }))
  .max(100);

/** Which session somebody asks in; whoever comes without one has none. */
export const sessionClaim = z.string().max(100).default('');

/** What colleagues call somebody; a token without it is good all the same. */
export const nameClaim = z.string().max(200).default('');

export {
  idFrom,
  isId,
  newId,
  type CaseId,
  type FactId,
  type Id,
  type LdServiceId,
  type MembershipId,
  type PersonId,
  type SiteId,
  type StayId,
  type UserId,
  type WorkItemId,
} from './id.js';
export type { Parsed as ParsedIdentifier } from './parsed.js';
export { IDENTIFIER_SCHEMES, displayIdentifier, parseIdentifier, type IdentifierScheme } from './scheme.js';

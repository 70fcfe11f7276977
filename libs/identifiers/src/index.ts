export {
  idFrom,
  isId,
  newId,
  type BoardCheckId,
  type CaseId,
  type ColleagueId,
  type ContactId,
  type DraftId,
  type FactId,
  type Id,
  type LdServiceId,
  type MembershipId,
  type OfferId,
  type OutcomeId,
  type PersonId,
  type SiteId,
  type StayId,
  type TriageId,
  type UserId,
  type WorkItemId,
} from './id.js';
export type { Parsed as ParsedIdentifier } from './parsed.js';
export { IDENTIFIER_SCHEMES, displayIdentifier, parseIdentifier, type IdentifierScheme } from './scheme.js';

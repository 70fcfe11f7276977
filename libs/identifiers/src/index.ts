export {
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
} from './id.js';

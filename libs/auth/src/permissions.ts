import type { Actor, Graph } from './actor.js';
import type { Role } from './role.js';

/** What can be asked for at the edge of a service. The real decision, about one record, stands in the noun's policy. */
export const PERMISSIONS = [
  'board:read',
  'person:read',
  'person:register',
  'person:identify',
  'person:correct',
  'person:add_identifier',
  'adjustment:add',
  'adjustment:end',
  'stay:arrive',
  'stay:see',
  'stay:mark_not_seen',
  'stay:correct',
  'stay:leave',
  'stay:plan',
  'board:check',
  'stay:read_reason',
  'worklist:read',
  'work_item:claim',
  'work_item:release',
  'stay:mark_in_error',
  'case:triage',
  'case:correct_triage',
  'case:allocate',
  'case:record_outcome',
  'case:close',
  'case:reopen',
  'case:mark_in_error',
  'contact:record',
  'contact:mark_in_error',
  'offer:make',
  'offer:answer',
  'offer:mark_in_error',
  'colleague:read',
  'colleague:introduce',
  'draft:read',
  'draft:keep',
  'draft:discard',
  'figures:read_own',
  'figures:read_published',
  'ld_service:read',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** Whoever works with records knows their colleagues, is known to them, and keeps drafts of their own. */
const OF_COLLEAGUES: readonly Permission[] = [
  'colleague:read',
  'colleague:introduce',
  'draft:read',
  'draft:keep',
  'draft:discard',
  'ld_service:read',
];

const OF_SUPPORT: readonly Permission[] = ['person:read', 'contact:record', 'contact:mark_in_error', ...OF_COLLEAGUES];

const OF_PRACTITIONERS: readonly Permission[] = [
  'board:read',
  'person:read',
  'worklist:read',
  'person:register',
  'person:identify',
  'person:correct',
  'person:add_identifier',
  'adjustment:add',
  'adjustment:end',
  'stay:arrive',
  'stay:see',
  'stay:mark_not_seen',
  'stay:correct',
  'stay:leave',
  'stay:plan',
  'board:check',
  'stay:read_reason',
  'worklist:read',
  'work_item:claim',
  'work_item:release',
  'stay:mark_in_error',
  'case:triage',
  'case:correct_triage',
  'case:record_outcome',
  'case:close',
  'case:reopen',
  'case:mark_in_error',
  'contact:record',
  'contact:mark_in_error',
  'offer:make',
  'offer:answer',
  'offer:mark_in_error',
  'figures:read_own',
  ...OF_COLLEAGUES,
];

/**
 * What each role may ask for; what is not here is refused.
 * Support and peer support workers see the people they are allocated to, and write down whom they spoke to.
 * Administrators see names, dates and lists, nothing clinical: not the reason somebody is to be seen.
 */
export const PERMISSIONS_OF_ROLE: Readonly<Record<Role, readonly Permission[]>> = {
  practitioner: OF_PRACTITIONERS,
  student_practitioner: OF_PRACTITIONERS,
  team_lead: [...OF_PRACTITIONERS, 'case:allocate', 'figures:read_published'],
  administrator: ['board:read', 'person:read', 'worklist:read', 'figures:read_own', ...OF_COLLEAGUES],
  support_worker: OF_SUPPORT,
  peer_support_worker: OF_SUPPORT,
  receiving_service: ['ld_service:read'],
  commissioner: ['figures:read_published', 'ld_service:read'],
  caldicott_guardian: ['ld_service:read'],
  auditor: ['ld_service:read'],
  operator: [],
};

/** What a graph lets through at most, whatever the role; the staff graph limits nothing. */
const MOST_OF_GRAPH: Readonly<Record<Exclude<Graph, 'staff'>, readonly Permission[]>> = {
  partner: ['ld_service:read'],
  analytics: ['figures:read_published', 'ld_service:read'],
};

/** A partner's system holds no role: what it may ask for follows from the graph it came in by. */
export function mayAsk(actor: Actor, permission: Permission): boolean {
  if (actor.graph !== 'staff' && !MOST_OF_GRAPH[actor.graph].includes(permission)) return false;
  if (actor.graph === 'partner') return true;
  return actor.pairs.some((pair) => PERMISSIONS_OF_ROLE[pair.role].includes(permission));
}

/** What is to be done for the invented people, made of their stays as the platform would. */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const SEE_WITHIN_MS = 3 * HOUR_MS;
const CALL_WITHIN_MS = 48 * HOUR_MS;
const SOON_MS = HOUR_MS;
const LEAVING = ['CHARGE_DECISION', 'RELEASE', 'TRANSFER', 'HEARING'];

export const COLLEAGUES = {
  sam: { id: 'ffffffff-0000-4000-8000-000000000001', name: 'Sam Reid', role: 'PRACTITIONER' },
  lee: { id: 'ffffffff-0000-4000-8000-000000000002', name: 'Lee Ward', role: 'TEAM_LEAD' },
};

const at = (text, ms) => new Date(Date.parse(text) + ms).toISOString();

function kindAndDue(stay) {
  if (stay.status === 'LEFT')
    return stay.leftTo === 'HOME' ? ['CALL_AFTER_RELEASE', at(stay.leftAt, CALL_WITHIN_MS)] : null;
  if (stay.seenAt) return null;
  if (stay.notSeenReason) return ['TRY_AGAIN', stay.tryAgainAt ?? at(new Date().toISOString(), 45 * MINUTE_MS)];
  if (stay.site.setting === 'VOLUNTARY_ATTENDANCE') return ['TRIAGE', at(stay.arrivedAt, HOUR_MS)];
  return ['SEE', at(stay.arrivedAt, SEE_WITHIN_MS)];
}

function itemOf(world, stay) {
  const [kind, dueAt] = kindAndDue(stay);
  const claim = world.claims.get(stay.id) ?? { version: 1, by: null, at: null };
  const untilNext = stay.nextEventAt ? Date.parse(stay.nextEventAt) - Date.now() : Infinity;
  return {
    id: stay.id.replace(/^c+/, '99999999'),
    version: claim.version,
    kind,
    status: 'DUE',
    dueAt,
    madeAt: stay.arrivedAt,
    isOverdue: Date.parse(dueAt) < Date.now(),
    mayLeaveSoon: kind !== 'CALL_AFTER_RELEASE' && LEAVING.includes(stay.nextEvent) && untilNext < SOON_MS,
    claimedBy: claim.by,
    claimedAt: claim.at,
    person: stay.person,
    case: { id: stay.caseId },
    stay,
    site: stay.site,
  };
}

/** What is due, in the order of the list. */
export function workOf(world, stays = world.stays) {
  const rank = ({ mayLeaveSoon, isOverdue }) => (mayLeaveSoon ? 0 : isOverdue ? 1 : 2);
  return stays
    .filter((stay) => kindAndDue(stay))
    .map((stay) => itemOf(world, stay))
    .sort((left, right) => rank(left) - rank(right) || left.dueAt.localeCompare(right.dueAt));
}

/** The list of who to see next, as one asks for it. */
export function worklistOf(world, { siteId, mine, first = 50, after }, connection) {
  const me = COLLEAGUES[world.user];
  const items = workOf(world).filter(
    (item) => (!siteId || item.site.id === siteId) && (!mine || (me && item.claimedBy?.id === me.id)),
  );
  return {
    asOf: new Date().toISOString(),
    toDoCount: items.length,
    overdueCount: items.filter(({ isOverdue }) => isOverdue).length,
    order: ['MAY_LEAVE_SOON_AND_NOT_SEEN', 'OVERDUE', 'DUE_TIME', 'ARRIVAL'],
    items: connection(items, { first, after }),
  };
}

/** Taking, taking over and putting back. */
export function claims(world, refusal) {
  const change = ({ workItemId, version }, by, mayTakeOver) => {
    const item = workOf(world).find(({ id }) => id === workItemId);
    if (!item) throw refusal('WORK_ITEM_NOT_FOUND', 'not_found');
    if (item.version !== version) throw refusal('VERSION_IS_STALE', 'conflict');
    if (by && item.claimedBy && !mayTakeOver) throw refusal('WORK_ITEM_CLAIMED', 'conflict');
    world.claims.set(item.stay.id, { version: version + 1, by, at: by && new Date().toISOString() });
    world.changed(item.site.id, item.person.id);
    return workOf(world).find(({ id }) => id === workItemId);
  };
  return {
    introduceColleague: () => [COLLEAGUES[world.user]].filter(Boolean),
    claimWorkItem: ({ input }) => change(input, COLLEAGUES[world.user], input.takeOver),
    releaseWorkItem: ({ input }) => change(input, null, true),
  };
}

/** Answers about cases, drafts and who is looked for, from the invented people. */
import { GraphQLError } from 'graphql';
import { aCase, ADJUSTMENTS, COLLEAGUES, PAST_ADJUSTMENTS } from './invented-cases.mjs';
import { workOf } from './work.mjs';

const refusal = (code, kind) => new GraphQLError(code, { extensions: { code, kind, reference: 'a1b2c3d4e5f6' } });
const now = () => new Date().toISOString();

/** A case as the graph shows it: what is kept of it, and what its stays say. */
export function caseShown(world, onCase) {
  const stays = world.stays.filter((stay) => stay.caseId === onCase.id);
  const reached = [
    ['IDENTIFIED', onCase.identifiedAt],
    ['TRIAGED', onCase.triage?.triagedAt],
    ['SEEN', stays.find(({ seenAt }) => seenAt)?.seenAt],
    ['CLOSED', onCase.closedAt],
  ];
  return {
    ...onCase,
    stays,
    milestones: reached.filter(([, at]) => at).map(([kind, at]) => ({ kind, at })),
    workItems: onCase.status === 'OPEN' ? workOf(world, stays) : [],
    person: () => personShown(world, stays[0]?.person),
  };
}

/** Somebody as the graph shows them. */
export function personShown(world, person) {
  const stays = world.stays.filter((stay) => stay.person.id === person.id);
  const isRosa = person.name?.given === 'Rosa';
  return {
    ...person,
    needsInterpreter: isRosa,
    language: isRosa ? 'pl' : null,
    adjustments: isRosa && world.user !== 'ali' ? ADJUSTMENTS : [],
    pastAdjustments: isRosa && world.user !== 'ali' ? PAST_ADJUSTMENTS : [],
    currentStay: stays.find((stay) => stay.status === 'PRESENT') ?? null,
    lastStay: stays.find((stay) => stay.status === 'LEFT') ?? null,
    cases: () => [...new Set(stays.map(({ caseId }) => caseId))].map((id) => caseShown(world, caseOf(world, id))),
  };
}

/** The case with this id; begun when it is first asked for. */
export function caseOf(world, id) {
  const stay = world.stays.find(({ caseId }) => caseId === id);
  if (!stay) throw refusal('CASE_NOT_FOUND', 'not_found');
  if (!world.cases.has(id)) world.cases.set(id, aCase(stay));
  if (world.closes === id) Object.assign(world.cases.get(id), { status: 'CLOSED', closedAt: now() });
  return world.cases.get(id);
}

const everybody = (world) => [...new Map(world.stays.map(({ person }) => [person.id, person])).values()];
const draftKey = ({ page, subjectId }) => `${page} ${subjectId}`;

/** What can be asked. */
export const caseReads = (world) => ({
  case: ({ id }) => caseShown(world, caseOf(world, id)),
  colleagues: () => COLLEAGUES,
  people: ({ search }) => {
    const wanted = search.toLowerCase().replace(/\W/g, '');
    const matches = everybody(world)
      .filter(({ name, identifiers }) =>
        [name?.family, name?.given, ...identifiers.map(({ value }) => value)].some((text) =>
          text?.toLowerCase().includes(wanted),
        ),
      )
      .map((person) => ({ person: personShown(world, person), reasons: ['NAME_ALIKE', 'BORN_DAY_AND_MONTH_SWAPPED'] }));
    return { matches, hasMore: false };
  },
  possibleMatches: ({ person: { family = '' } }) =>
    everybody(world)
      .filter(({ name }) => name?.family.toLowerCase().startsWith(family.toLowerCase().slice(0, 4)))
      .map((person) => ({ person: personShown(world, person), reasons: ['NAME_ALIKE', 'BORN_SAME_DAY'] })),
  draft: (of) => world.typed.get(draftKey(of)) ?? null,
});

/** What can be changed. */
export const caseWrites = (world) => {
  const change = ({ caseId, version }, part) => {
    const onCase = caseOf(world, caseId);
    if (onCase.version !== version) throw refusal('VERSION_IS_STALE', 'conflict');
    Object.assign(onCase, part, { version: version + 1 });
    return caseShown(world, onCase);
  };
  const triaged = ({ input: { triagedAt = now(), next, checked, involved, note = null, ...of } }) =>
    change(of, { triage: { id: 'triage', triagedAt, next, checked, involved, note } });
  return {
    ...draftWrites(world),
    triageCase: triaged,
    correctTriage: triaged,
    allocateCase: ({ input }) =>
      change(input, { allocatedTo: COLLEAGUES.find(({ id }) => id === input.colleagueId) ?? null }),
    recordOutcome: ({ input: { diversion, disposal, ...of } }) =>
      change(of, { outcome: { id: 'outcome', diversion, disposal, recordedAt: now() } }),
    closeCase: ({ input: { notReached, ...of } }) => change(of, { status: 'CLOSED', closedAt: now(), notReached }),
    reopenCase: ({ input }) => change(input, { status: 'OPEN', closedAt: null }),
    markCaseInError: ({ input }) => change(input, { enteredInError: true }),
    recordContact: ({ input }) => ({ id: 'contact', version: 1, enteredInError: false, ...input, contactAt: now() }),
    makeOffer: ({ input: { answer, ...of } }) => ({
      id: 'offer',
      version: 1,
      enteredInError: false,
      madeAt: now(),
      ...of,
      ...answer,
    }),
  };
};

const draftWrites = (world) => ({
  keepDraft: ({ input }) => {
    const at = now();
    const draft = { id: draftKey(input), ...input, savedAt: at, expiresAt: at };
    world.typed.set(draft.id, draft);
    return draft;
  },
  discardDraft: ({ draftId }) => {
    const draft = world.typed.get(draftId);
    world.typed.delete(draftId);
    return draft;
  },
});

/** Answers the portal's registered documents from the invented people, by the same schema that the portal is built with. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema, graphql, GraphQLError } from 'graphql';
import { staffSchema } from '../staff-schema.mjs';
import { caseReads, caseWrites, personShown } from './case-answers.mjs';
import { claims, COLLEAGUES, worklistOf, workOf } from './work.mjs';
import {
  aPerson,
  aStay,
  NO_FIGURES,
  PUBLISHED,
  PUBLISHED_BEFORE,
  SERVICE_FIGURES,
  SITES,
  timelineOf,
} from './invented.mjs';

const REFERENCE = 'a1b2c3d4e5f6';
const now = () => new Date().toISOString();

/** A refusal as the platform makes them. */
export const refusal = (code, kind) => new GraphQLError(code, { extensions: { code, kind, reference: REFERENCE } });

function connection(nodes, { first, after }) {
  const from = after ? Number(after) : 0;
  const edges = nodes.slice(from, from + first).map((node, index) => ({ cursor: String(from + index + 1), node }));
  return { edges, pageInfo: { hasNextPage: from + first < nodes.length, endCursor: edges.at(-1)?.cursor ?? null } };
}

function one(rows, id, code) {
  const found = rows.find((row) => row.id === id);
  if (!found) throw refusal(code, 'not_found');
  return found;
}

const present = ({ stays }, siteId) =>
  stays
    .filter((stay) => stay.site.id === siteId && stay.status === 'PRESENT')
    .sort((left, right) => left.arrivedAt.localeCompare(right.arrivedAt));

/** Nothing has happened at the last of the places. */
const figuresOf = ({ siteId }) => (siteId === SITES.at(-1).id ? NO_FIGURES : SERVICE_FIGURES);

const reads = (world) => ({
  mySites: () => SITES.map((site) => ({ ...site, ldService: { ...site.ldService, figures: figuresOf } })),
  board: ({ siteId }) => ({
    site: one(SITES, siteId, 'SITE_NOT_FOUND'),
    asOf: now(),
    ...checkedAt(world, siteId),
    presentCount: present(world, siteId).length,
    stays: (page) => connection(present(world, siteId), page),
  }),
  worklist: (asked) => worklistOf(world, asked, connection),
  drafts: () => world.drafts,
  stay: ({ id }) => withCases(world, one(world.stays, id, 'STAY_NOT_FOUND')),
  person: ({ id }) => recordOf(world, id),
  publishedFigures: ({ quarter }) => (quarter === PUBLISHED_BEFORE.quarter ? PUBLISHED_BEFORE : PUBLISHED),
});

const checkedAt = ({ checks }, siteId) => ({ checkedAt: checks.get(siteId) ?? null, checkedBy: COLLEAGUES.lee });

const withCases = (world, stay) => ({
  ...stay,
  person: { ...stay.person, cases: [{ id: stay.caseId, workItems: workOf(world, [stay]) }] },
});

function recordOf(world, id) {
  const last = world.stays.filter((stay) => stay.person.id === id).at(-1);
  if (!last) throw refusal('PERSON_NOT_FOUND', 'not_found');
  return { ...personShown(world, last.person), timeline: (page) => connection(timelineOf(last), page) };
}

function writes(world) {
  const change = ({ stayId, version }, part) => {
    const stay = one(world.stays, stayId, 'STAY_NOT_FOUND');
    if (stay.version !== version) throw refusal('VERSION_IS_STALE', 'conflict');
    Object.assign(stay, part, { version: version + 1 });
    world.changed(stay.site.id, stay.person.id);
    return stay;
  };
  const arrive = ({ siteId, person, place = null, arrivedAt = now(), reason }) => {
    const name = person.family ? { family: person.family, given: person.given } : null;
    const known = { place, arrivedAt, reason };
    const stay = aStay(one(SITES, siteId, 'SITE_NOT_FOUND'), aPerson({ ...person, name }), known);
    world.stays.push(stay);
    world.changed(siteId, stay.person.id);
    return stay;
  };
  const leave = (input) => change(input, { status: 'LEFT', leftAt: input.leftAt ?? now(), leftTo: input.leftTo });
  return {
    ...claims(world, refusal),
    arriveStay: ({ input }) => arrive(input),
    checkBoard: ({ input: { siteId, stays, arrivals } }) => {
      stays.filter(({ leftTo }) => leftTo).forEach(leave);
      arrivals.forEach((arrival) => arrive({ ...arrival, siteId }));
      world.checks.set(siteId, now());
      return reads(world).board({ siteId });
    },
    seeStay: ({ input }) => change(input, { seenAt: input.seenAt ?? now() }),
    markStayNotSeen: ({ input }) => change(input, { notSeenReason: input.reason, tryAgainAt: input.tryAgainAt }),
    planStay: ({ input: { nextEvent, nextEventAt, ...input } }) => change(input, { nextEvent, nextEventAt }),
    leaveStay: ({ input }) => leave(input),
    correctStayTimes: ({ input }) =>
      change(input, { arrivedAt: input.arrivedAt, seenAt: input.seenAt, leftAt: input.leftAt }),
  };
}

/** Answers one document; the same idempotency key gets the same answer again. */
export async function answering(world) {
  const schema = buildSchema(await staffSchema());
  const documents = JSON.parse(await readFile(join(import.meta.dirname, '../registered-documents.json'), 'utf8'));
  const rootValue = { ...reads(world), ...writes(world), ...caseReads(world), ...caseWrites(world) };

  return async ({ documentId, variables }, key) => {
    const source = documents[documentId];
    if (!source) return { errors: [refusal('DOCUMENT_NOT_REGISTERED', 'invalid_input').toJSON()] };
    const before = key && world.done.get(key);
    if (before) return before;
    const answer = await graphql({ schema, source, rootValue, variableValues: variables });
    if (key && !answer.errors) world.done.set(key, answer);
    return JSON.parse(JSON.stringify(answer));
  };
}

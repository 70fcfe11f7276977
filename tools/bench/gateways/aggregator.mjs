import { Agent, request } from 'undici';
import { serve } from './shell.mjs';

/** What somebody would write by hand who has these pages to serve and no federation: knows each, and what to ask whom. */
const { cases, reporting } = JSON.parse(String(process.env['BENCH_SUBGRAPHS']));
const dispatcher = new Agent({ connections: 64, pipelining: 1 });

/** @param {string} url @param {string} query @param {Record<string, unknown>} variables @param {string} authorization */
async function ask(url, query, variables, authorization) {
  const headers = { authorization, 'content-type': 'application/json' };
  const reply = await request(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }), dispatcher });
  const { data, errors } = /** @type {any} */ (await reply.body.json());
  if (errors) throw new Error(errors[0].message);
  return data;
}

const SITES = 'query Sites { mySites { id name ldService { id name } } }';
const FIGURES = `query Figures($services: [_Any!]!, $from: String!, $to: String!) {
  _entities(representations: $services) { ... on LdService { figures(from: $from, to: $to) {
    freshAsOf months { arrived medianMinutesToSeen month n seen } suppressed } } } }`;

/** The figures page needs both services. @param {import('./shell.mjs').Asked} asked */
async function figures({ variables, authorization }) {
  const { mySites } = await ask(cases, SITES, {}, authorization);
  const ids = [...new Set(mySites.map((/** @type {any} */ site) => site.ldService.id))];
  const services = ids.map((id) => ({ __typename: 'LdService', id }));
  const { _entities } = await ask(reporting, FIGURES, { ...variables, services }, authorization);
  const figuresOf = new Map(ids.map((id, place) => [id, _entities[place].figures]));
  for (const { ldService } of mySites) ldService.figures = figuresOf.get(ldService.id);
  return { data: { mySites } };
}

serve(async (asked) => {
  if (asked.query.includes('query ServiceFigures(')) return figures(asked);
  return { data: await ask(cases, asked.query, asked.variables, asked.authorization) };
});

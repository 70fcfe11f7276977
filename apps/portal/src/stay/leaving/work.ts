import type { LeavingQuery } from '../../generated/graphql.js';

export type Work = LeavingQuery['stay']['person']['cases'][number]['workItems'][number];

/** What is to be done in the case that this stay belongs to. */
export const workOf = ({ caseId, person }: LeavingQuery['stay']): readonly Work[] =>
  person.cases.find(({ id }) => id === caseId)?.workItems ?? [];

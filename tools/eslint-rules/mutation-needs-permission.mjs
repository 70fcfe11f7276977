import { named } from './decorators.mjs';
import { rule } from './rule.mjs';

/** Everything a graph answers says at the edge what it takes to ask; policies and queries decide about the record. */
export const mutationNeedsPermission = rule(
  'A query and a mutation say which permission they need.',
  (_context, broken) => ({
    MethodDefinition(method) {
      const names = method.decorators.map((decorator) => named(decorator).name);
      const asked = names.find((name) => name === 'Mutation' || name === 'Query');
      if (asked && !names.includes('NeedsPermission')) broken(method.key, `Add @NeedsPermission(…) beside @${asked}.`);
    },
  }),
);

import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { FieldCodes } from '@junction/errors';
import { currentTraceId, UNLISTED } from '@junction/telemetry';
import { inputFaults, isVariableFault } from './input-faults.js';
import { refusalOf } from './refusal.js';

const faultsOf = new WeakMap<object, FieldCodes>();

/** What the graph answers where something failed: `extensions: {code, kind, fields?, reference}` and a safe message. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const { code, kind, message, fields = faultsFor(thrown) } = refusalOf(thrown);
  const reference = currentTraceId() ?? UNLISTED;
  return {
    message,
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
    extensions: { code, kind, ...(fields && { fields }), reference },
  };
}

const faultsFor = (thrown: unknown): FieldCodes | undefined =>
  typeof thrown === 'object' && thrown !== null ? faultsOf.get(thrown) : undefined;

/** Finds out which fields of the variables are at fault, while the variables are still at hand. */
export const noteInputFaults: ApolloServerPlugin<BaseContext> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, operation, schema, request }) {
        const fault = errors.find(isVariableFault);
        if (!fault || !operation) return;
        const faults = inputFaults(schema, operation, request.variables ?? {});
        if (Object.keys(faults).length > 0) faultsOf.set(fault, faults);
      },
    };
  },
};

import { join } from 'node:path';

/** The schema of the staff graph that the portal's documents are checked against and its types are made from. */
export const SCHEMA = join(import.meta.dirname, 'schema.draft.graphql');

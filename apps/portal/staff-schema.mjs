import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { parse, print } from 'graphql';

const SUPERGRAPH = join(import.meta.dirname, '../gateway/supergraph/staff.graphql');

/** The staff graph as a caller sees it, without the marks of federation: what the portal's documents are checked against. */
export const staffSchema = async () =>
  print(transformSupergraphToPublicSchema(parse(await readFile(SUPERGRAPH, 'utf8'))));

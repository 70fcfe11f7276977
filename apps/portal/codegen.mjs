/**
 * Turns every `*.graphql` under `src` into typed documents (`src/generated`, ignored by git), and lists what this portal
 * may ask of the gateway in `registered-documents.json` (committed): sha256 of a document's text → the text.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { format } from 'prettier';
import { staffSchema } from './staff-schema.mjs';

const here = import.meta.dirname;
const generated = join(here, 'src/generated');

/** What the gateway computes over the same text. */
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

await generate(
  {
    cwd: here,
    schema: await staffSchema(),
    documents: [join(here, 'src/**/*.graphql')],
    silent: true,
    generates: {
      [`${generated}/`]: {
        preset: 'client',
        presetConfig: {
          fragmentMasking: false,
          persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: sha256 },
        },
        config: {
          documentMode: 'string',
          enumsAsTypes: true,
          strictScalars: true,
          scalars: { ID: 'string', Date: 'string', DateTime: 'string' },
          useTypeImports: true,
        },
      },
    },
  },
  true,
);

const made = JSON.parse(await readFile(join(generated, 'persisted-documents.json'), 'utf8'));
const sorted = Object.fromEntries(Object.entries(made).sort(([left], [right]) => (left < right ? -1 : 1)));
await writeFile(
  join(here, 'registered-documents.json'),
  await format(JSON.stringify(sorted), { parser: 'json', printWidth: 120 }),
);

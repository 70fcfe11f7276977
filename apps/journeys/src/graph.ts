import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';
import { stored } from './platform.js';

const MANIFEST = new URL('../../portal/registered-documents.json', import.meta.url);

/** What the gateway answered. */
export interface GraphAnswer {
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly codes: readonly string[];
  /** How to react to each of them. */
  readonly kinds: readonly string[];
}

/** The name of the operation in a document. */
const nameIn = (document: string): string => /(?:query|mutation) (\w+)/.exec(document)?.[1] ?? '';

/** Registered documents, by the name of their operation: the portal's, and those that a journey brings along. */
const DOCUMENTS = new Map(
  Object.entries(JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, string>).map(([id, text]) => [
    nameIn(text),
    id,
  ]),
);

/** Lets journeys send what no page of this build sends: documents of another build of the portal stay good for a while. */
export async function registerDocuments(documents: readonly string[]): Promise<void> {
  for (const document of documents) {
    const hash = createHash('sha256').update(document).digest('hex');
    await stored(
      'gateway',
      'insert into documents (hash, document, last_built_at) values ($1, $2, now()) on conflict do nothing',
      [hash, document],
    );
    DOCUMENTS.set(nameIn(document), hash);
  }
}

/** The id of the registered document with this operation. */
export function documentCalled(operationName: string): string {
  const documentId = DOCUMENTS.get(operationName);
  if (!documentId) throw new Error(`no registered document is called ${operationName}`);
  return documentId;
}

/** Lets the gateway take a document that the portal doesn't send, as if it were of an earlier build; answers with its id. */
export async function registered(document: string): Promise<string> {
  const documentId = createHash('sha256').update(document).digest('hex');
  const insert = 'insert into documents (hash, document, last_built_at) values ($1, $2, now()) on conflict do nothing';
  await stored('gateway', insert, [documentId, document]);
  return documentId;
}

/** Asks the staff graph with the session of a window, as the portal does, without a page. */
export const askGraph = (
  context: BrowserContext,
  operationName: string,
  variables: object = {},
  key: string = randomUUID(),
): Promise<GraphAnswer> => askDocument(context, documentCalled(operationName), variables, key);

/** Asks the staff graph with a registered document and the session of a window. */
export async function askDocument(
  context: BrowserContext,
  documentId: string,
  variables: object = {},
  key: string = randomUUID(),
): Promise<GraphAnswer> {
  const reply = await context.request.post('/graphql', {
    headers: { 'x-junction': 'portal', 'idempotency-key': key },
    data: { documentId, variables },
  });
  const body = (await reply.json()) as {
    data?: GraphAnswer['data'];
    errors?: { extensions?: { code?: string; kind?: string } }[];
  };
  const said = (body.errors ?? []).map(({ extensions }) => extensions);
  return {
    status: reply.status(),
    data: body.data ?? null,
    codes: said.map((each) => each?.code ?? 'NONE'),
    kinds: said.map((each) => each?.kind ?? 'NONE'),
  };
}

/** A number that says whether two things are the same, without saying what they are. */
export const digest = (what: unknown): string => createHash('sha256').update(JSON.stringify(what)).digest('hex');

import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '@junction/persistence';
import { createTestDatabase, FixedClock, type TestDatabase } from '@junction/testing';
import { DocumentNotRegistered } from '../graph/document.errors.js';
import { MIGRATIONS } from '../migrations/index.js';
import { Documents } from './document.queries.js';
import { GOOD_FOR_MS, RegisterDocuments } from './register-documents.js';

const idOf = (document: string): string => `sha256:${createHash('sha256').update(document).digest('hex')}`;
const OLD = 'query Old { old }';
const NEW = 'query New { new }';

let stored: TestDatabase;
let database: Database;
let clock: FixedClock;
let folder: string;

beforeAll(async () => {
  stored = await createTestDatabase(MIGRATIONS);
  database = await Database.open({ url: stored.url, entities: [] });
  folder = await mkdtemp(join(tmpdir(), 'junction-documents-'));
});

afterAll(async () => {
  await database.close();
  await Promise.all([stored.drop(), rm(folder, { recursive: true })]);
});

beforeEach(async () => {
  clock = new FixedClock();
  await stored.see('delete from documents');
});

/** A gateway started with a portal that was built with these documents. */
async function startedWith(documents: Record<string, string>): Promise<Documents> {
  const file = join(folder, 'registered-documents.json');
  await writeFile(file, JSON.stringify(documents));
  return new Documents(await new RegisterDocuments(database, clock).execute(pathToFileURL(file)), database, clock);
}

describe('a document of the portal', () => {
  it('is found by its id, with or without the name of the hash', async () => {
    const documents = await startedWith({ [idOf(NEW)]: NEW });

    expect(await documents.find(idOf(NEW))).toBe(NEW);
    expect(await documents.find(idOf(NEW).slice('sha256:'.length))).toBe(NEW);
  });

  it('of an earlier build stays good for 30 days, exclusive', async () => {
    await startedWith({ [idOf(OLD)]: OLD });
    clock.forward(1_000);
    const documents = await startedWith({ [idOf(NEW)]: NEW });

    clock.forward(GOOD_FOR_MS - 1_001);
    expect(await documents.find(idOf(OLD))).toBe(OLD);
    clock.forward(1);
    await expect(documents.find(idOf(OLD))).rejects.toThrow(DocumentNotRegistered);
  });

  it('of the build that a gateway runs with stays good for as long as it runs', async () => {
    const documents = await startedWith({ [idOf(NEW)]: NEW });
    clock.forward(2 * GOOD_FOR_MS);

    expect(await documents.find(idOf(NEW))).toBe(NEW);
  });

  it('of a later build is known to a gateway that was started before', async () => {
    const before = await startedWith({ [idOf(OLD)]: OLD });
    await expect(before.find(idOf(NEW))).rejects.toThrow(DocumentNotRegistered);
    await startedWith({ [idOf(NEW)]: NEW });

    expect(await before.find(idOf(NEW))).toBe(NEW);
  });

  it('that is not what its id says keeps a gateway from starting', async () => {
    await expect(startedWith({ [idOf(NEW)]: `${NEW} ` })).rejects.toThrow(/is not the text/);
  });

  it('is forgotten once nobody may send it any more', async () => {
    await startedWith({ [idOf(OLD)]: OLD });
    clock.forward(GOOD_FOR_MS + 1);
    await startedWith({ [idOf(NEW)]: NEW });

    expect(await stored.see('select document from documents')).toEqual([{ document: NEW }]);
  });
});

it('a gateway starts without a portal, and then knows no document', async () => {
  const built = await new RegisterDocuments(database, clock).execute(pathToFileURL(join(folder, 'missing.json')));

  expect(built.size).toBe(0);
});

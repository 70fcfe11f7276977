import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import type { BrowserContext, Page } from 'playwright-core';
import type { Kept } from './canaries.js';
import { connectTo, type Owner, platform } from './platform.js';

/** Every log file of every process, and of those that ran once. */
export function logs(): Kept[] {
  const folder = join(platform.settings.data, 'logs');
  return readdirSync(folder).map((name) => ({ where: `logs/${name}`, text: readFileSync(join(folder, name), 'utf8') }));
}

/** The page of figures of each process. */
export function metrics(): Promise<Kept[]> {
  const { gateway, identity, cases, reporting } = platform.urls;
  return Promise.all(
    Object.entries({ gateway, identity, cases, reporting }).map(async ([name, url]) => ({
      where: `metrics of ${name}`,
      text: await fetch(`${url}/metrics`).then((reply) => reply.text()),
    })),
  );
}

/** Where people's own records are: the only tables in which anything about a person may stand. */
const RECORDS: Partial<Record<Owner, readonly string[]>> = {
  cases: ['people', 'person_identifiers', 'person_terms', 'stays'],
};

/** Every row of every table of every database, but for the records themselves. */
export async function tables(): Promise<Kept[]> {
  const owners: Owner[] = ['cases', 'reporting', 'gateway', 'identity'];
  return (await Promise.all(owners.map(tablesOf))).flat();
}

async function tablesOf(owner: Owner): Promise<Kept[]> {
  const client = await connectTo(owner);
  try {
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and not tablename = any ($1)`,
      [RECORDS[owner] ?? []],
    );
    const kept: Kept[] = [];
    for (const { name } of rows) {
      const { rows: all } = await client.query<{ row: string }>(`select to_jsonb(t)::text as row from "${name}" t`);
      kept.push({ where: `${owner}.${name}`, text: all.map(({ row }) => row).join('\n') });
    }
    return kept;
  } finally {
    await client.end();
  }
}

/**
 * What cases has stored and announced, as one number a table: nothing was stored when none has changed. The audit is
 * left out, because a refusal is written there, and so is what waits for a relay, and what becomes overdue meanwhile.
 */
export async function everythingStored(): Promise<Readonly<Record<string, string>>> {
  const client = await connectTo('cases');
  try {
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables
        where schemaname = 'public' and tablename !~ '^(outbox_.*|audit.*)$' order by tablename`,
    );
    const digests = rows.map(
      ({ name }) =>
        `select '${name}' as name, md5(string_agg(row, E'\\n' order by row)) as rows
           from (select (to_jsonb(t) - 'published_at' - 'announced_due_at')::text as row from "${name}" t
                  where to_jsonb(t) ->> 'type' is distinct from 'junction.work_item.overdue.v1') as each`,
    );
    const { rows: all } = await client.query<{ name: string; rows: string }>(digests.join(' union all '));
    return Object.fromEntries(all.map((table) => [table.name, table.rows]));
  } finally {
    await client.end();
  }
}

/** Every message of every topic of ours, with its key and headers, from the first to the last there is now. */
export async function messages(): Promise<Kept[]> {
  const kafka = new Kafka({
    brokers: platform.urls.kafka.split(','),
    clientId: 'a-reader',
    logLevel: logLevel.NOTHING,
  });
  const admin = kafka.admin();
  await admin.connect();
  const topics = (await admin.listTopics()).filter((topic) => topic.startsWith('junction'));
  const offsets = await Promise.all(topics.map((topic) => admin.fetchTopicOffsets(topic)));
  await admin.disconnect();
  const awaited = offsets.flat().reduce((sum, { high, low }) => sum + Number(high) - Number(low), 0);
  return readAll(kafka, topics, awaited);
}

async function readAll(kafka: Kafka, topics: string[], awaited: number): Promise<Kept[]> {
  const consumer = kafka.consumer({ groupId: `a-reader-${Date.now()}`, allowAutoTopicCreation: false });
  const kept: Kept[] = [];
  await consumer.connect();
  try {
    await consumer.subscribe({ topics, fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${kept.length} of ${awaited} messages came`)), 30_000);
      const enough = (): void => {
        if (kept.length < awaited) return;
        clearTimeout(late);
        resolve();
      };
      enough();
      void consumer.run({
        eachMessage: ({ topic, message: { key, value, headers } }) => {
          const said = Object.entries(headers ?? {}).map(([name, text]) => `${name}: ${String(text)}`);
          kept.push({ where: `topic ${topic}`, text: [String(key), String(value), ...said].join('\n') });
          enough();
          return Promise.resolve();
        },
      });
    });
    return kept;
  } finally {
    await consumer.disconnect();
  }
}

/** Notes every address that a window asks for, and every title and word on the console of a page in it. */
export function watchWindow(context: BrowserContext): Kept[] {
  const kept: Kept[] = [];
  const note = (where: string, text: string): void => void kept.push({ where, text });
  context.on('request', (request) => note('address', decodeURIComponent(request.url())));
  context.on('console', (message) => note('console', message.text()));
  context.on('page', (page) => {
    page.on('framenavigated', (frame) => note('address of a page', decodeURIComponent(frame.url())));
  });
  return kept;
}

/** What a browser would still hold after its page is closed, and the title of the page. */
export async function keptInBrowser(page: Page): Promise<Kept[]> {
  const script = `(async () => JSON.stringify({
    address: location.href,
    state: history.state,
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))()`;
  const state = await page.context().storageState({ indexedDB: true });
  return [
    { where: 'title', text: await page.title() },
    { where: 'browser', text: await page.evaluate<string>(script) },
    { where: 'browser storage', text: JSON.stringify(state) },
  ];
}

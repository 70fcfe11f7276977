import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { findChromium } from '../platform/chromium.mjs';
import { asAdmin, COMMITTED_MS } from './look.mjs';
import { milliseconds, quantile } from './numbers.mjs';
import { arrive, askCases } from './service-client.mjs';

/** A place with few people, so that whoever comes last is on the first page. */
const SITE = 'aaaaaaaa-0000-4000-8000-0000000000a2';
const TRIES = 25;
const LIMIT_MS = 1000;
const PAUSE_MS = 300;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'];

/**
 * From the commit of an arrival, as PostgreSQL noted it, to the frame in which somebody else's open board shows the
 * name, as the browser noted it: on one machine they have one clock.
 *
 * @type {import('./benches.mjs').Bench}
 */
export async function bench(platform) {
  const browser = await chromium.launch({ executablePath: String(findChromium()), args: FLAGS });
  try {
    const page = await browser.newPage({ baseURL: platform.origin });
    await openBoard(page);
    const ask = askCases(platform);
    const times = [];
    for (let turn = 0; turn < TRIES; turn += 1) times.push(await turnOf(platform, ask, page));
    return [figure('median', 0.5, times), figure('95th percentile', 0.95, times)];
  } finally {
    await browser.close();
  }
}

/** @param {string} name @param {number} share @param {readonly number[]} times @returns {import('./bench.mjs').Figure} */
const figure = (name, share, times) => ({
  what: `commit → second browser shows it: ${name}`,
  measured: milliseconds(quantile(times, share)),
  against: milliseconds(LIMIT_MS),
  ratio: (quantile(times, share) / LIMIT_MS).toFixed(2),
  aim: '≤ 1.00',
});

/** @param {import('playwright-core').Page} page */
async function openBoard(page) {
  await page.goto(`/auth/sign-in?to=${encodeURIComponent(`/sites/${SITE}`)}`);
  await page.locator('button[name=user][value="lee.ward"]').click();
  await page.waitForURL(`**/sites/${SITE}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(2000);
}

/**
 * @param {import('../platform/platform.mjs').Platform} platform
 * @param {import('./service-client.mjs').Ask} ask
 * @param {import('playwright-core').Page} page
 */
async function turnOf(platform, ask, page) {
  const name = `Given${crypto.randomUUID().replace(/[^a-f]/g, '')}`;
  const shown = page.evaluate(whenShown, name);
  await wait(PAUSE_MS);
  const { id } = await arrive(ask, SITE, name);
  const shownAt = await Promise.race([shown, wait(10_000).then(() => Promise.reject(new Error('never shown')))]);
  const { rows } = await asAdmin(platform, 'cases', (client) =>
    client.query(`select ${COMMITTED_MS} as at from stays where id = $1`, [id]),
  );
  return Number(shownAt) - rows[0].at;
}

/** Runs in the page: the instant of the frame after the name has appeared. @param {string} name */
function whenShown(name) {
  return new Promise((resolve) => {
    const look = () => {
      if (!document.body.textContent?.includes(name)) return;
      observer.disconnect();
      window.requestAnimationFrame(() => resolve(Date.now()));
    };
    const observer = new window.MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

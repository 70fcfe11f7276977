import { mkdirSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium as driver, type Page } from 'playwright-core';
import { chromium, platform } from './platform.js';

/** Chromium asks nothing of the outside world, and may run as root. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where photographs of the pages go; they are build output, to be looked at. */
const PHOTOGRAPHS = new URL('../../../test-output/journeys/', import.meta.url);

/** The demonstration users, by what they may do. */
export type Username =
  'sam.reid' | 'lee.ward' | 'ali.stone' | 'tam.lake' | 'nur.field' | 'bel.frost' | 'jo.hart' | 'kim.lane' | 'pat.new';

/** Opens a browser for the journeys of one file. */
export const openBrowser = (): Promise<Browser> => driver.launch({ executablePath: chromium, args: FLAGS });

/** A browser window of somebody's own: nothing is shared with other windows. */
export async function openWindow(browser: Browser, width = 1440): Promise<BrowserContext> {
  return browser.newContext({ baseURL: platform.origin, viewport: { width, height: 900 }, locale: 'en-GB' });
}

/** Signs in as a person would: by the page of the portal, then by choosing who to be. */
export async function signIn(context: BrowserContext, username: Username, to = '/'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/auth/sign-in?to=${encodeURIComponent(to)}`);
  await page.locator(`button[name=user][value="${username}"]`).click();
  await page.waitForURL((url) => url.href.startsWith(platform.origin) && !url.pathname.startsWith('/auth'));
  return page;
}

/** Keeps a picture of the page as build output. */
export async function photograph(page: Page, name: string): Promise<void> {
  mkdirSync(PHOTOGRAPHS, { recursive: true });
  await page.screenshot({ path: new URL(`${name}.png`, PHOTOGRAPHS).pathname, fullPage: true });
}

/**
 * The words of a page once it has stopped changing. (An open page always has its live stream, so its network never
 * falls silent.)
 */
export async function settledWords(page: Page): Promise<string> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  let before = '';
  for (;;) {
    const now = await page.getByRole('main').innerText();
    if (now === before) return now;
    before = now;
    await page.waitForTimeout(400);
  }
}

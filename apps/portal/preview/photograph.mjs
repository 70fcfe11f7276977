/**
 * Opens every page in every state against the fake gateway at three widths, photographs it (`test-output/portal`), and
 * has axe look at it. Fails when axe finds something, when a page is wider than its window, when the browser reports a
 * breach of the content security policy, or when anything was asked of another origin.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { startFakeGateway } from './fake-gateway.mjs';
import { SITES } from './invented.mjs';
import { STATES } from './states.mjs';

const OUT = join(import.meta.dirname, '../../../test-output/portal');
const WIDTHS = [360, 768, 1440];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const only = process.argv[2];
const isOnly = (name) => !only || (only.startsWith('=') ? name === only.slice(1) : name.includes(only));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
const faults = [];
await mkdir(OUT, { recursive: true });

for (const [name, state] of Object.entries(STATES)) {
  if (!isOnly(name)) continue;
  const gateway = await startFakeGateway();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  context.setDefaultTimeout(10_000);
  try {
    await photograph(name, state, await context.newPage(), gateway);
  } catch (error) {
    faults.push(`${name}: ${error.message.split('\n')[0]}`);
  }
  await context.close();
  await gateway.stop();
}
await browser.close();
console.log(faults.length === 0 ? `Photographs in ${OUT}` : faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;

/** Gets a page into one state, then looks at it at each width. */
async function photograph(name, { path, before, after, print }, page, { world, origin }) {
  watch(name, page, origin);
  before?.(world);
  await page.goto(origin + (typeof path === 'function' ? path(world, SITES) : path));
  await page.waitForSelector('h1, [role=status]');
  await after?.({ page, world, context: page.context() });
  if (print) await page.emulateMedia({ media: 'print' });

  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(100);
    await page.screenshot({ path: join(OUT, `${name}-${width}.png`), fullPage: true });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) faults.push(`${name} at ${width}: ${wide} px wider than the window`);
    for (const { id, nodes } of await axe(page)) {
      faults.push(`${name} at ${width}: axe ${id}: ${nodes.slice(0, 3).map((node) => node.target.join(' '))}`);
    }
  }
}

async function axe(page) {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations;
}

/** What no page may do in any state. */
function watch(name, page, origin) {
  const fault = (what) => faults.push(`${name}: ${what}`);
  page.on('pageerror', (error) => fault(error.message));
  page.on('console', (message) => message.text().includes('Content Security Policy') && fault(message.text()));
  page.on('request', (request) => request.url().startsWith(origin) || fault(`asked elsewhere: ${request.url()}`));
}

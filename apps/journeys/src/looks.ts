import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** WCAG 2.2 A and AA, and what axe calls good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong, each with the first element that shows it. */
export async function faultsFound(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120) ?? ''}`);
}

/** How many pixels of the page lie beyond its right edge. */
export const hiddenSideways = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** What a walk through a page by the Tab key met. */
export interface Walk {
  /** Acts that the keyboard never came to. */
  readonly unreached: readonly string[];
  /** Places where nothing showed that the keyboard was there. */
  readonly unseen: readonly string[];
  /** Places that something else lay upon while the keyboard was there (WCAG 2.2, 2.4.11). */
  readonly covered: readonly string[];
  readonly steps: number;
}

const STEPS_MAX = 250;

/** Goes through the page by Tab from its top to its end. */
export async function walk(page: Page): Promise<Walk> {
  await page.evaluate(PREPARE);
  const unseen: string[] = [];
  const covered: string[] = [];
  let steps = 0;
  for (; steps < STEPS_MAX; steps += 1) {
    await page.keyboard.press('Tab');
    const met = await page.evaluate<Met | null>(LOOK);
    if (!met) break;
    if (!met.isSeen) unseen.push(met.what);
    if (met.isCovered) covered.push(met.what);
  }
  return { unreached: await page.evaluate<string[]>(LEFT_OUT), unseen, covered, steps };
}

interface Met {
  readonly what: string;
  readonly isSeen: boolean;
  readonly isCovered: boolean;
}

/**
 * Remembers how everything looks without the keyboard, and what has to be reached: every act in sight, of a group of
 * radios the chosen one or else the first, because arrows lead from there to the others.
 */
const PREPARE = `
  window.walk = { looks: new Map(), left: new Set(), met: new Set() };
  window.walk.lookOf = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor } = getComputedStyle(element);
    return [outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor].join();
  };
  window.walk.nameOf = (element) =>
    element.tagName.toLowerCase() + ' ' + (element.innerText || element.getAttribute('aria-label') || element.id || '').trim();
  window.walk.stopOf = (name) => {
    const group = [...document.querySelectorAll('[type=radio]')].filter((radio) => radio.name === name);
    return group.find((radio) => radio.checked) ?? group[0];
  };
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')) {
    const isOut = element.matches(':disabled, [tabindex="-1"], [type=hidden], [inert], [inert] *');
    const isOther = element.type === 'radio' && element !== window.walk.stopOf(element.name);
    if (isOut || isOther || !element.checkVisibility({ visibilityProperty: true })) continue;
    window.walk.left.add(element);
    window.walk.looks.set(element, window.walk.lookOf(element));
  }
`;

/** Where the keyboard is, also on what came to the page since; null once it has left the page, or has come round. */
const LOOK = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body || window.walk.met.has(at)) return null;
  window.walk.met.add(at);
  window.walk.left.delete(at);
  const box = at.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
  const isOwn = top !== null && (at.contains(top) || top.contains(at) || at.labels?.[0]?.contains(top));
  const around = at.labels?.[0] ? getComputedStyle(at.labels[0], '::before').boxShadow : 'none';
  return {
    what: window.walk.nameOf(at),
    isSeen: window.walk.looks.get(at) !== window.walk.lookOf(at) || around !== 'none',
    isCovered: !isOwn,
  };
})()`;

const LEFT_OUT = '[...window.walk.left].map((element) => window.walk.nameOf(element))';

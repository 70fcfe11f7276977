import type { Page } from 'playwright-core';
import { settledWords } from './browser.js';

/** What the table of the figures page says of the present month. */
export async function arrivedThisMonth(page: Page): Promise<number> {
  await page.goto('/figures');
  const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'Europe/London' });
  const row = page.getByRole('row').filter({ hasText: month.format(new Date()) });
  await settledWords(page);
  if ((await row.count()) === 0) return 0;
  return Number(await row.getByRole('cell').first().innerText());
}

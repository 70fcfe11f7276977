import { createHash } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { platform, stored } from './platform.js';

const COOKIE = '__Host-junction';

/** Ends the session of a window as an operator would, in the gateway's own database, without a word to the page. */
export async function revokeSession(context: BrowserContext): Promise<void> {
  const cookie = (await context.cookies(platform.origin)).find(({ name }) => name === COOKIE);
  const idHash = createHash('sha256')
    .update(cookie?.value ?? '')
    .digest();
  const revoked = await stored(
    'gateway',
    'update sessions set revoked_at = now() where id_hash = $1 returning user_id',
    [idHash],
  );
  if (revoked.length !== 1) throw new Error('the window had no session');
}

/** The window that the covered page opens to sign in again. */
export async function windowToSignIn(page: Page): Promise<Page> {
  const button = page.getByRole('button', { name: 'Sign in again' });
  const [opened] = await Promise.all([page.waitForEvent('popup'), button.click()]);
  return opened;
}

/** Says at identity who one is, in the window that was opened for that; the portal then closes it by itself. */
export async function chooseIn(opened: Page, username: string): Promise<void> {
  await opened.locator(`button[name=user][value="${username}"]`).click();
  if (!opened.isClosed()) await opened.waitForEvent('close');
}

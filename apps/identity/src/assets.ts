import { readFile } from 'node:fs/promises';

/** Something that pages load, ready to send. */
export interface Asset {
  readonly type: string;
  readonly body: string | Buffer;
}

/** Answers for the person who pressed "Sign out" in the portal already. */
const SIGN_OUT = `const button = document.getElementById('sign-out');
button.form.requestSubmit(button);
`;

/** The style and the one script of the pages, by their paths; pages hold neither themselves. */
export async function loadAssets(): Promise<ReadonlyMap<string, Asset>> {
  const style = await readFile(new URL('./assets/identity.css', import.meta.url));
  return new Map<string, Asset>([
    ['/assets/identity.css', { type: 'text/css; charset=utf-8', body: style }],
    ['/assets/sign-out.js', { type: 'text/javascript; charset=utf-8', body: SIGN_OUT }],
  ]);
}

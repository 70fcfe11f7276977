/** Addresses that are the gateway's own work; coming back to one of them shows nobody anything. */
const NOT_PAGES = /^\/(?:auth|live|graphql|partner|analytics|health|metrics)(?:[/?#]|$)/;

/**
 * Where a browser goes after sign-in: the path it asked for if that is a page of this origin, else the first page.
 * `//elsewhere`, `/\\elsewhere`, other schemes and control characters all lead home, never away.
 */
export function returnAddress(asked: unknown, origin: string): string {
  if (typeof asked !== 'string' || !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked) || asked.includes('\\')) return '/';
  const url = URL.parse(asked, origin);
  if (!url || url.origin !== new URL(origin).origin) return '/';
  const path = url.pathname + url.search + url.hash;
  return path.startsWith('//') || NOT_PAGES.test(path) ? '/' : path;
}

const HEADERS = { 'x-junction': 'portal' } as const;
const TIMEOUT_MS = 10_000;

async function said(path: string, method: 'GET' | 'POST'): Promise<unknown> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    cache: 'no-store',
    headers: HEADERS,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (response.status === 401) return { signedIn: false };
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  const text = await response.text();
  return text === '' ? {} : (JSON.parse(text) as unknown);
}

/** Who is signed in. */
export const loadSession = (): Promise<unknown> => said('/auth/session', 'GET');

/** Moves the end of an idle session away. */
export const extendSession = async (): Promise<void> => void (await said('/auth/extend', 'POST'));

/** Where signing in starts; it comes back to `to`, a path of this portal. */
export const signInAddress = (to: string): string => `/auth/sign-in?to=${encodeURIComponent(to)}`;

/** Ends the session here, and says where to go to end it at the identity provider too, if it keeps one. */
export async function endSession(): Promise<string> {
  const answer = (await said('/auth/sign-out', 'POST')) as { next?: unknown };
  return typeof answer.next === 'string' ? answer.next : '/';
}

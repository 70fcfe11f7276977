import type { Bearer } from '@junction/auth';

/** What ties the way to identity and the way back to one browser. */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  /** PKCE (RFC 7636), method S256. */
  readonly verifier: string;
}

/** What identity gave for a code or a refresh token. */
export interface Tokens {
  readonly access: string;
  /** Identity may give none; then the session goes on unrenewed until its end. */
  readonly refresh: string | undefined;
  readonly bearer: Bearer;
}

/** What the gateway needs of an OpenID Connect provider. */
export abstract class Identity {
  /** Where to send a browser that wants to sign in. @throws {PartUnavailable} */
  abstract signInUrl(checks: Checks): Promise<URL>;
  /** The tokens for the code in `returned`. @throws {NotSignedIn} @throws {PartUnavailable} */
  abstract exchange(returned: URL, checks: Checks): Promise<Tokens>;
  /** @throws {NotSignedIn} when identity has ended the sign-in. @throws {PartUnavailable} when it does not answer. */
  abstract renew(refreshToken: string): Promise<Tokens>;
  /** Where to send a browser to end the sign-in at identity as well; undefined when identity has no such page. */
  abstract signOutUrl(): Promise<URL | undefined>;
}

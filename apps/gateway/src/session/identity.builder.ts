import type { Bearer } from '@junction/auth';
import { NotSignedIn, PartUnavailable } from '@junction/errors';
import type { LdServiceId, UserId } from '@junction/identifiers';
import { Identity, type Checks, type Tokens } from './identity.js';

export const NORTH = '11111111-1111-4111-8111-111111111111' as LdServiceId;
export const SOUTH = '22222222-2222-4222-8222-222222222222' as LdServiceId;

/** Somebody signed in until `expiresAt`. */
export const aBearer = (changes: Partial<Bearer> = {}): Bearer => ({
  userId: 'sam.reid' as UserId,
  name: 'Sam Reid',
  pairs: [{ ldServiceId: NORTH, role: 'practitioner' }],
  scopes: [],
  expiresAt: new Date('2026-03-02T09:35:00.000Z'),
  ...changes,
});

/** What identity gives for a code, or a refresh token. */
export const someTokens = (changes: Partial<Tokens> = {}): Tokens => ({
  access: 'access-1',
  refresh: 'refresh-1',
  bearer: aBearer(),
  ...changes,
});

/** An identity that gives what a test lays out, is away or refuses when told to, and counts. */
export class FakeIdentity extends Identity {
  gives: Tokens = someTokens();
  mood: 'willing' | 'away' | 'refusing' = 'willing';
  /** Until then it says nothing at all. */
  hangsUntil: Promise<void> | undefined;
  readonly renewed: string[] = [];

  override signInUrl({ state }: Checks): Promise<URL> {
    return Promise.resolve(new URL(`https://identity.example/auth?state=${state}`));
  }

  override exchange(): Promise<Tokens> {
    return this.#give();
  }

  /** A moment later, so that others can come meanwhile. */
  override async renew(refreshToken: string): Promise<Tokens> {
    this.renewed.push(refreshToken);
    await (this.hangsUntil ?? new Promise((resolve) => setTimeout(resolve, 30)));
    return this.#give();
  }

  override signOutUrl(): Promise<URL | undefined> {
    return Promise.resolve(new URL('https://identity.example/end'));
  }

  #give(): Promise<Tokens> {
    if (this.mood === 'away') return Promise.reject(new PartUnavailable('identity'));
    if (this.mood === 'refusing') return Promise.reject(new NotSignedIn());
    return Promise.resolve(this.gives);
  }
}

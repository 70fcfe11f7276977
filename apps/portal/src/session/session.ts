/** What a role may be asked to do here; the platform decides, this only chooses what to show first. */
export interface Pair {
  readonly ldServiceId: string;
  readonly role: string;
}

/** Who is using this page, as the gateway says. */
export interface Session {
  readonly signedIn: boolean;
  readonly userId: string | null;
  readonly name: string | null;
  readonly pairs: readonly Pair[];
  /** When the session ends whatever happens, and when it ends if nothing happens. */
  readonly expiresAt: Date | null;
  readonly idleEndsAt: Date | null;
  readonly isDemonstration: boolean;
}

const dateOf = (value: unknown): Date | null => {
  const at = typeof value === 'string' || typeof value === 'number' ? new Date(value) : null;
  return at && !Number.isNaN(at.getTime()) ? at : null;
};

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const isPair = (value: unknown): value is Pair =>
  typeof value === 'object' && value !== null && 'role' in value && 'ldServiceId' in value;

/** Reads the gateway's answer; anything it does not say counts as nobody signed in. */
export function readSession(body: unknown): Session {
  const said = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  return {
    signedIn: said['signedIn'] === true,
    userId: textOf(said['userId']),
    name: textOf(said['name']),
    pairs: Array.isArray(said['pairs']) ? said['pairs'].filter(isPair) : [],
    expiresAt: dateOf(said['expiresAt']),
    idleEndsAt: dateOf(said['idleEndsAt']),
    isDemonstration: said['mode'] === 'demonstration',
  };
}

/** What somebody sees first. Published figures for those outside the services; nothing for those without a role. */
export type Desk = 'records' | 'figures' | 'none';

/** The desk of a user: whoever works with people starts with them, whatever else they are. */
export function deskOf({ pairs }: Session): Desk {
  if (pairs.some(({ role }) => role !== 'commissioner' && role !== 'auditor' && role !== 'operator')) return 'records';
  return pairs.some(({ role }) => role === 'commissioner') ? 'figures' : 'none';
}

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

/** Roles that record what happens to people; administrators see the same lists and change nothing. */
const WORKING = ['practitioner', 'student_practitioner', 'team_lead'];
const LISTING = [...WORKING, 'administrator'];

/** What somebody sees first: people, published figures for those outside the services, or why there is nothing yet. */
export type Desk = 'records' | 'figures' | 'nothing_for_role' | 'no_role';

const hasOne = ({ pairs }: Session, roles: readonly string[]): boolean =>
  pairs.some(({ role }) => roles.includes(role));

/** The desk of a user: whoever sees people starts with them, whatever else they are. */
export function deskOf(session: Session): Desk {
  if (hasOne(session, LISTING)) return 'records';
  if (hasOne(session, ['commissioner'])) return 'figures';
  return session.pairs.length > 0 ? 'nothing_for_role' : 'no_role';
}

/** Roles that see people, some of them only those who are theirs. */
const SEEING = [...LISTING, 'support_worker', 'peer_support_worker'];

/** Whether there is anybody whom they could look for. */
export const seesPeople = (session: Session): boolean => hasOne(session, SEEING);

/** Whether to offer who works with whom. */
export const mayAllocate = (session: Session): boolean => hasOne(session, ['team_lead']);

/** Whether to offer what changes a record. The platform decides once more, about each record. */
export const mayRecord = (session: Session): boolean => hasOne(session, WORKING);

/** Whether somebody leads a team: what is overdue is theirs, whoever has it. */
export const isLead = (session: Session): boolean => hasOne(session, ['team_lead']);

import type { Pair, Role } from '@junction/auth';
import type { LdServiceId, UserId } from '@junction/identifiers';

/** Somebody invented, whom a visitor of the demonstration can be with one click. */
export interface DemonstrationUser {
  /** Opaque, so that logs and audit name nobody. */
  readonly id: UserId;
  /** What the sign-in page sends back. */
  readonly username: string;
  readonly name: string;
  /** What they do, in the words of the page. */
  readonly job: string;
  readonly does: string;
  /** Where they work, as the page groups them. */
  readonly worksAt: string;
  readonly pairs: readonly Pair[];
}

const NORTH_VALE = '11111111-1111-4111-8111-111111111111' as LdServiceId;
const SOUTH_MERE = '22222222-2222-4222-8222-222222222222' as LdServiceId;

/** A commissioner works beside L&D services, at none of them. */
const NO_LD_SERVICE = '00000000-0000-4000-8000-000000000000' as LdServiceId;

const NORTH = 'North Vale Liaison and Diversion';
const SOUTH = 'South Mere Liaison and Diversion';
const ELSEWHERE = 'Elsewhere';

const userId = (n: number): UserId => `55555555-0000-4000-8000-${String(n).padStart(12, '0')}` as UserId;
const holds = (role: Role, ldServiceId: LdServiceId): readonly Pair[] => [{ ldServiceId, role }];

/** Everybody who can sign in to the demonstration, in the order in which the page lists them. */
export const DEMONSTRATION_USERS: readonly DemonstrationUser[] = [
  {
    id: userId(1),
    username: 'sam.reid',
    name: 'Sam Reid',
    job: 'Practitioner',
    does: 'Sees people in custody and at court: who is here, who must be seen next',
    worksAt: NORTH,
    pairs: holds('practitioner', NORTH_VALE),
  },
  {
    id: userId(2),
    username: 'lee.ward',
    name: 'Lee Ward',
    job: 'Team lead',
    does: 'Keeps everybody in view: the boards of all sites and the figures of the service',
    worksAt: NORTH,
    pairs: holds('team_lead', NORTH_VALE),
  },
  {
    id: userId(3),
    username: 'ali.stone',
    name: 'Ali Stone',
    job: 'Administrator',
    does: 'Sees names, dates and lists, nothing clinical',
    worksAt: NORTH,
    pairs: holds('administrator', NORTH_VALE),
  },
  {
    id: userId(4),
    username: 'jo.hart',
    name: 'Jo Hart',
    job: 'Practitioner',
    does: 'Does the same work at another service, and finds nobody of North Vale',
    worksAt: SOUTH,
    pairs: holds('practitioner', SOUTH_MERE),
  },
  {
    id: userId(5),
    username: 'kim.lane',
    name: 'Kim Lane',
    job: 'Commissioner',
    does: 'Reads published figures, and never a person’s record',
    worksAt: ELSEWHERE,
    pairs: holds('commissioner', NO_LD_SERVICE),
  },
  {
    id: userId(6),
    username: 'pat.new',
    name: 'Pat New',
    job: 'Somebody just employed',
    does: 'Has no access yet, and sees what that looks like',
    worksAt: ELSEWHERE,
    pairs: [],
  },
];

/** Whom the sign-in page's answer names. */
export const userCalled = (username: string | null): DemonstrationUser | undefined =>
  DEMONSTRATION_USERS.find((user) => user.username === username);

/** Whom a session or token is about. */
export const userOf = (id: string): DemonstrationUser | undefined => DEMONSTRATION_USERS.find((user) => user.id === id);

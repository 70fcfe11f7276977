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
    id: userId(7),
    username: 'rae.moss',
    name: 'Rae Moss',
    job: 'Practitioner',
    does: 'Works beside Sam: who claims somebody, and who takes over',
    worksAt: NORTH,
    pairs: holds('practitioner', NORTH_VALE),
  },
  {
    id: userId(8),
    username: 'tam.lake',
    name: 'Tam Lake',
    job: 'Student practitioner',
    does: 'Does what practitioners do; what they write is countersigned',
    worksAt: NORTH,
    pairs: holds('student_practitioner', NORTH_VALE),
  },
  {
    id: userId(9),
    username: 'nur.field',
    name: 'Nur Field',
    job: 'Support worker',
    does: 'Sees the people they look after, and writes down whom they spoke to',
    worksAt: NORTH,
    pairs: holds('support_worker', NORTH_VALE),
  },
  {
    id: userId(10),
    username: 'bel.frost',
    name: 'Bel Frost',
    job: 'Peer support worker',
    does: 'Sees the people they look after, and nothing clinical',
    worksAt: NORTH,
    pairs: holds('peer_support_worker', NORTH_VALE),
  },
  {
    id: userId(11),
    username: 'ines.marsh',
    name: 'Ines Marsh',
    job: 'Caldicott guardian',
    does: 'Protects the confidentiality of people’s information; has no pages of their own yet',
    worksAt: NORTH,
    pairs: holds('caldicott_guardian', NORTH_VALE),
  },
  {
    id: userId(12),
    username: 'olu.crane',
    name: 'Olu Crane',
    job: 'Auditor',
    does: 'Examines who saw what, and why; has no pages of their own yet',
    worksAt: NORTH,
    pairs: holds('auditor', NORTH_VALE),
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
    id: userId(15),
    username: 'ruth.penn',
    name: 'Ruth Penn',
    job: 'Team lead',
    does: 'Leads the other service, and finds nobody of North Vale',
    worksAt: SOUTH,
    pairs: holds('team_lead', SOUTH_MERE),
  },
  {
    id: userId(16),
    username: 'eve.gray',
    name: 'Eve Gray',
    job: 'Administrator',
    does: 'Sees names, dates and lists of the other service',
    worksAt: SOUTH,
    pairs: holds('administrator', SOUTH_MERE),
  },
  {
    id: userId(17),
    username: 'ida.cole',
    name: 'Ida Cole',
    job: 'Support worker',
    does: 'Sees the people they look after at the other service',
    worksAt: SOUTH,
    pairs: holds('support_worker', SOUTH_MERE),
  },
  {
    id: userId(18),
    username: 'gus.bell',
    name: 'Gus Bell',
    job: 'Peer support worker',
    does: 'Sees the people they look after at the other service, and nothing clinical',
    worksAt: SOUTH,
    pairs: holds('peer_support_worker', SOUTH_MERE),
  },
  {
    id: userId(19),
    username: 'ben.shaw',
    name: 'Ben Shaw',
    job: 'Student practitioner',
    does: 'Learns at the other service',
    worksAt: SOUTH,
    pairs: holds('student_practitioner', SOUTH_MERE),
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
    id: userId(13),
    username: 'max.holt',
    name: 'Max Holt',
    job: 'Somebody at a receiving service',
    does: 'Will answer referrals; has no pages of their own yet',
    worksAt: ELSEWHERE,
    pairs: holds('receiving_service', NO_LD_SERVICE),
  },
  {
    id: userId(14),
    username: 'vic.dale',
    name: 'Vic Dale',
    job: 'Operator',
    does: 'Keeps the platform running, and sees no person',
    worksAt: ELSEWHERE,
    pairs: holds('operator', NO_LD_SERVICE),
  },
  {
    id: userId(20),
    username: 'amy.both',
    name: 'Amy Both',
    job: 'Bank practitioner',
    does: 'Works at both services, and sees the people of both',
    worksAt: ELSEWHERE,
    pairs: [...holds('practitioner', NORTH_VALE), ...holds('practitioner', SOUTH_MERE)],
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

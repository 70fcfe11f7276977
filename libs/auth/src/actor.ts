import { randomUUID } from 'node:crypto';
import type { LdServiceId, UserId } from '@junction/identifiers';
import { ROLES_THAT_SEE_EVERYBODY, ROLES_WITH_RECORDS, type Role } from './role.js';

/**
 * How an actor comes to see anything; each kind has a row-level security policy of its own.
 * `member`: by roles at L&D services. `permit`: only what a disclosure handed out. `published`: figures that were
 * published, never a person. `job`: the platform itself (relay, consumer, sweeper), never from outside.
 */
export type ActorKind = 'member' | 'permit' | 'published' | 'job';

/** The door a request came in by: one of the three graphs. */
export type Graph = 'staff' | 'partner' | 'analytics';

/** A role held at one L&D service. Somebody may hold several. */
export interface Pair {
  readonly ldServiceId: LdServiceId;
  readonly role: Role;
}

/** What a verified token says about who is asking. */
export interface Asker {
  readonly userId: UserId;
  /** What colleagues call them, from the token alone; empty where identity gave none. Never logged, never in a fact. */
  readonly name?: string;
  readonly pairs: readonly Pair[];
  /** Tells one sitting at one browser from another, and opens nothing; empty for those who come without a session. */
  readonly sessionId?: string;
  /** Names one request in logs and audit, from the gateway to the last service. */
  readonly requestId: string;
  readonly graph: Graph;
}

/** Who is asking. Made from a verified token, or by the platform for its own work; never from arguments. */
export class Actor {
  readonly userId: UserId;
  readonly name: string;
  readonly pairs: readonly Pair[];
  readonly sessionId: string;
  readonly requestId: string;
  readonly graph: Graph;

  private constructor(
    readonly kind: ActorKind,
    asker: Asker,
  ) {
    this.userId = asker.userId;
    this.name = asker.name ?? '';
    this.pairs = asker.pairs;
    this.sessionId = asker.sessionId ?? '';
    this.requestId = asker.requestId;
    this.graph = asker.graph;
  }

  /** The kind follows from the graph and the roles, so that no caller can choose it. */
  static of(asker: Asker): Actor {
    return new Actor(kindOf(asker), asker);
  }

  /** The platform at work for itself. `name` says which part, and stands in audit as `job:<name>`. */
  static job(name: string): Actor {
    return new Actor('job', { userId: `job:${name}` as UserId, pairs: [], requestId: randomUUID(), graph: 'staff' });
  }

  /** Holds the role, at that L&D service where one is named, else anywhere. */
  is(role: Role, ldServiceId?: LdServiceId): boolean {
    return this.pairs.some(
      (pair) => pair.role === role && (ldServiceId === undefined || pair.ldServiceId === ldServiceId),
    );
  }

  /** The L&D services whose records a member may come near, each once; none for every other kind of actor. */
  get ldServiceIds(): readonly LdServiceId[] {
    return this.ldServiceIdsAs(ROLES_WITH_RECORDS);
  }

  /** Of those, the L&D services at which the actor sees everybody; at the others, whom they look after. */
  get ldServiceIdsInFull(): readonly LdServiceId[] {
    return this.ldServiceIdsAs(ROLES_THAT_SEE_EVERYBODY);
  }

  /** The L&D services at which a member holds one of the roles, each once; none for every other kind of actor. */
  ldServiceIdsAs(roles: ReadonlySet<Role>): readonly LdServiceId[] {
    if (this.kind !== 'member') return [];
    return [...new Set(this.pairs.filter((pair) => roles.has(pair.role)).map((pair) => pair.ldServiceId))];
  }
}

function kindOf({ graph, pairs }: Asker): ActorKind {
  if (graph === 'partner') return 'permit';
  if (graph === 'analytics') return 'published';
  return pairs.length > 0 && pairs.every((pair) => pair.role === 'commissioner') ? 'published' : 'member';
}

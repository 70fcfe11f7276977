export { Actor, type ActorKind, type Asker, type Graph, type Pair } from './actor.js';
export type { Command } from './command.js';
export { CurrentActor, actorOf, keepActor } from './current-actor.js';
export { CurrentCommand, IDEMPOTENCY_KEY_HEADER, commandOf } from './current-command.js';
export { NeedsPermission } from './needs-permission.js';
export { OpenToAnyone } from './open-to-anyone.js';
export { PERMISSIONS, PERMISSIONS_OF_ROLE, mayAsk, type Permission } from './permissions.js';
export { ROLES, ROLES_WITH_RECORDS, type Role } from './role.js';

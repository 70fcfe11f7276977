export { DomainError, type ErrorKind, type FieldCodes } from './domain-error.js';
export { Conflict, Forbidden, InvalidInput, NotFound, Unavailable } from './kinds.js';
export { NotPermitted, NotSignedIn } from './access.errors.js';
export { InputInvalid } from './input.errors.js';
export { AlreadyDone, KeyMissing, KeyReused, VersionIsStale } from './command.errors.js';
export { PartUnavailable } from './part.errors.js';

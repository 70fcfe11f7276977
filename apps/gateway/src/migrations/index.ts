import type { Migration } from '@junction/persistence';
import { SessionsAndDocuments1764000000100 } from './sessions-and-documents.js';

/** Every step of this database's schema, oldest first. */
export const MIGRATIONS: readonly Migration[] = [SessionsAndDocuments1764000000100];

import type { Clock, Database } from '@junction/persistence';
import { statement } from '@junction/persistence';
import { DocumentNotRegistered } from '../graph/document.errors.js';
import { GOOD_FOR_MS, hashIn } from './register-documents.js';

const FIND = statement('document_find', 'select document, last_built_at from documents where hash = $1');

interface Found {
  readonly document: string;
  readonly last_built_at: Date;
}

const ID = /^(?:sha256:)?[0-9a-f]{64}$/;

/** Another gateway may have been started with a later build since; then its documents are in the database alone. */
const REMEMBERED_MAX = 1_000;

/** The documents that a session may send: those of this build, and those of the last 30 days. */
export class Documents {
  readonly #earlier = new Map<string, Found>();

  /** @param built the documents of the build that this gateway runs with: good for as long as it runs. */
  constructor(
    private readonly built: ReadonlyMap<string, string>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The text that an id stands for. @throws {DocumentNotRegistered} */
  async find(id: unknown): Promise<string> {
    if (typeof id !== 'string' || !ID.test(id)) throw new DocumentNotRegistered();
    const hash = hashIn(id);
    return this.built.get(hash) ?? (await this.#findEarlier(hash));
  }

  async #findEarlier(hash: string): Promise<string> {
    const found = this.#earlier.get(hash) ?? (await this.#read(hash));
    if (!found || this.clock.now().getTime() - found.last_built_at.getTime() >= GOOD_FOR_MS) {
      this.#earlier.delete(hash);
      throw new DocumentNotRegistered();
    }
    return found.document;
  }

  async #read(hash: string): Promise<Found | undefined> {
    const { rows } = await this.database.pool.query<Found>({ ...FIND, values: [hash] });
    if (rows[0] && this.#earlier.size < REMEMBERED_MAX) this.#earlier.set(hash, rows[0]);
    return rows[0];
  }
}

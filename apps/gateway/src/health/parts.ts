import { log, type PartHealth } from '@junction/telemetry';

/** A part of the platform, and how to find out whether it is there. */
export interface Part {
  readonly name: string;
  /** Whether people can't work at all while it is down. */
  readonly isNeeded: boolean;
  look(): Promise<PartHealth>;
}

/** What `/health` says. */
export interface Health {
  readonly usable: boolean;
  readonly parts: Readonly<Record<string, PartHealth>>;
}

/** A service takes a second to find out that a part of its own is silent, and answers after that. */
const ANSWER_WITHIN_MS = 2_000;

/** Anybody may ask, so parts are asked once a second at most, however often that is. */
const FRESH_MS = 1_000;

const SILENT: PartHealth = { up: false, why: 'does not answer' };

/** The health of the platform, as far as it can be seen from its door. */
export class Parts {
  readonly #lastUp = new Map<string, boolean>();
  #last: { readonly at: number; readonly health: Promise<Health> } | undefined;

  constructor(private readonly parts: readonly Part[]) {}

  health(): Promise<Health> {
    const at = performance.now();
    if (!this.#last || at - this.#last.at >= FRESH_MS) this.#last = { at, health: this.#look() };
    return this.#last.health;
  }

  async #look(): Promise<Health> {
    const looked = await Promise.all(this.parts.map(async (part) => ({ ...part, health: await answerOf(part) })));
    for (const { name, health } of looked) this.#noteChange(name, health.up);
    return {
      usable: looked.every(({ isNeeded, health }) => health.up || !isNeeded),
      parts: Object.fromEntries(looked.map(({ name, health }) => [name, health])),
    };
  }

  #noteChange(part: string, up: boolean): void {
    if ((this.#lastUp.get(part) ?? true) !== up) log.warn(up ? 'part back' : 'part lost', { part, up });
    this.#lastUp.set(part, up);
  }
}

async function answerOf(part: Part): Promise<PartHealth> {
  const over = new AbortController();
  const silence = new Promise<PartHealth>((resolve) => {
    const timer = setTimeout(() => resolve(SILENT), ANSWER_WITHIN_MS);
    over.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  try {
    return await Promise.race([part.look(), silence]);
  } catch {
    return SILENT;
  } finally {
    over.abort();
  }
}

/** A part with an address of its own that says how it is by status. */
export async function lookAt(url: string): Promise<PartHealth> {
  const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
  await response.body?.cancel();
  return response.ok ? { up: true } : { up: false, why: 'not connected' };
}

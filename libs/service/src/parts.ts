import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { log, partOf, type HealthReporter, type PartHealth } from '@junction/telemetry';

/** What `/health` says. */
export interface Health {
  /** Whether people can work: all parts that this needs are up. */
  readonly usable: boolean;
  readonly parts: Readonly<Record<string, PartHealth>>;
}

const ANSWER_WITHIN_MS = 1_000;
const SILENT: PartHealth = { up: false, why: 'does not answer' };

/** The parts of a service: every provider that is marked as one by `@HealthPart`. */
@Injectable()
export class Parts {
  readonly #lastUp = new Map<string, boolean>();

  constructor(private readonly discovery: DiscoveryService) {}

  /** Asks every part at once; one that takes longer than a second, or throws, does not answer. */
  async health(): Promise<Health> {
    const found = this.discovery
      .getProviders()
      .map((wrapper) => (wrapper.isDependencyTreeStatic() ? partOf(wrapper.instance) : undefined))
      .filter((part) => part !== undefined);
    const parts = await Promise.all(
      found.map(async ({ mark, reporter }) => ({ ...mark, health: await answerOf(reporter) })),
    );
    for (const { name, health } of parts) this.#noteChange(name, health.up);

    return {
      usable: parts.every(({ neededToServe, health }) => health.up || !neededToServe),
      parts: Object.fromEntries(parts.map(({ name, health }) => [name, health])),
    };
  }

  #noteChange(part: string, up: boolean): void {
    if ((this.#lastUp.get(part) ?? true) !== up) log.warn(up ? 'part back' : 'part lost', { part, up });
    this.#lastUp.set(part, up);
  }
}

async function answerOf(reporter: HealthReporter): Promise<PartHealth> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<PartHealth>((resolve) => {
    timer = setTimeout(() => resolve(SILENT), ANSWER_WITHIN_MS);
  });
  try {
    return await Promise.race([reporter.health(), silence]);
  } catch {
    return SILENT;
  } finally {
    clearTimeout(timer);
  }
}

/** Why a part can't be used now. */
export type Why = 'does not answer' | 'not connected' | 'behind' | 'starting' | 'stopped';

/** Whether a part that this process needs can be used, and if not, why. */
export type PartHealth = { readonly up: true } | { readonly up: false; readonly why: Why };

/** Something with a health of its own: the database, Kafka, the relay. */
export interface HealthReporter {
  health(): Promise<PartHealth>;
}

const PART = Symbol('part of the health page');

/**
 * Marks a provider as a part that `/health` reports under this name.
 * Where `neededToServe` is false, people can go on working while it is down, and the page stays 200.
 */
export function HealthPart(name: string, { neededToServe = true } = {}) {
  return (target: abstract new (...args: never[]) => HealthReporter): void => {
    Reflect.set(target, PART, { name, neededToServe });
  };
}

/** The mark that `HealthPart` left on a provider's class, its own or inherited. */
export interface PartMark {
  readonly name: string;
  readonly neededToServe: boolean;
}

/** The part a provider is, if its class says so. */
export function partOf(instance: unknown): { readonly mark: PartMark; readonly reporter: HealthReporter } | undefined {
  if (typeof instance !== 'object' || instance === null) return undefined;
  const mark = Reflect.get(instance.constructor ?? Object, PART) as PartMark | undefined;
  return mark && { mark, reporter: instance as HealthReporter };
}

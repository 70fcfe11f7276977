import type { z } from 'zod';

/** Settings that can't be used. Says which and what is expected, never what was given: it may be a secret. */
export class ConfigFaults extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

/** A schema whose properties are the names of environment variables; each says by `describe` what it expects. */
export type ConfigSchema<C> = z.ZodObject & z.ZodType<C>;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings of a process from its environment: every variable the schema names, an empty one counting as
 * absent.
 * @throws {ConfigFaults} with one line for each fault, all at once.
 */
export function readConfig<C>(schema: ConfigSchema<C>, environment: Environment = process.env): C {
  const names = Object.keys(schema.shape);
  const given = Object.fromEntries(names.map((name) => [name, environment[name] || undefined]));
  const read = schema.safeParse(given);
  if (read.success) return read.data;

  const faulty = new Set(read.error.issues.map(({ path }) => String(path[0])));
  throw new ConfigFaults(
    names.filter((name) => faulty.has(name)).map((name) => faultLine(schema, name, given[name] !== undefined)),
  );
}

/** The settings, or the end of the process: code 1, and a line for each fault on standard error. */
export function configOrExit<C>(schema: ConfigSchema<C>): C {
  try {
    return readConfig(schema);
  } catch (error) {
    if (!(error instanceof ConfigFaults)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

function faultLine(schema: z.ZodObject, name: string, isGiven: boolean): string {
  const expected = descriptionOf(schema.shape[name] as z.ZodType | undefined);
  return `${name} ${isGiven ? 'is not valid' : 'is missing'}${expected ? `: expected ${expected}` : ''}`;
}

/** What the variable's own schema says is expected; defaults and optional ones say it one layer down. */
function descriptionOf(schema: z.ZodType | undefined): string | undefined {
  if (schema?.description !== undefined) return schema.description;
  const inner: unknown = schema && Reflect.get(schema.def, 'innerType');
  return inner ? descriptionOf(inner as z.ZodType) : undefined;
}

import { basename, dirname } from 'node:path';
import { className, code } from './shapes.js';
import { listedWord, UNLISTED } from './words.js';

/** An error as a log may know it: what class, which code, where in the code; never its message. */
export interface LoggedError {
  readonly name: string;
  readonly code?: string;
  readonly kind?: string;
  /** Places in the code, innermost first: folder, file, line and column. */
  readonly stack?: readonly string[];
  readonly cause?: LoggedError;
}

const FRAMES_MAX = 12;
const CAUSES_MAX = 4;
const PLACE = /^\s+at .*?\(?(?:file:\/\/)?((?:\/|node:)[\w@+./-]+?\.?[cm]?[jt]?s?):(\d+):(\d+)\)?$/;

/** Describes any thrown value, and what caused it, without a word of its message. */
export function describeError(thrown: unknown, depth = 0): LoggedError {
  if (!(thrown instanceof Error)) return { name: UNLISTED };

  const knownCode = code(property(thrown, 'code'));
  const kind = property(thrown, 'kind');
  const cause = property(thrown, 'cause') ?? property(thrown, 'originalError');
  const stack = placesOf(thrown);
  return {
    name: className(thrown.constructor.name) ?? UNLISTED,
    ...(knownCode !== undefined && { code: knownCode }),
    ...(kind !== undefined && { kind: listedWord('kind', kind) }),
    ...(stack.length > 0 && { stack }),
    ...(cause instanceof Error && depth < CAUSES_MAX && { cause: describeError(cause, depth + 1) }),
  };
}

const property = (error: Error, name: string): unknown => Reflect.get(error, name);

/** Places follow the message, which may have lines of its own that look like places. */
function placesOf(error: Error): string[] {
  const places: string[] = [];
  for (const line of afterMessage(error).split('\n')) {
    const [, path, row, column] = PLACE.exec(line) ?? [];
    if (path !== undefined) places.push(`${basename(dirname(path))}/${basename(path)}:${row}:${column}`);
  }
  return places.slice(0, FRAMES_MAX);
}

/** What the stack says after its message; nothing where the message was exchanged and so can't be found there. */
function afterMessage({ stack = '', message }: Error): string {
  const said = message === '' ? '\n' : `: ${message}\n`;
  const from = stack.indexOf(said);
  const head = stack.slice(0, Math.max(from, 0));
  return from < 0 || /[:\n]/.test(head) ? '' : stack.slice(from + said.length);
}

/**
 * A SQL text with a name. PostgreSQL parses and plans a named statement once a connection, which halves the
 * cost of a hot read.
 */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** PostgreSQL cuts longer names, and two cut names could meet. */
const NAME_LENGTH_MAX = 63;

/** Names a SQL text; one name stands for one text in the whole process. */
export function statement(name: string, text: string): Statement {
  if (name.length > NAME_LENGTH_MAX) throw new RangeError(`statement name ${name} is longer than ${NAME_LENGTH_MAX}`);
  const known = texts.get(name);
  if (known !== undefined && known !== text) throw new RangeError(`statement name ${name} stands for two texts`);
  texts.set(name, text);
  return { name, text };
}

const texts = new Map<string, string>();

/** A value fit for a log, or undefined where it could be something a person said, or is called. */
export type Shape<T extends string | number | boolean = string | number | boolean> = (value: unknown) => T | undefined;

const matching =
  (form: RegExp): Shape<string> =>
  (value) =>
    typeof value === 'string' && form.test(value) ? value : undefined;

/** A record's id. */
export const uuid = matching(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

/** The id of a trace, which is also the reference of an error. */
export const traceId = matching(/^[0-9a-f]{32}$/);

/** As many as there are events in a batch. */
const TRACES_MAX = 500;

/** The ids of several traces, each once, with spaces between them. What isn't one is left out. */
export const traceIds: Shape<string> = (value) => {
  const ids = Array.isArray(value) ? new Set(value.flatMap((one) => traceId(one) ?? [])) : new Set();
  return ids.size > 0 ? [...ids].slice(0, TRACES_MAX).join(' ') : undefined;
};

/** `junction.<noun>`. */
export const topic = matching(/^junction\.[a-z]+(?:_[a-z]+)*$/);

/** `junction.<noun>.<participle>.v<n>`. */
export const eventType = matching(/^junction(?:\.[a-z]+(?:_[a-z]+)*){2}\.v\d{1,2}$/);

/** A class of error, as the code calls it: a class name that ends in what it is, or that a refusal of ours has. */
export const className = matching(/^[A-Z][a-z0-9]+(?:[A-Z]+[a-z0-9]*)*$/);

const OURS = /^(?:INTERNAL|[A-Z]+(?:_[A-Z0-9]+)+)$/;
const SQLSTATE = /^(?:[0-9][0-9A-Z]{4}|P000[0-4]|XX00[0-2])$/;
const SYSTEM =
  /^E(?:CONN(?:REFUSED|RESET|ABORTED)|ADDRINUSE|ACCES|PIPE|TIMEDOUT|HOSTUNREACH|NOTFOUND|NOENT|NOSPC|MFILE)$/;

/** A code of ours (`CASE_NOT_FOUND`), of PostgreSQL (`23505`) or of the operating system (`ECONNREFUSED`). */
export const code: Shape<string> = (value) =>
  typeof value === 'string' && value.length <= 64 && [OURS, SQLSTATE, SYSTEM].some((form) => form.test(value))
    ? value
    : undefined;

/** Large enough for eleven days in milliseconds, too small for an NHS number or a telephone number. */
export const NUMBER_MAX = 999_999_999;

/** A duration, a count, a version, a port: from 0 to `NUMBER_MAX`. */
export const quantity: Shape<number> = (value) =>
  typeof value === 'number' && value >= 0 && value <= NUMBER_MAX ? Math.round(value * 1000) / 1000 : undefined;

/** Yes or no. */
export const flag: Shape<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/**
 * Something that the person at the keyboard can put right: said in one plain line, without a stack trace.
 * Every other error is a bug of ours and keeps its stack.
 */
export class Problem extends Error {
  /**
   * @param {string} message what is wrong and what to do about it, as whole sentences
   * @param {{ cause?: unknown }} [options]
   */
  constructor(message, options) {
    super(message, options);
    this.name = 'Problem';
  }
}

/** Codes by which the operating system says that a disk or a quota is full. */
const FULL = new Set(['ENOSPC', 'EDQUOT']);
/** Codes by which it says that we may not write here. */
const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS']);

/**
 * Turns an error of the file system into a Problem where somebody can act on it; anything else comes back as it was.
 * @param {unknown} error
 * @param {string} [folder] where we were writing, if the error doesn't say
 * @returns {unknown}
 */
export function explained(error, folder) {
  const code = codeOf(error);
  const path = typeof error === 'object' && error !== null && 'path' in error ? error.path : undefined;
  const where = typeof path === 'string' ? path : (folder ?? 'the data folder');
  if (FULL.has(code))
    return new Problem(
      `The disk that holds ${where} is full. Free some space, or choose another folder: JUNCTION_DATA=/other/folder npm start`,
      {
        cause: error,
      },
    );
  if (UNWRITABLE.has(code))
    return new Problem(
      `${where} can't be written. Give this user the right to, or choose another folder: JUNCTION_DATA=/other/folder npm start`,
      {
        cause: error,
      },
    );
  return error;
}

/**
 * The code that Node gave an error, such as EEXIST. (Asking `instanceof Error` says no inside jest, where errors of the
 * system come from another realm.)
 * @param {unknown} error
 * @returns {string} empty if it has none
 */
export const codeOf = (error) =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

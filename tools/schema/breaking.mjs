import { buildSchema, findBreakingChanges } from 'graphql';

/**
 * What in a graph would break those who use it as it was last released: something gone, something asked for that
 * wasn't, something that may now be null.
 *
 * @param {string} released what callers were shown
 * @param {string} current what they would be shown
 * @returns {readonly string[]} a sentence for each
 */
export const breakingChanges = (released, current) =>
  findBreakingChanges(read(released), read(current)).map(({ description }) => description);

/** @param {string} sdl */
const read = (sdl) => buildSchema(sdl, { assumeValidSDL: true });

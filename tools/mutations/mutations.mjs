import { OF_ACCESS } from './of-access.mjs';
import { OF_COMMANDS } from './of-commands.mjs';
import { OF_EVENTS } from './of-events.mjs';
import { OF_THE_DOOR } from './of-the-door.mjs';

/**
 * A rule, the place that keeps it, and how to break it.
 *
 * @typedef {object} Mutation
 * @property {string} name
 * @property {string} rule what must hold
 * @property {string} file
 * @property {string} from code that keeps the rule; stands once in the file
 * @property {string} to code that breaks it
 * @property {'unit' | 'integration'} project
 * @property {string} spec pattern of the spec that must turn red
 */

/** Every rule that somebody's privacy or the truth of a record rests on. @type {readonly Mutation[]} */
export const MUTATIONS = [...OF_ACCESS, ...OF_COMMANDS, ...OF_EVENTS, ...OF_THE_DOOR];

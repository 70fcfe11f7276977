/** What was asked can't be done as things are; nothing was changed. Its message says why, in a plain line. */
export class Refused extends Error {}

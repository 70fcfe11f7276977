/**
 * A program of ours that `npm start` builds and runs as `node apps/<name>/dist/main.js`.
 * @typedef {'cases' | 'reporting' | 'gateway' | 'identity'} AppName
 */

/**
 * The programs that have a database, in the order in which they are listed to people.
 * @type {readonly AppName[]}
 */
export const APPS = ['identity', 'cases', 'reporting', 'gateway'];

/**
 * The services: each has a GraphQL subgraph and reads and writes Kafka.
 * @type {readonly ('cases' | 'reporting')[]}
 */
export const SERVICES = ['cases', 'reporting'];

/** What must have been built: the programs and the pages that the gateway serves. */
export const BUILT = [...APPS.map((app) => `apps/${app}/dist/main.js`), 'apps/portal/dist/index.html'];

/** The projects to build; Nx adds the libraries that they use. */
export const PROJECTS = [...APPS, 'portal'];

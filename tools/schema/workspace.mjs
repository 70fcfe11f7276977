import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { GRAPHS } from './compose.mjs';

/** @typedef {import('./compose.mjs').Graph} Graph */

/** Where schemas stand in a workspace, and where they come from. */
export class Workspace {
  /** @param {string} root */
  constructor(root) {
    this.root = root;
  }

  /** The services: every app that is tagged as one and has a module. */
  get services() {
    return readdirSync(join(this.root, 'apps')).filter((app) => {
      const project = join(this.root, 'apps', app, 'project.json');
      const isService = existsSync(project) && readFileSync(project, 'utf8').includes('"layer:service"');
      return isService && existsSync(this.#moduleFile(app));
    });
  }

  /** @param {string} service @returns {Promise<import('./subgraph-sdl.mjs').Class>} */
  async moduleOf(service) {
    const exported = await import(pathToFileURL(this.#moduleFile(service)).href);
    const name = `${service.replaceAll(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}Module`;
    if (!exported[name]) throw new Error(`apps/${service}/src/${service}.module.ts exports no ${name}`);
    return exported[name];
  }

  /** @param {string} service */
  subgraphFile = (service) => `apps/${service}/schema.graphql`;

  /** @param {Graph} graph */
  supergraphFile = (graph) => `apps/gateway/supergraph/${graph}.graphql`;

  /** @param {Graph} graph */
  releasedFile = (graph) => `apps/gateway/supergraph/released/${graph}.graphql`;

  get graphs() {
    return GRAPHS;
  }

  /** @param {string} file @returns {string | undefined} undefined where there is none */
  read(file) {
    const path = join(this.root, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  }

  /** @param {string} file @param {string} text */
  write(file, text) {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
  }

  /** @param {string} app */
  #moduleFile(app) {
    return join(this.root, 'apps', app, 'src', `${app}.module.ts`);
  }
}

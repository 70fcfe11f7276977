import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { GRAPHS } from './compose.mjs';

/** @typedef {import('./compose.mjs').Graph} Graph */

const execFileAsync = promisify(execFile);
const PRINT = join(import.meta.dirname, 'print-subgraph.mjs');

/** `cases` has its `CasesModule`. @param {string} service */
const classOf = (service) => `${service.replaceAll(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}Module`;

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

  /**
   * The subgraph that a service's code makes. In a process of its own: the framework collects the types of all
   * classes that a process has loaded, and two services may have two of one name.
   *
   * @param {string} service
   * @returns {Promise<string>}
   */
  async subgraphOf(service) {
    const { stdout } = await execFileAsync(process.execPath, [PRINT, this.#moduleFile(service), classOf(service)]);
    return stdout;
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

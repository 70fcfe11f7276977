import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A file of the portal, as it goes out. */
export interface PortalFile {
  readonly type: string;
  /** Changes with the content; quoted, as in the header. */
  readonly etag: string;
  /** Its name holds a hash of its content, so that a browser never needs to ask for it again. */
  readonly isImmutable: boolean;
  as(encoding: Encoding): Promise<Buffer>;
}

export type Encoding = 'br' | 'gzip' | 'identity';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = /^(?:text\/|application\/(?:json|manifest)|image\/svg)/;

/** Files of the build under `assets/` with a hash before the last dot: `assets/index-B3x9_kQz.js`. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

/**
 * The built portal, read once and kept: some megabytes that don't change while this process runs. Only what was found
 * in the folder then can ever be served, so no address leads out of it. Files of other types are left out.
 */
export class PortalFiles {
  private constructor(private readonly files: ReadonlyMap<string, PortalFile>) {}

  /** Without the folder there are no files: the graphs are served all the same. */
  static async read(folder: string): Promise<PortalFiles> {
    const files = new Map<string, PortalFile>();
    for (const path of await pathsIn(folder)) {
      const type = TYPES[extname(path)];
      const address = `/${relative(folder, path).split(sep).join('/')}`;
      if (type) files.set(address, keep(await readFile(path), type, HASHED.test(address)));
    }
    return new PortalFiles(files);
  }

  find(address: string): PortalFile | undefined {
    return this.files.get(address);
  }

  /** The page that every address of the portal begins with; undefined when no portal was built. */
  get page(): PortalFile | undefined {
    return this.find('/index.html');
  }
}

async function pathsIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (Reflect.get(Object(error), 'code') === 'ENOENT') return [];
    throw error;
  }
}

/** Compresses when first asked for, once. */
function keep(content: Buffer, type: string, isImmutable: boolean): PortalFile {
  const made = new Map<Encoding, Promise<Buffer>>([['identity', Promise.resolve(content)]]);
  const as = (encoding: Encoding): Promise<Buffer> => {
    const known = made.get(encoding) ?? compress(content, encoding);
    made.set(encoding, known);
    return known;
  };
  return {
    type,
    isImmutable,
    etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    as: (encoding) => as(COMPRESSIBLE.test(type) ? encoding : 'identity'),
  };
}

const compress = (content: Buffer, encoding: Encoding): Promise<Buffer> =>
  encoding === 'br'
    ? promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
    : promisify(gzip)(content, { level: 9 });

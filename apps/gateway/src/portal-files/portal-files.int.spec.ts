import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aGateway, aGround, type GatewayUnderTest, type Ground } from '../gateway.builder.js';
import { aSubgraph, aSupergraph, type SubgraphInProcess } from '../graph/two-subgraphs.builder.js';
import { request } from 'node:http';

const PAGE = '<!doctype html><title>Junction</title><script type="module" src="/assets/index-B3x9_kQz.js"></script>';
const SCRIPT = `export const words = ${JSON.stringify('board '.repeat(500))};`;

let subgraph: SubgraphInProcess;
let ground: Ground;
let gateway: GatewayUnderTest;

beforeAll(async () => {
  subgraph = await aSubgraph('only', 'type Query { one: Int }', { Query: { one: () => 1 } });
  ground = await aGround();
  const supergraph = aSupergraph([subgraph]);
  gateway = await aGateway(ground, {
    supergraphs: { staff: supergraph, partner: supergraph, analytics: supergraph },
    subgraphs: { only: subgraph.url },
    files: {
      'index.html': PAGE,
      'assets/index-B3x9_kQz.js': SCRIPT,
      'robots.txt': 'User-agent: *',
      '.env': 'SECRET=1',
    },
  });
});

afterAll(async () => {
  await gateway.stop();
  await Promise.all([ground.stop(), subgraph.stop()]);
});

interface Raw {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

/** Exactly this path, which `fetch` would tidy. */
const get = (path: string, headers = {}, method = 'GET'): Promise<Raw> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(gateway.origin);
    request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });

describe('the portal', () => {
  it.each(['/', '/sites/a1', '/people/1?tab=timeline', '/figures/'])(
    'begins with one page at %s, never kept',
    async (path) => {
      const { status, headers, body } = await get(path);

      expect([status, headers['content-type'], headers['cache-control']]).toEqual([
        200,
        'text/html; charset=utf-8',
        'no-store',
      ]);
      expect(body.toString()).toBe(PAGE);
    },
  );

  it('has files that are kept for ever, because their names change with their content', async () => {
    const { status, headers, body } = await get('/assets/index-B3x9_kQz.js');

    expect([status, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(body.toString()).toBe(SCRIPT);
    expect((await get('/robots.txt')).headers['cache-control']).toBe('no-store');
  });

  it('comes compressed where the browser takes that', async () => {
    const br = await get('/assets/index-B3x9_kQz.js', { 'accept-encoding': 'gzip, br' });
    const gzip = await get('/assets/index-B3x9_kQz.js', { 'accept-encoding': 'gzip' });

    expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip']);
    expect([brotliDecompressSync(br.body).toString(), gunzipSync(gzip.body).toString()]).toEqual([SCRIPT, SCRIPT]);
    expect(br.headers.vary).toBe('accept-encoding');
    expect(br.body.length).toBeLessThan(200);
  });

  it('is not sent again to a browser that has it, and has a head of its own', async () => {
    const { headers } = await get('/');

    const again = await get('/', { 'if-none-match': headers.etag });
    const head = await get('/', {}, 'HEAD');

    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, String(PAGE.length)]);
  });

  it('lets a page run its own scripts and styles, and nothing else', async () => {
    const { headers } = await get('/');

    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|http:/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
  });

  it.each([
    '/assets/missing-AAAAAAAA.js',
    '/.env',
    '/../gateway.builder.ts',
    '/%2e%2e/%2e%2e/etc/passwd.txt',
    '/assets/..%2f..%2fdocuments.json',
    '/index.html.bak',
    '/%ZZ',
    '/graphql/x',
    '/auth/elsewhere',
    '/live/x',
    '/health/x',
    '/metrics/x',
    '/partner/x',
  ])('has nothing at %s, not even its first page', async (path) => {
    const { status, headers, body } = await get(path);

    expect([status, headers['content-type']]).toEqual([404, 'application/json; charset=utf-8']);
    expect(JSON.parse(body.toString())).toMatchObject({
      errors: [{ extensions: { code: 'ADDRESS_NOT_FOUND', kind: 'not_found' } }],
    });
  });

  it('takes nothing that is sent to it', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await get('/', {}, method)).status).toBe(404);
  });
});

describe('those who run the platform', () => {
  it('see which parts are up', async () => {
    const { status, headers, body } = await get('/health');

    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(JSON.parse(body.toString())).toEqual({ usable: true, parts: { kafka: { up: true } } });
  });

  it('see counts and times', async () => {
    const { status, headers, body } = await get('/metrics');

    expect([status, headers['content-type']]).toEqual([200, expect.stringContaining('text/plain')]);
    expect(body.toString()).toContain('junction_operation_seconds');
  });
});

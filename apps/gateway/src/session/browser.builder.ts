/** A browser as far as cookies and redirects go: one jar a host, `__Host-` rules kept. */
export class Browser {
  readonly #jars = new Map<string, Map<string, string>>();

  /** Asks as a page of `origin` would. */
  page(url: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Response> {
    const sent = {
      'x-junction': 'portal',
      origin: new URL(url).origin,
      'sec-fetch-site': 'same-origin',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    };
    return this.ask(url, { method, headers: sent, ...(body !== undefined && { body }) });
  }

  async ask(url: string, { method = 'GET', headers = {}, body, signal }: Asked = {}): Promise<Response> {
    const jar = this.jarOf(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      method,
      headers: { ...headers, ...(cookie && { cookie }) },
      redirect: 'manual',
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    });
    for (const line of response.headers.getSetCookie()) keep(jar, line);
    return response;
  }

  /** Follows redirects until a page comes, and returns its address. */
  async follow(url: string): Promise<{ readonly address: string; readonly response: Response }> {
    let address = url;
    for (let hops = 0; hops < 12; hops += 1) {
      const response = await this.ask(address);
      const next = response.headers.get('location');
      if (!next) return { address, response };
      await response.body?.cancel();
      address = new URL(next, address).href;
    }
    throw new Error('redirected in a circle');
  }

  jarOf(url: string): Map<string, string> {
    const { host } = new URL(url);
    const jar = this.#jars.get(host) ?? new Map<string, string>();
    this.#jars.set(host, jar);
    return jar;
  }
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(/;\s*/);
  const name = pair.slice(0, pair.indexOf('='));
  const value = pair.slice(pair.indexOf('=') + 1);
  const given = attributes.map((each) => each.toLowerCase());
  if (name.startsWith('__Host-') && !(given.includes('secure') && given.includes('path=/'))) return;
  if (given.includes('max-age=0') || given.some((each) => each.startsWith('expires=thu, 01 jan 1970')))
    jar.delete(name);
  else jar.set(name, value);
}

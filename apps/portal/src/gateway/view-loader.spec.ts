import { describe, expect, it } from '@jest/globals';
import type { Answer } from './answer.js';
import { GatewayError } from './gateway-error.js';
import { ViewLoader } from './view-loader.js';

const NOW = new Date('2026-03-02T09:31:00Z');

/** Loads that end when the test says so. */
function aLoader() {
  const asked: { resolve: (answer: Answer<string>) => void; reject: (error: unknown) => void }[] = [];
  const loader = new ViewLoader<string>({
    load: () => new Promise((resolve, reject) => void asked.push({ resolve, reject })),
    now: () => NOW,
  });
  return { loader, asked, settle: () => new Promise(setImmediate) };
}

describe('keeping the data of a page', () => {
  it('shows an answer with the instant it was asked for', async () => {
    const { loader, asked, settle } = aLoader();

    void loader.load();
    asked[0]?.resolve({ data: 'first', missing: [] });
    await settle();

    expect(loader.now()).toEqual({ data: 'first', missing: [], error: null, asOf: NOW });
  });

  it('asks once more, and only once, for any number of changes told meanwhile', async () => {
    const { loader, asked, settle } = aLoader();

    void loader.load();
    void loader.load();
    void loader.load();
    asked[0]?.resolve({ data: 'older', missing: [] });
    await settle();
    asked[1]?.resolve({ data: 'newer', missing: [] });
    await settle();

    expect(asked).toHaveLength(2);
    expect(loader.now().data).toBe('newer');
  });

  it('keeps the last data beside the error when nobody answers', async () => {
    const { loader, asked, settle } = aLoader();
    void loader.load();
    asked[0]?.resolve({ data: 'first', missing: [] });
    await settle();

    void loader.load();
    asked[1]?.reject(new GatewayError('OFFLINE', 'unavailable', 'r'));
    await settle();

    expect(loader.now()).toMatchObject({ data: 'first', error: { code: 'OFFLINE' } });
  });

  it.each(['not_found', 'forbidden'] as const)('takes away what is now %s', async (kind) => {
    const { loader, asked, settle } = aLoader();
    void loader.load();
    asked[0]?.resolve({ data: 'first', missing: [] });
    await settle();

    void loader.load();
    asked[1]?.reject(new GatewayError('GONE', kind, 'r'));
    await settle();

    expect(loader.now().data).toBeNull();
  });

  it('says nothing after it was closed', async () => {
    const { loader, asked, settle } = aLoader();
    const seen: unknown[] = [];
    loader.subscribe(() => seen.push(loader.now()));

    void loader.load();
    loader.close();
    asked[0]?.reject(new Error('aborted'));
    await settle();

    expect(seen).toEqual([]);
  });
});

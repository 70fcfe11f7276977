import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { currentTraceId, currentTraceparent, keepTrace, runWithTrace } from './trace.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const FROM_BROWSER = `00-${TRACE}-00f067aa0ba902b7-01`;

describe('running in a trace', () => {
  it('is the same trace after everything that is awaited', async () => {
    const seen = await runWithTrace(FROM_BROWSER, async () => {
      await sleep(1);
      return currentTraceId();
    });

    expect(seen).toBe(TRACE);
  });

  it('hands the trace on, as a step of its own', () => {
    const next = runWithTrace(FROM_BROWSER, currentTraceparent);

    expect(next).toMatch(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-01$`));
    expect(next).not.toBe(FROM_BROWSER);
  });

  it('begins a new trace without a traceparent, another one each time', () => {
    const first = runWithTrace(undefined, currentTraceId);
    const second = runWithTrace('broken', currentTraceId);

    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(second).not.toBe(first);
  });

  it('keeps two requests apart that run at the same time', async () => {
    const other = FROM_BROWSER.replace('4bf9', 'aaaa');
    const ask = (traceparent: string) =>
      runWithTrace(traceparent, async () => {
        await sleep(1);
        return currentTraceId();
      });

    expect(await Promise.all([ask(FROM_BROWSER), ask(other)])).toEqual([TRACE, `aaaa${TRACE.slice(4)}`]);
  });

  it('is over afterwards', () => {
    runWithTrace(FROM_BROWSER, () => undefined);

    expect(currentTraceId()).toBeUndefined();
    expect(currentTraceparent()).toBeUndefined();
  });

  it('can be kept for a callback that runs elsewhere', () => {
    const events = new EventEmitter();
    const seen: unknown[] = [];
    runWithTrace(FROM_BROWSER, () =>
      events.on(
        'data',
        keepTrace(() => seen.push(currentTraceId())),
      ),
    );

    events.emit('data');

    expect(seen).toEqual([TRACE]);
  });
});

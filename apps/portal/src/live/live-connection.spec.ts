import { describe, expect, it } from '@jest/globals';
import { LiveConnection } from './live-connection.js';

interface Opened {
  readonly views: readonly string[];
  readonly signal: AbortSignal;
  say(text: string): void;
  end(): void;
}

/** A gateway whose streams the test speaks into, and timers that it lets run. */
function aConnection(status: () => number = () => 200) {
  const opened: Opened[] = [];
  let timers: { ms: number; act: () => void }[] = [];
  let sessions = 0;
  const live = new LiveConnection({
    open: (views, signal) => {
      let sink: ReadableStreamDefaultController<Uint8Array> | undefined;
      const body = new ReadableStream<Uint8Array>({ start: (controller) => void (sink = controller) });
      signal.addEventListener('abort', () => sink?.error(new Error('aborted')));
      opened.push({
        views,
        signal,
        say: (text) => sink?.enqueue(new TextEncoder().encode(text)),
        end: () => sink?.close(),
      });
      return Promise.resolve(new Response(status() === 200 ? body : null, { status: status() }));
    },
    later: (ms, act) => {
      const timer = { ms, act };
      timers.push(timer);
      return () => void (timers = timers.filter((other) => other !== timer));
    },
    sessionChanged: () => void (sessions += 1),
  });
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
  };
  const run = async (ms: number): Promise<void> => {
    timers
      .filter((timer) => timer.ms === ms)
      .forEach((timer) => {
        timers = timers.filter((other) => other !== timer);
        timer.act();
      });
    await settle();
  };
  return { live, opened, run, settle, waits: () => timers.map((timer) => timer.ms), sessions: () => sessions };
}

const CHANGED = 'event: changed\ndata: {"view":"board","id":"a1"}\n\n';

describe('the live stream', () => {
  it('opens one stream for all views of the page', async () => {
    const { live, opened, run } = aConnection();

    live.watch('person:p1', () => undefined);
    live.watch('board:a1', () => undefined);
    await run(30);

    expect(opened.map((stream) => stream.views)).toEqual([['board:a1', 'person:p1']]);
    expect([live.status(), live.covers('board:a1'), live.covers('board:a2')]).toEqual(['open', true, false]);
  });

  it('tells the watchers of a view that it may have changed before the stream stood, and when it does change', async () => {
    const { live, opened, run, settle } = aConnection();
    const told: string[] = [];
    live.watch('board:a1', () => told.push('a1'));
    live.watch('board:a2', () => told.push('a2'));

    await run(30);
    expect(told).toEqual(['a1', 'a2']);
    opened[0]?.say(CHANGED);
    await settle();

    expect(told).toEqual(['a1', 'a2', 'a1']);

    opened[0]?.say('event: reset\ndata: {}\n\n');
    await settle();
    expect(told).toEqual(['a1', 'a2', 'a1', 'a1', 'a2']);
  });

  it('is down when the stream ends, tries again later each time, and is told on its return', async () => {
    const { live, opened, run, settle, waits } = aConnection();
    let told = 0;
    live.watch('board:a1', () => void (told += 1));
    await run(30);

    opened[0]?.end();
    await settle();
    expect([live.status(), live.covers('board:a1'), waits()]).toEqual(['down', false, [500]]);
    await run(500);

    expect([live.status(), told]).toEqual(['open', 2]);
  });

  it('is down while the gateway hears of no changes, and is open again, and told, when it does', async () => {
    const { live, opened, run, settle } = aConnection();
    let told = 0;
    live.watch('board:a1', () => void (told += 1));
    await run(30);

    opened[0]?.say('event: lost\ndata: {}\n\n');
    await settle();
    expect([live.status(), live.covers('board:a1'), told]).toEqual(['down', false, 1]);
    opened[0]?.say('event: reset\ndata: {}\n\n');
    await settle();

    expect([live.status(), live.covers('board:a1'), told, opened.length]).toEqual(['open', true, 2, 1]);
  });

  it('waits twice as long after each failure, ten seconds at most', async () => {
    const { live, run, waits } = aConnection(() => 503);
    live.watch('board:a1', () => undefined);
    await run(30);

    const seen: number[] = [];
    for (let turn = 0; turn < 7; turn += 1) {
      const wait = waits()[0] ?? 0;
      seen.push(wait);
      await run(wait);
    }

    expect(seen).toEqual([500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
  });

  it('gives up a line on which nothing was heard for 25 s', async () => {
    const { live, opened, run } = aConnection();
    live.watch('board:a1', () => undefined);
    await run(30);

    await run(25_000);

    expect(opened[0]?.signal.aborted).toBe(true);
    expect(live.status()).toBe('down');
  });

  it('asks about the session, and does not knock again by itself, once signed out', async () => {
    const { live, run, waits, sessions } = aConnection(() => 401);
    live.watch('board:a1', () => undefined);

    await run(30);

    expect([sessions(), waits(), live.status()]).toEqual([1, [], 'down']);
  });

  it('keeps its stream when a view is no longer watched, and takes a new one for a new view', async () => {
    const { live, opened, run } = aConnection();
    const stop = live.watch('board:a1', () => undefined);
    live.watch('person:p1', () => undefined);
    await run(30);

    stop();
    await run(30);
    expect(opened).toHaveLength(1);
    live.watch('board:a2', () => undefined);
    await run(30);

    expect(opened.map((stream) => stream.views)).toEqual([
      ['board:a1', 'person:p1'],
      ['board:a2', 'person:p1'],
    ]);
  });
});

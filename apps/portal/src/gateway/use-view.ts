import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { later, live, session } from '../wiring.js';
import type { Answer } from './answer.js';
import { ask, type Asking, type Question } from './ask.js';
import { GatewayError } from './gateway-error.js';
import type { View } from './view.js';
import { ViewLoader } from './view-loader.js';

/** A stream that stands before the question is asked leaves no gap; waiting longer than this for it would be felt. */
const STREAM_HEAD_START_MS = 150;
const POLL_MS = 10_000;
const LOOK_MS = 25;

export interface LiveView<Result> extends View<Result> {
  /** Asks again because somebody did something. */
  readonly reload: () => void;
}

/**
 * The data of a page, asked for in one operation, and again when one of `views` changes, when the page comes back into
 * sight, and every 10 s while there is no stream.
 */
export function useView<Result, Variables>(
  question: Question<Result, Variables>,
  variables: Variables,
  views: readonly string[],
): LiveView<Result> {
  const load = (asking: Asking): Promise<Answer<Result>> => ask(question, variables, asking);
  return useLoaded(JSON.stringify(variables), load, views);
}

/** The same for data that take several operations; `load` is called anew for every `key`. */
export function useLoaded<Result>(
  key: string,
  load: (asking: Asking) => Promise<Answer<Result>>,
  views: readonly string[],
): LiveView<Result> {
  const watched = JSON.stringify(views);
  const loader = useLoader(`${key} ${watched}`, load);
  const view = useSyncExternalStore(loader.subscribe, loader.now);
  useEffect(() => keepFresh(loader, JSON.parse(watched) as string[]), [loader, watched]);
  const reload = useCallback(() => void loader.load(), [loader]);
  return { ...view, reload };
}

/** One loader for one key; a new one when it changes. */
function useLoader<Result>(key: string, load: (asking: Asking) => Promise<Answer<Result>>): ViewLoader<Result> {
  const make = () => ({ key, loader: loaderOf(load) });
  const [held, hold] = useState(make);
  if (held.key === key) return held.loader;
  const next = make();
  hold(next);
  return next.loader;
}

function loaderOf<Result>(load: (asking: Asking) => Promise<Answer<Result>>): ViewLoader<Result> {
  return new ViewLoader<Result>({
    load: async (signal, isBackground) => {
      try {
        return await load({ signal, isBackground });
      } catch (error) {
        if (error instanceof GatewayError && error.isSignedOut) void session.check();
        throw error;
      }
    },
    now: () => new Date(),
  });
}

function keepFresh<Result>(loader: ViewLoader<Result>, views: readonly string[]): () => void {
  let waitedMs = 0;
  let started = false;
  const reload = (): void => void (started && loader.load(true));
  const start = (): void => {
    const isCovered = views.every((view) => live.covers(view));
    if (!isCovered && waitedMs < STREAM_HEAD_START_MS) {
      waitedMs += LOOK_MS;
      callOff = later(LOOK_MS, start);
      return;
    }
    started = true;
    void loader.load();
  };
  let callOff = later(0, start);
  const stops = views.map((view) => live.watch(view, reload));
  const poll = setInterval(() => {
    if (live.status() !== 'open' && document.visibilityState === 'visible') reload();
  }, POLL_MS);
  const seen = (): void => void (document.visibilityState === 'visible' && reload());
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('online', reload);
  return () => {
    callOff();
    clearInterval(poll);
    stops.forEach((stop) => stop());
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('online', reload);
    loader.close();
  };
}

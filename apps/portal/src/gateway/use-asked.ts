import { useCallback, useEffect, useState } from 'react';
import { later, session } from '../wiring.js';
import { ask, type Question } from './ask.js';
import { GatewayError, NO_ANSWER } from './gateway-error.js';
import { answered, emptyView, failed, type View } from './view.js';
import type { LiveView } from './use-view.js';

export interface Asked<Result> extends LiveView<Result> {
  /** An answer to the latest question is on its way; what is shown answers an earlier one. */
  readonly isAsking: boolean;
}

interface Held<Result> {
  /** What was asked, as text; empty before the first answer. */
  readonly key: string;
  readonly view: View<Result>;
}

/**
 * The answer to one question, asked once, and again when its variables change: for what somebody looks for or works on,
 * where an answer that changes by itself would be in the way. Null asks nothing.
 */
export function useAsked<Result, Variables>(
  question: Question<Result, Variables>,
  variables: Variables | null,
  /** For what is asked while somebody types: only once they have paused for so long. */
  pauseMs = 0,
): Asked<Result> {
  const [round, again] = useState(0);
  const key = variables === null ? '' : `${round} ${JSON.stringify(variables)}`;
  const [held, hold] = useState<Held<Result>>({ key: '', view: emptyView() });

  useEffect(() => {
    if (key === '') return hold({ key, view: emptyView() });
    const end = new AbortController();
    const asOf = new Date();
    const asked = JSON.parse(key.slice(key.indexOf(' '))) as Variables;
    const callOff = later(pauseMs, () => {
      ask(question, asked, { signal: end.signal }).then(
        (answer) => hold({ key, view: answered(answer, asOf) }),
        (cause: unknown) => {
          if (end.signal.aborted) return;
          const error = cause instanceof GatewayError ? cause : new GatewayError(NO_ANSWER, 'internal', '');
          if (error.isSignedOut) void session.check();
          hold((before) => ({ key, view: failed(before.view, error) }));
        },
      );
    });
    return () => {
      callOff();
      end.abort();
    };
  }, [key, question, pauseMs]);

  const reload = useCallback(() => again((before) => before + 1), []);
  return { ...held.view, reload, isAsking: held.key !== key };
}

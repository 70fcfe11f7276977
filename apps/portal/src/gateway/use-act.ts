import { useEffect, useState, useSyncExternalStore } from 'react';
import { later, session, submissions } from '../wiring.js';
import { ask, type Question } from './ask.js';
import { GatewayError } from './gateway-error.js';
import { Submission, type Sending } from './submission.js';

export interface ActOptions<Result, Variables> {
  /** Names the form of this act, over all pages: `see:<stay>`. */
  readonly place: string;
  readonly question: Question<Result, Variables>;
  /** What is being saved, in words that may be shown on any page: no names. */
  readonly label: string;
  readonly path: string;
  readonly done: (result: Result) => void;
}

export interface Act<Result, Variables> {
  readonly sending: Sending<Result>;
  readonly start: (variables: Variables) => void;
  /** Stops trying, or puts away a refusal that was read. */
  readonly stop: () => void;
  /** Nothing may be changed while it is not known whether it was saved. */
  readonly isLocked: boolean;
}

/** One act of one form: sent once however often, kept through a lost line and an ended session. */
export function useAct<Result, Variables>(options: ActOptions<Result, Variables>): Act<Result, Variables> {
  const { place, question, label, path, done } = options;
  const [round, nextRound] = useState(0);
  const act = submissions.at(place, { label, path }, () => submissionOf(question));
  const sending = useSyncExternalStore(act.subscribe, act.now);

  useEffect(() => submissions.show(place), [place, round]);
  useEffect(() => {
    if (sending.at !== 'done') return;
    submissions.forget(place);
    nextRound((before) => before + 1);
    done(sending.result);
  }, [sending, place, done]);

  return {
    sending,
    start: (variables) => void act.start(variables),
    stop: () => act.stop(),
    isLocked: act.isUnderWay,
  };
}

function submissionOf<Result, Variables>(question: Question<Result, Variables>): Submission<Variables, Result> {
  return new Submission<Variables, Result>({
    send: async (variables, idempotencyKey) => {
      try {
        return (await ask(question, variables, { idempotencyKey })).data;
      } catch (error) {
        if (error instanceof GatewayError && error.isSignedOut) void session.check();
        throw error;
      }
    },
    newKey: () => crypto.randomUUID(),
    later,
  });
}

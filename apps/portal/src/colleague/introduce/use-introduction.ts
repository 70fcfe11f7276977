import { useEffect, useState } from 'react';
import { ask } from '../../gateway/ask.js';
import { IntroduceColleagueDocument } from '../../generated/graphql.js';
import { mayRecord, type Session } from '../../session/session.js';
import { knowMe } from '../me.js';

const AGAIN_MS = 15_000;

/** Says once who this page's user is at their services, so that others see a name on what they take. */
export function useIntroduction(session: Session): void {
  const { userId } = session;
  const works = mayRecord(session);
  const [tries, tryAgain] = useState(0);
  useEffect(() => {
    if (!works) return;
    const end = new AbortController();
    const asking = { idempotencyKey: crypto.randomUUID(), signal: end.signal, isBackground: true };
    let timer: ReturnType<typeof setTimeout> | undefined;
    ask(IntroduceColleagueDocument, {}, asking).then(
      ({ data }) => knowMe(data.introduceColleague),
      () => (timer = setTimeout(() => tryAgain((before) => before + 1), AGAIN_MS)),
    );
    return () => {
      end.abort();
      clearTimeout(timer);
    };
  }, [userId, works, tries]);
}

import { Banner, Button, LiveRegion } from '@junction/design-system';
import { errorWords, wordsFor } from './errors.content.js';
import { ErrorNotice } from './ErrorNotice.js';
import type { Sending } from './submission.js';

export interface ActNoticeProps {
  readonly sending: Sending<unknown>;
  readonly stop: () => void;
}

/** How an act stands that was asked for; nothing while it is at rest. A stale one is shown by `StaleChoice` instead. */
export function ActNotice({ sending, stop }: ActNoticeProps) {
  switch (sending.at) {
    case 'waiting':
      return (
        <Banner tone="warning" title={errorWords.waiting} announce="polite">
          <p>
            {wordsFor(sending.error).title}. {errorWords.saved.maybe}
          </p>
          <Button kind="plain" onClick={stop}>
            {errorWords.stop}
          </Button>
        </Banner>
      );
    case 'signed_out':
      return <Banner tone="warning" title={errorWords.signedOut} announce="polite" />;
    case 'refused':
      return sending.error.isStale ? null : <ErrorNotice error={sending.error} saved="no" takesFocus />;
    default:
      return <LiveRegion words={sending.at === 'sending' ? errorWords.sending : ''} />;
  }
}

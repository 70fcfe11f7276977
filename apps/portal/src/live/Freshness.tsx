import { useSyncExternalStore } from 'react';
import { useNow } from '../gateway/use-now.js';
import { useOnline } from '../gateway/use-online.js';
import { ago } from '../words/durations.js';
import { clockOf } from '../words/london.js';
import { live } from '../wiring.js';
import { liveWords } from './live.content.js';

/** How old what is on the page is: live, or so many minutes. Without a network no line is live, whatever it last said. */
export function Freshness({ asOf }: { readonly asOf: Date | null }) {
  const line = useSyncExternalStore(live.subscribe, live.status);
  const isOnline = useOnline();
  const now = useNow();
  if (line === 'down' || !isOnline) {
    return (
      <span className="junction-freshness junction-freshness--down" role="status">
        <span aria-hidden="true">▲ </span>
        {asOf ? liveWords.down(ago(asOf, now)) : liveWords.never}
      </span>
    );
  }
  return (
    <span className="junction-freshness">
      <span aria-hidden="true">{line === 'open' ? '● ' : '○ '}</span>
      {line === 'open' ? liveWords.live : liveWords.connecting}
      {asOf && <span className="junction-freshness__at"> · {liveWords.updated(clockOf(asOf))}</span>}
    </span>
  );
}

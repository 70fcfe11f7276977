import { useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { Banner } from '@junction/design-system';
import { useOnline } from '../gateway/use-online.js';
import { submissions } from '../wiring.js';
import { shell } from './shell.content.js';

/** What concerns every page: no network, and what was asked for elsewhere and is not saved yet. */
export function Notices() {
  const isOnline = useOnline();
  const entries = useSyncExternalStore(submissions.subscribe, submissions.list);
  const elsewhere = entries.filter(({ at, isInSight }) => !isInSight && at !== 'rest' && at !== 'done');
  const anyRefused = elsewhere.some(({ at }) => at === 'refused');

  return (
    <>
      {!isOnline && (
        <Banner tone="warning" title={shell.offline.title} announce="assertive">
          <p>{shell.offline.text}</p>
        </Banner>
      )}
      {elsewhere.length > 0 && (
        <Banner tone={anyRefused ? 'error' : 'warning'} title={shell.waiting.title(elsewhere.length)} announce="polite">
          <p>{anyRefused ? shell.waiting.refused : shell.waiting.sending}</p>
          {elsewhere.map(({ label, path }) => (
            <p key={label + path}>
              <Link to={path}>{shell.waiting.open(label)}</Link>
            </p>
          ))}
        </Banner>
      )}
    </>
  );
}

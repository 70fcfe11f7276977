import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { Banner, Button, buttonClass } from '@junction/design-system';
import { paths } from '../shell/paths.js';
import { shell } from '../shell/shell.content.js';
import { session as store } from '../wiring.js';
import { signedOut } from './session.content.js';
import { signInAddress } from './session-requests.js';

export interface SignedOutProps {
  readonly isReachable: boolean;
  readonly isDemonstration: boolean;
}

/** The first page of somebody who is not signed in: what this is, and the way in, back to the page that was asked for. */
export function SignedOut({ isReachable, isDemonstration }: SignedOutProps) {
  const { pathname, search } = useLocation();
  const to = pathname === paths.signedIn() ? paths.home() : pathname + search;
  useEffect(() => {
    document.title = shell.title(signedOut.page);
  }, []);

  return (
    <>
      <header>
        <div className="junction-header">
          <div className="junction-width junction-header__row">
            <span className="junction-header__service">
              {shell.service}
              <span className="junction-header__of">{shell.serviceOf}</span>
            </span>
          </div>
        </div>
        {isDemonstration && <div className="junction-demonstration">{shell.demonstration}</div>}
      </header>
      <main id="main" className="junction-width junction-main junction-landing">
        {isReachable ? (
          <>
            <h1 className="nhsuk-heading-xl">{signedOut.title}</h1>
            <p className="nhsuk-lede-text">{signedOut.lede}</p>
            <ul className="nhsuk-list nhsuk-list--bullet">
              {signedOut.points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
            <a className={buttonClass()} href={signInAddress(to)} role="button" draggable={false}>
              {signedOut.signIn}
            </a>
            <p>{signedOut.shared}</p>
          </>
        ) : (
          <>
            <h1 className="nhsuk-heading-l">{signedOut.unreachable.title}</h1>
            <Banner tone="error" announce="assertive">
              <p>{signedOut.unreachable.text}</p>
            </Banner>
            <Button onClick={() => void store.check()}>{signedOut.unreachable.again}</Button>
          </>
        )}
      </main>
    </>
  );
}

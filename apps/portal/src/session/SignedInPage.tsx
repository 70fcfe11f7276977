import { useEffect } from 'react';
import { Link } from 'react-router';
import { Page } from '../shell/Page.js';
import { paths } from '../shell/paths.js';
import { tellWindows } from './session-channel.js';
import { signedInAgain } from './session.content.js';

/** The end of signing in again in a second window: tells the first one, and closes itself where the browser lets it. */
export function Component() {
  useEffect(() => {
    tellWindows();
    window.close();
  }, []);

  return (
    <Page title={signedInAgain.page} heading={signedInAgain.title}>
      <p>{signedInAgain.text}</p>
      <p>
        <Link to={paths.home()}>{signedInAgain.home}</Link>
      </p>
    </Page>
  );
}

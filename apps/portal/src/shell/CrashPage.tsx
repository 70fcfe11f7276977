import { Banner, Button } from '@junction/design-system';
import { shell } from './shell.content.js';

/** When a page itself fails: what happened, what is safe, and how to go on. */
export function CrashPage() {
  return (
    <main className="junction-width junction-main">
      <h1 className="nhsuk-heading-l">{shell.crash.title}</h1>
      <Banner tone="error" announce="assertive">
        <p>{shell.crash.text}</p>
      </Banner>
      <Button onClick={() => window.location.reload()}>{shell.crash.again}</Button>
    </main>
  );
}

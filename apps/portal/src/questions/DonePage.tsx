import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Banner } from '@junction/design-system';
import { Page } from '../shell/Page.js';

export interface DonePageProps {
  readonly title: string;
  readonly about?: ReactNode;
  readonly heading: string;
  /** What happens next, and who has been told. */
  readonly next: readonly string[];
  readonly ways: readonly { readonly to: string; readonly words: string }[];
}

/** It is saved: what happens now, and where to go from here. */
export function DonePage({ title, about, heading, next, ways }: DonePageProps) {
  return (
    <Page
      key="done"
      title={title}
      heading={heading}
      frame={(h1) => (
        <>
          {about}
          {h1}
        </>
      )}
    >
      <Banner tone="success" announce="polite">
        {next.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </Banner>
      <ul className="junction-ways">
        {ways.map(({ to, words }) => (
          <li key={to}>
            <Link className="junction-act-link" to={to}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}

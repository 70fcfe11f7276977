import type { ReactNode } from 'react';
import { Skeleton } from '@junction/design-system';
import { ErrorNotice } from '../gateway/ErrorNotice.js';
import type { LiveView } from '../gateway/use-view.js';
import { NotFoundPage } from './NotFoundPage.js';
import { Page } from './Page.js';
import { shell } from './shell.content.js';

export interface ViewPageProps<Result> {
  readonly view: LiveView<Result>;
  /** The window's title until the data say better. */
  readonly title: string;
  readonly children: (data: Result) => ReactNode;
}

/** A page in each state its data can be in: loading, there, there but not fresh, failed, not found. */
export function ViewPage<Result>({ view, title, children }: ViewPageProps<Result>) {
  const { data, error, reload } = view;
  if (data) {
    return (
      <>
        {error && <ErrorNotice error={error} saved="none" again={reload} />}
        {view.missing[0] && <ErrorNotice error={view.missing[0]} saved="none" again={reload} />}
        {children(data)}
      </>
    );
  }
  if (error && (error.kind === 'not_found' || error.kind === 'forbidden') && !error.isSignedOut)
    return <NotFoundPage />;
  return (
    <Page title={title} heading={title}>
      {error && !error.isSignedOut ? (
        <ErrorNotice error={error} saved="none" again={reload} />
      ) : (
        <Skeleton words={shell.loading} />
      )}
    </Page>
  );
}

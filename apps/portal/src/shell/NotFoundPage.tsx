import { Link } from 'react-router';
import { notFound } from './shell.content.js';
import { Page } from './Page.js';
import { paths } from './paths.js';

/** The same page whether something is absent or hidden. */
export function NotFoundPage() {
  return (
    <Page title={notFound.title} heading={notFound.title}>
      <p>{notFound.text}</p>
      <p>{notFound.next}</p>
      <p>
        <Link to={paths.home()}>{notFound.home}</Link>
      </p>
    </Page>
  );
}

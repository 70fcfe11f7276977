import { Link } from 'react-router';
import { paths } from '../../shell/paths.js';
import { SETTINGS } from '../../stay/stay.content.js';
import { home } from './home.content.js';
import type { Site, SiteBoard } from './to-see.js';

export interface MySitesProps {
  readonly sites: readonly Site[];
  readonly boards: ReadonlyMap<string, SiteBoard>;
}

/** The places one works at, each with how many are there. */
export function MySites({ sites, boards }: MySitesProps) {
  return (
    <section aria-labelledby="my-sites">
      <h2 id="my-sites" className="nhsuk-heading-m">
        {home.sites.title}
      </h2>
      {sites.length === 0 && (
        <div className="junction-empty">
          <p className="nhsuk-heading-s">{home.sites.empty.title}</p>
          <p>{home.sites.empty.text}</p>
        </div>
      )}
      <ul className="junction-sites">
        {sites.map(({ id, name, setting }) => (
          <li key={id} className="junction-sites__site">
            <Link to={paths.site(id)} className="junction-sites__name">
              {name}
            </Link>
            <div className="junction-row__quiet">{SETTINGS[setting]}</div>
            <div>{home.sites.here(boards.get(id)?.presentCount ?? 0)}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Link } from 'react-router';
import { Hidden } from '@junction/design-system';
import type { HomeQuery } from '../../generated/graphql.js';
import { isLead } from '../../session/session.js';
import { useSession } from '../../session/use-session.js';
import { paths } from '../../shell/paths.js';
import { SETTINGS } from '../../stay/stay.content.js';
import { home } from './home.content.js';
import { workAtSites, type SiteWork } from './to-do.js';

export interface MySitesProps {
  readonly sites: HomeQuery['mySites'];
  readonly work: HomeQuery['all']['items']['edges'][number]['node'][];
}

/** The places one works at, each with what is to be done there, most overdue first. */
export function MySites({ sites, work }: MySitesProps) {
  const lead = isLead(useSession());
  return (
    <section aria-labelledby="my-sites">
      <h2 id="my-sites" className="nhsuk-heading-m">
        {lead ? home.sites.lead : home.sites.title}
      </h2>
      {sites.length === 0 && (
        <div className="junction-empty">
          <p className="nhsuk-heading-s">{home.sites.empty.title}</p>
          <p>{home.sites.empty.text}</p>
        </div>
      )}
      <ul className="junction-sites">
        {workAtSites(sites, work).map((site) => (
          <OneSite key={site.id} site={site} />
        ))}
      </ul>
    </section>
  );
}

function OneSite({ site: { id, name, setting, toDo, overdue } }: { readonly site: SiteWork }) {
  return (
    <li className={`junction-sites__site${overdue > 0 ? ' junction-sites__site--overdue' : ''}`}>
      <Link to={paths.site(id)} className="junction-sites__name">
        {name}
      </Link>
      <div className="junction-row__quiet">{SETTINGS[setting]}</div>
      {toDo === 0 ? (
        <div>{home.sites.nothing}</div>
      ) : (
        <Link to={paths.worklistAt(id)} className="junction-sites__work">
          {overdue > 0 && <span aria-hidden="true">▲ </span>}
          {home.sites.work(toDo, overdue)}
          <Hidden>{home.sites.of(name)}</Hidden>
        </Link>
      )}
    </li>
  );
}

import type { WorkRowFragment } from '../generated/graphql.js';
import { HERE, placeWords, stayWords } from '../stay/stay.content.js';
import { nextWords } from '../stay/next-event.js';
import { lasted } from '../words/durations.js';
import { workWords } from './work-item.content.js';

export interface WhereNowProps {
  readonly item: WorkRowFragment;
  readonly now: Date;
  /** Not where the heading above says it. */
  readonly saysSite: boolean;
}

/** Where somebody is, for how long, and what happens to them next. */
export function WhereNow({ item: { site, stay }, now, saysSite }: WhereNowProps) {
  if (!site || stay?.status !== 'PRESENT')
    return (
      <div className="junction-row__where">
        {site && saysSite && <div className="junction-row__quiet">{site.name}</div>}
        <div>{workWords.elsewhere}</div>
      </div>
    );
  const next = nextWords(stay, now);
  return (
    <div className="junction-row__where">
      <strong>{placeWords(stay.place, site.setting) ?? stayWords.noPlace}</strong>
      {saysSite && <div className="junction-row__quiet">{site.name}</div>}
      <div className="junction-row__quiet">
        {HERE[site.setting]} {lasted(new Date(stay.arrivedAt), now)}
        {next && ` · ${next}`}
      </div>
    </div>
  );
}

import { SelectField } from '@junction/design-system';
import type { ServiceFiguresQuery, Setting } from '../generated/graphql.js';
import { SETTINGS } from '../stay/stay.content.js';
import { figures as words, PERIOD_WORDS } from './figures.content.js';
import { type PeriodChoice, PERIODS } from './period.js';

/** What somebody has chosen to look at; null: all. A place and a kind of place are never chosen together. */
export interface Chosen {
  readonly siteId: string | null;
  readonly setting: Setting | null;
  readonly period: PeriodChoice;
}

export interface FigureChoicesProps {
  readonly sites: ServiceFiguresQuery['mySites'];
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
}

const ALL = '';

/** Place, kind of place and period, in one row where there is room. */
export function FigureChoices({ sites, chosen, choose }: FigureChoicesProps) {
  const settings = [...new Set(sites.map(({ setting }) => setting))];
  return (
    <div className="junction-choices" role="group" aria-label={words.choices}>
      <SelectField
        id="figures-period"
        label={words.period}
        value={chosen.period}
        choices={PERIODS.map((value) => ({ value, words: PERIOD_WORDS[value] }))}
        change={(value) => choose({ ...chosen, period: PERIODS.find((period) => period === value) ?? 'last_12' })}
      />
      <SelectField
        id="figures-place"
        label={words.place}
        value={chosen.siteId ?? ALL}
        unchosen={words.everyPlace}
        choices={sites.map(({ id, name }) => ({ value: id, words: name }))}
        change={(value) => choose({ ...chosen, siteId: value || null, setting: null })}
      />
      <SelectField
        id="figures-setting"
        label={words.setting}
        value={chosen.setting ?? ALL}
        unchosen={words.everySetting}
        choices={settings.map((value) => ({ value, words: SETTINGS[value] }))}
        change={(value) =>
          choose({ ...chosen, siteId: null, setting: settings.find((setting) => setting === value) ?? null })
        }
      />
    </div>
  );
}

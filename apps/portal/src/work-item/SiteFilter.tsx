import { SelectField } from '@junction/design-system';
import type { ChosenSite } from './use-filter.js';
import { workWords } from './work-item.content.js';

export interface SiteFilterProps extends ChosenSite {
  readonly sites: readonly { readonly id: string; readonly name: string }[];
}

/** Narrows a list to one place. */
export function SiteFilter({ siteId, choose, sites }: SiteFilterProps) {
  return (
    <SelectField
      id="place"
      label={workWords.place}
      value={siteId ?? ''}
      unchosen={workWords.everywhere}
      choices={sites.map(({ id, name }) => ({ value: id, words: name }))}
      change={choose}
    />
  );
}

import { useSearchParams } from 'react-router';

export interface ChosenSite {
  /** Null for all my places. */
  readonly siteId: string | null;
  /** Empty for all. */
  readonly choose: (siteId: string) => void;
}

/** Changes one part of what a list is narrowed to, and keeps the rest. */
export function useFilter(): [URLSearchParams, (name: string, value: string) => void] {
  const [search, choose] = useSearchParams();
  const filter = (name: string, value: string): void => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    choose(next, { replace: true });
  };
  return [search, filter];
}

/** The place that a list is narrowed to; it stands in the address, so that a team can keep it. */
export function useChosenSite(): ChosenSite {
  const [search, filter] = useFilter();
  return { siteId: search.get('site'), choose: (siteId) => filter('site', siteId) };
}

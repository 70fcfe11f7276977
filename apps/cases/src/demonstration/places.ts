import type { LdServiceId, SiteId } from '@junction/identifiers';
import type { LdServiceDetails } from '../ld-service/ld-service.entity.js';
import type { SiteDetails } from '../site/site.entity.js';

export const NORTH_VALE = '11111111-1111-4111-8111-111111111111' as LdServiceId;
export const SOUTH_MERE = '22222222-2222-4222-8222-222222222222' as LdServiceId;

const OPENED_ON = '2024-04-01';

/** Two invented L&D services of two invented organisations, which see nothing of each other's people. */
export const DEMONSTRATION_SERVICES: readonly LdServiceDetails[] = [
  {
    id: NORTH_VALE,
    name: 'North Vale Liaison and Diversion',
    organisation: 'North Vale Community Care (invented)',
    region: 'North East and Yorkshire',
    openedOn: OPENED_ON,
  },
  {
    id: SOUTH_MERE,
    name: 'South Mere Liaison and Diversion',
    organisation: 'South Mere Health Partnership (invented)',
    region: 'East of England',
    openedOn: OPENED_ON,
  },
];

const site = (
  code: string,
  name: string,
  rest: Pick<SiteDetails, 'ldServiceId' | 'setting' | 'force'>,
): SiteDetails => ({
  id: `aaaaaaaa-0000-4000-8000-0000000000${code}` as SiteId,
  name,
  openedOn: OPENED_ON,
  ...rest,
});
const north = { ldServiceId: NORTH_VALE, force: '13' };
const south = { ldServiceId: SOUTH_MERE, force: '36' };

export const BRAMLEY_CUSTODY = site('a1', 'Bramley custody', { ...north, setting: 'custody' });
export const ELMFIELD_CUSTODY = site('a2', 'Elmfield custody', { ...north, setting: 'custody' });
export const BRAMLEY_COURT = site('a3', 'Bramley magistrates’ court', { ...north, setting: 'magistrates_court' });
export const ELMFIELD_INTERVIEWS = site('a4', 'Elmfield voluntary attendance', {
  ...north,
  setting: 'voluntary_attendance',
});
export const CARROW_CUSTODY = site('b1', 'Carrow custody', { ...south, setting: 'custody' });
export const CARROW_COURT = site('b2', 'Carrow magistrates’ court', { ...south, setting: 'magistrates_court' });

/** Six invented places. */
export const DEMONSTRATION_SITES: readonly SiteDetails[] = [
  BRAMLEY_CUSTODY,
  ELMFIELD_CUSTODY,
  BRAMLEY_COURT,
  ELMFIELD_INTERVIEWS,
  CARROW_CUSTODY,
  CARROW_COURT,
];

/** The demonstration's places, by name. */
export const BRAMLEY_CUSTODY = 'aaaaaaaa-0000-4000-8000-0000000000a1';
export const ELMFIELD_CUSTODY = 'aaaaaaaa-0000-4000-8000-0000000000a2';
export const BRAMLEY_COURT = 'aaaaaaaa-0000-4000-8000-0000000000a3';
export const CARROW_CUSTODY = 'aaaaaaaa-0000-4000-8000-0000000000b1';

/** The demonstration's L&D services. */
export const NORTH_VALE = '11111111-1111-4111-8111-111111111111';
export const SOUTH_MERE = '22222222-2222-4222-8222-222222222222';

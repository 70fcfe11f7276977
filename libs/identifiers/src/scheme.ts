import { asn } from './asn.js';
import { crn, custodyRecordNumber, nomis, urn } from './by-mask.js';
import { ccrn } from './ccrn.js';
import { cro } from './cro.js';
import { nhsNumber } from './nhs-number.js';
import type { Parsed, Scheme } from './parsed.js';
import { pnc } from './pnc.js';

/** The kinds of identifier that health and justice know a person or a case by. */
export const IDENTIFIER_SCHEMES = [
  'nhs_number',
  'pnc',
  'cro',
  'asn',
  'ccrn',
  'urn',
  'nomis',
  'crn',
  'custody_record_number',
] as const;
export type IdentifierScheme = (typeof IDENTIFIER_SCHEMES)[number];

const SCHEMES: Readonly<Record<IdentifierScheme, Scheme>> = {
  nhs_number: nhsNumber,
  pnc,
  cro,
  asn,
  ccrn,
  urn,
  nomis,
  crn,
  custody_record_number: custodyRecordNumber,
};

/**
 * Reads an identifier as somebody typed it: any case, spaces, and the short forms of its scheme. Never throws.
 * Two texts mean the same identifier exactly when their canonical forms are equal. `today` settles the century of a
 * two-digit year.
 */
export const parseIdentifier = (scheme: IdentifierScheme, text: string, { today }: { today: Date }): Parsed =>
  SCHEMES[scheme].parse(text, today);

/** How people write an identifier that is stored in its canonical form: `9990000018` as `999 000 0018`. */
export const displayIdentifier = (scheme: IdentifierScheme, canonical: string): string =>
  SCHEMES[scheme].display(canonical);

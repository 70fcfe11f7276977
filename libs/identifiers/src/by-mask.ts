import { WRONG_FORMAT, tidy, type Scheme } from './parsed.js';

/** An identifier without a check: its shape is all that can be looked at. */
const byMask = (mask: RegExp, ignored = /(?!)/g): Scheme => ({
  parse(text) {
    const canonical = tidy(text).replace(ignored, '');
    return mask.test(canonical) ? { ok: true, canonical, display: canonical } : WRONG_FORMAT;
  },
  display: (canonical) => canonical,
});

/**
 * Unique reference number of a case, made by the police and the only number that police, prosecution and courts share:
 * force 2, unit 2, number 5, year 2, eleven characters in all (`01ZD0304208`).
 *
 * Source: Criminal Justice Data Standards Catalogue, PTI-URN. The split is inferred from published examples.
 */
export const urn: Scheme = byMask(/^\d{2}[A-Z\d]{2}\d{5}\d{2}$/, /[/-]/g);

/** Prison number, `A9999AA`. Source: HMPPS, NOMS number. */
export const nomis: Scheme = byMask(/^[A-Z]\d{4}[A-Z]{2}$/);

/** Probation case reference number, `A999999`. Source: HMPPS, nDelius CRN. */
export const crn: Scheme = byMask(/^[A-Z]\d{6}$/);

/**
 * Custody record number. Each police force has a form of its own, so only letters, digits, slashes and hyphens are
 * looked at, 3 to 30 of them with at least one digit; it means something only together with the force that issued it.
 */
export const custodyRecordNumber: Scheme = byMask(/^(?=.*\d)[A-Z\d][A-Z\d/-]{2,29}$/);

import type { Encoding } from './portal-files.js';

const OURS: readonly Encoding[] = ['br', 'gzip'];

/**
 * The smallest form that a browser takes, by its `Accept-Encoding`; a form with `q=0` is one it refuses.
 * Source: RFC 9110, 12.5.3.
 */
export function chooseEncoding(accepted: string | undefined): Encoding {
  const taken = new Set(
    (accepted ?? '')
      .split(',')
      .map((each) =>
        each
          .trim()
          .toLowerCase()
          .split(/\s*;\s*/),
      )
      .filter(([, weight]) => !/^q=0(?:\.0*)?$/.test(weight ?? ''))
      .map(([name]) => name),
  );
  return OURS.find((each) => taken.has(each)) ?? 'identity';
}

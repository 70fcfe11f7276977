import type { Band } from './band.js';

const SHAPE: Readonly<Record<Band['tone'], string>> = { now: '▲', soon: '●', later: '○' };

/** How pressing it is, at the left of the row: shape, word and colour. */
export function BandMark({ band: { tone, words, note } }: { readonly band: Band }) {
  return (
    <div className={`junction-band junction-band--${tone}`}>
      <strong>
        <span aria-hidden="true">{SHAPE[tone]} </span>
        {words}
      </strong>
      {note && <div className="junction-row__quiet">{note}</div>}
    </div>
  );
}

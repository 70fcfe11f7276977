/** Letters that have no accent to take away, and what people type in their stead. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
};

/** Words of a name in the one form in which names are compared: without accents, case and punctuation. */
export function nameWords(name: string): string[] {
  const bare = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðßæœþı]/g, (letter) => PLAIN[letter] ?? '');
  return bare
    .replace(/['’`´ʼ]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** How two parts of a name fit: from the same in every letter to not at all. */
export type NameFit = 'same' | 'alike' | 'sounds' | 'none';

/** A part of a name, and the codes of what it sounds like. */
export interface NamePart {
  readonly name: string;
  readonly sounds: readonly string[];
}

/**
 * Same: in every letter. Alike: one is a part of the other (`Rosa` and `Rosa Maria`), or they differ by one slip of the
 * pen in names of four letters or more, two from eight on: a letter more, less, other, or two swapped. Sounds: the codes
 * of their sound meet.
 */
export function nameFit(one: NamePart, other: NamePart): NameFit {
  const [a, b] = [nameWords(one.name), nameWords(other.name)];
  const [wholeA, wholeB] = [a.join(''), b.join('')];
  if (wholeA === '' || wholeB === '') return 'none';
  if (wholeA === wholeB) return 'same';
  const slips = slipsAllowed(Math.min(wholeA.length, wholeB.length));
  if (isPartOf(a, b) || isPartOf(b, a) || slipsBetween(wholeA, wholeB, slips) <= slips) return 'alike';
  return one.sounds.some((sound) => other.sounds.includes(sound)) ? 'sounds' : 'none';
}

const isPartOf = (some: readonly string[], all: readonly string[]): boolean =>
  some.length < all.length && some.every((word) => all.includes(word));

const slipsAllowed = (letters: number): number => (letters >= 8 ? 2 : letters >= 4 ? 1 : 0);

/**
 * Slips of the pen between two words, each a letter more, less, other, or two neighbours swapped (optimal string
 * alignment); anything above `most` where there are more than that.
 */
export function slipsBetween(one: string, other: string, most: number): number {
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [last, row] = [[] as number[], b.map((_, n) => n + 1)];
  let [lastStart, start] = [0, 0];
  for (const [i, letter] of a.entries()) {
    const next: number[] = [];
    for (const [j, others] of b.entries()) {
      const diagonal = j > 0 ? (row[j - 1] ?? 0) : start;
      const left = j > 0 ? (next[j - 1] ?? 0) : i + 1;
      let best = Math.min(diagonal + (letter === others ? 0 : 1), left + 1, (row[j] ?? 0) + 1);
      if (i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === others) {
        best = Math.min(best, (j > 1 ? (last[j - 2] ?? 0) : lastStart) + 1);
      }
      next.push(best);
    }
    [last, row] = [row, next];
    [lastStart, start] = [start, i + 1];
  }
  return row.at(-1) ?? a.length;
}

/** Sets of characters as ranges of code points, and as CSS writes them. */

/** Inclusive ranges of code points, ascending. */
export type Letters = readonly (readonly [first: number, last: number])[];

export const hasLetter = (letters: Letters, codePoint: number): boolean =>
  letters.some(([first, last]) => codePoint >= first && codePoint <= last);

/** `U+20-7E,U+A0` -> ranges */
export const readUnicodeRange = (unicodeRange: string): Letters =>
  unicodeRange.split(/,\s*/).map((entry) => {
    const [first = '', last = first] = entry.slice(2).split('-');
    return [parseInt(first, 16), parseInt(last, 16)];
  });

/** Ascending code points -> inclusive ranges of them. */
export function runsOf(codePoints: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const codePoint of codePoints) {
    const run = runs.at(-1);
    if (run && run[1] === codePoint - 1) run[1] = codePoint;
    else runs.push([codePoint, codePoint]);
  }
  return runs;
}

const hex = (codePoint: number): string => codePoint.toString(16).toUpperCase();

/** Ascending code points -> entries of a CSS `unicode-range`, which MapLibre's `font-faces` reads too. */
export const unicodeRanges = (codePoints: readonly number[]): string[] =>
  runsOf(codePoints).map(([first, last]) =>
    first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`,
  );

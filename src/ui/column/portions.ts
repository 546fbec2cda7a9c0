/** A long list in portions: which part of it is shown. */

/** Entries that come at once. */
const PORTION = 100;

/** From one index up to, without, another. */
export interface Portion {
  from: number;
  to: number;
}

export const FIRST_PORTION: Portion = { from: 0, to: PORTION };

/** The part that a list of this length has of a portion; the first one, if it has none. */
export function portionOf({ from, to }: Portion, length: number): Portion {
  return from < length ? { from, to: Math.min(to, length) } : { from: 0, to: Math.min(PORTION, length) };
}

/** The same portion where it holds the index, or where there is none (-1); else the one around it. */
export function portionWith(portion: Portion, index: number): Portion {
  if (index < 0 || (index >= portion.from && index < portion.to)) return portion;
  const from = Math.max(index - PORTION / 2, 0);
  return { from, to: from + PORTION };
}

export const withEarlier = ({ from, to }: Portion): Portion => ({ from: Math.max(from - PORTION, 0), to });
export const withLater = ({ from, to }: Portion): Portion => ({ from, to: to + PORTION });

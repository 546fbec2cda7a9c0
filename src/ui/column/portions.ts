/** Which part of a long list is shown. */

/** Entries in one portion. */
const PORTION = 100;

/** A half-open range of indices: `to` is excluded. */
export interface Portion {
  from: number;
  to: number;
}

export const FIRST_PORTION: Portion = { from: 0, to: PORTION };

/** Cuts a portion to a list of this length; the first portion if it begins beyond the list's end. */
export function portionOf({ from, to }: Portion, length: number): Portion {
  return from < length ? { from, to: Math.min(to, length) } : { from: 0, to: Math.min(PORTION, length) };
}

/** A portion that contains the index: the given one if it does, or if the index is -1 (not found); else one around it. */
export function portionWith(portion: Portion, index: number): Portion {
  if (index < 0 || (index >= portion.from && index < portion.to)) return portion;
  const from = Math.max(index - PORTION / 2, 0);
  return { from, to: from + PORTION };
}

/** The portion with up to 100 more entries before it. */
export const withEarlier = ({ from, to }: Portion): Portion => ({ from: Math.max(from - PORTION, 0), to });
/** The portion with 100 more entries after it; it may pass the list's end until `portionOf` cuts it. */
export const withLater = ({ from, to }: Portion): Portion => ({ from, to: to + PORTION });

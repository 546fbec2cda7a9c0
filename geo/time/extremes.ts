/** Extremes of long lists. `Math.max(...list)` throws on one: a call takes only so many arguments. */

/** -Infinity for an empty list. */
export const highest = (numbers: number[]): number =>
  numbers.reduce((one, other) => Math.max(one, other), -Infinity);

/** Infinity for an empty list. */
export const lowest = (numbers: number[]): number =>
  numbers.reduce((one, other) => Math.min(one, other), Infinity);

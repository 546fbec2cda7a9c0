/** The extremes of a list, one by one: a call takes only so many arguments, and a long story has more sightings. */

/** -Infinity for an empty list. */
export const highest = (numbers: number[]): number =>
  numbers.reduce((one, other) => Math.max(one, other), -Infinity);

/** Infinity for an empty list. */
export const lowest = (numbers: number[]): number =>
  numbers.reduce((one, other) => Math.min(one, other), Infinity);

const numbers = (values) => values.filter((value) => Number.isFinite(value));

export function median(values) {
  const sorted = numbers(values).sort((left, right) => left - right);
  if (sorted.length === 0) return null;
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Lowest, middle and highest, with the count; null where nothing was measured. */
export function summary(values) {
  const found = numbers(values);
  if (found.length === 0) return null;
  return { min: Math.min(...found), median: median(found), max: Math.max(...found), count: found.length };
}

/** The ratio of two series round by round (both met the same machine), then its summary. */
export function ratio(values, others) {
  return summary(values.map((value, round) => divide(value, others[round])));
}

function divide(value, other) {
  return Number.isFinite(value) && Number.isFinite(other) && other > 0 ? value / other : NaN;
}

/** Reads `a.b.c` out of an object; null where the path ends early. */
export const pick = (object, path) => path.split('.').reduce((value, key) => value?.[key], object) ?? null;

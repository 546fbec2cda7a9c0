/** Dates that were written more precisely than they are meant. */
import type { When } from '../story/story.ts';
import { formatMoment, momentAtReading, momentOf, readingOf } from '../time/moment.ts';
import { hull } from '../time/span.ts';

/** Some time from 1 January to 31 December 1839 is 1839: an approximate range of a whole year or month becomes it. */
export function asWholeUnit(when: When): When {
  const { start, end, approximate, ...others } = when;
  if (end === undefined || !approximate) return when;
  const range = hull([start, end].map((moment) => readingOf(momentOf(moment))));
  const unit = (['year', 'month'] as const)
    .map((precision) => momentAtReading(range.startMs, precision))
    .find((moment) => {
      const { startMs, endMs } = readingOf(moment);
      return startMs === range.startMs && endMs === range.endMs;
    });
  return unit ? { start: formatMoment(unit), ...others } : when;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { When } from '../../../geo/story/story.ts';
import { momentOf, precisionOf, PRECISIONS } from '../../../geo/time/moment.ts';
import { isWithin } from '../../../geo/time/span.ts';
import { positionsOf, scaleOf, spanOfStep, stepCount } from '../../../geo/time/scale.ts';
import { datedMoments, momentAt, shareOfMoment } from '../../../geo/time/timeline.ts';
import { dated, journeyThrough, place } from './dated-stories.ts';

/** A journey from place to place, all in Chicago, each dated by one claim. */
const journey = (...dates: (string | (When & { start: string }))[]) =>
  journeyThrough(
    dates.map((date, index) => {
      const { start, ...more } = typeof date === 'string' ? { start: date } : date;
      return place(index, 'America/Chicago', [dated(start, more)]);
    }),
  );
const stepOf = (...dates: string[]) => scaleOf(journey(...dates))!.step;
/** What a slider shows at each of its steps. */
function shownBy(story: ReturnType<typeof journey>): (string | null)[] {
  const scale = scaleOf(story)!;
  return Array.from({ length: stepCount(scale) + 1 }, (_, index) =>
    momentAt(story, index / stepCount(scale)),
  );
}

describe('the steps of a timeline', () => {
  it.each([
    ['hours', 'minute', ['2023-09-10T10:00+09:00', '2023-09-19T21:00+09:00']],
    ['days, where no date says an hour', 'day', ['2023-09-10', '2023-09-19']],
    ['days, for months', 'day', ['2023-01-10T10:00+09:00', '2023-09-19']],
    ['months, for decades', 'month', ['1835-11-30', '1874-09-19', '1910-04-21']],
    ['months, where no date says a day', 'month', ['2015-09', '2016-03']],
    ['years, for longer', 'year', ['-0480-09', '1853-06-01']],
    ['years, where no date says a month', 'year', ['1835', '1839', '1853']],
  ])('are %s', (_, step, dates) => {
    expect(stepOf(...dates)).toBe(step);
  });

  it('are none without a date', () => {
    expect(scaleOf(journeyThrough([place(0, 'UTC')]))).toBeNull();
  });

  it('never say more than a moment that the story gives, or than its most precise date', () => {
    expect(shownBy(journey('1835', '1837', '1839'))).toEqual(['1835', '1836', '1837', '1838', '1839']);
    expect(shownBy(journey('2015-11', '2016-02'))).toEqual(['2015-11', '2015-12', '2016-01', '2016-02']);
    const mixed = shownBy(journey('2015', '2016-02', '2016-02-10'));
    const january = Array.from({ length: 31 }, (_, day) => `2016-01-${String(day + 1).padStart(2, '0')}`);
    expect([...new Set(mixed)]).toEqual(['2015', ...january, '2016-02', '2016-02-10']);
  });

  it('cross from BC to AD without a year 0', () => {
    expect(shownBy(journey('-0002', '0002'))).toEqual(['-0002', '-0001', '0001', '0002']);
  });

  it('lead to another month or day each, and to every dated one on the way', () => {
    const decades = shownBy(journey('1835-11-30', '1874-09-19', '1910-04-21'));
    expect(decades).toHaveLength(894);
    expect(new Set(decades).size).toBe(894);
    expect(decades.slice(0, 3)).toEqual(['1835-11-30', '1835-12', '1836-01']);
    expect(decades).toContain('1874-09-19');
    expect(decades.at(-1)).toBe('1910-04-21');
  });

  it('come back from the share of each moment that they show', () => {
    for (const story of [
      journey('1835-11-30', '1874-09-19'),
      journey('1835', '1853'),
      journey('2023-09-10', '2023-09-19'),
      journey('-0480-09', '1853'),
    ])
      for (const at of shownBy(story)) expect(momentAt(story, shareOfMoment(story, at!)!)).toBe(at);
  });

  it('have the dated moments of the journey where their thumb stands', () => {
    const story = journey('1835-11-30', '1836-06', '1837');
    expect(datedMoments(story).map(({ at }) => at)).toEqual(['1835-11-30', '1836-06', '1837']);
    for (const { at } of datedMoments(story)) expect(momentAt(story, shareOfMoment(story, at)!)).toBe(at);
  });

  it('are as precise as the moments of the story at most, whatever its dates', () => {
    const moments = fc.constantFrom('1835', '1835-11', '1836-02-29', '1838', '1838-05', '1850-01-02');
    fc.assert(
      fc.property(
        fc.array(moments, { minLength: 1, maxLength: 4 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (dates, share) => {
          const finest = Math.max(...dates.map((date) => PRECISIONS.indexOf(precisionOf(momentOf(date)))));
          const at = momentAt(journey(...dates), share)!;
          expect(PRECISIONS.indexOf(precisionOf(momentOf(at)))).toBeLessThanOrEqual(finest);
        },
      ),
    );
  });
});

it('a step holds every instant that lies on it, and is one long', () => {
  const instants = fc.integer({ min: Date.UTC(-5000, 0, 1), max: Date.UTC(5000, 0, 1) });
  fc.assert(
    fc.property(instants, fc.constantFrom(...PRECISIONS), (instantMs, step) => {
      const [position] = positionsOf({ startMs: instantMs, endMs: instantMs + 1 }, step);
      const span = spanOfStep(Math.round(position), step);
      expect(isWithin(instantMs, span)).toBe(true);
      const [from, to] = positionsOf(span, step);
      expect(from).toBeCloseTo(Math.round(position) - 0.5, 6);
      expect(to - from).toBeCloseTo(1, 6);
    }),
  );
});

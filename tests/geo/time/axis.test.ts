import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleOnly } from '../../../geo/story/article-only.ts';
import type { Story } from '../../../geo/story/story.ts';
import { axisDates, axisLegs, axisPlaces, STRIDES } from '../../../geo/time/axis.ts';
import { formatMoment } from '../../../geo/time/moment.ts';
import { momentAt, shareOfMoment } from '../../../geo/time/timeline.ts';
import { realStory } from '../real-story.ts';
import { fixture, storyFrom } from '../stories.ts';
import { dated, journeyThrough, leg, place, storyThrough } from './dated-stories.ts';

const pacific = storyFrom(fixture('pacific-chronometer.geojson'));
const frontiers = storyFrom(fixture('siete-fronteras.geojson'));
const journey = (...dates: string[]) =>
  journeyThrough(dates.map((date, index) => place(index, 'America/Chicago', [dated(date)])));
const datesOf = (story: Story): string[] => axisDates(story)!.dates.map(({ moment }) => formatMoment(moment));
const placesOf = (story: Story) =>
  axisPlaces(story).map(({ stops, when, status }) => [stops.map(({ id }) => id).join(), when.start, status]);

describe('the dates of an axis', () => {
  it('are the days of the first journey, as the clocks of its places count them', () => {
    const days = Array.from({ length: 10 }, (_, index) => `2023-09-${10 + index}`);
    expect(datesOf(realStory)).toEqual(days);
    const { dates } = axisDates(realStory)!;
    expect(momentAt(realStory, dates[3]!.share)).toBe('2023-09-13');
    // The last day ends with the journey, at 21:00.
    expect(dates.at(-1)!.share).toBeGreaterThan(dates.at(-1)!.tick!);
    expect(dates.at(-1)!.share).toBeLessThan(1);
  });

  it.each([
    ['days over the date line', 'day', pacific, '2019-10-14', '2019-10-31'],
    ['months, where the file has no days', 'month', frontiers, '2015-03', '2015-11'],
    [
      'hours, for two days',
      'minute',
      journey('2024-05-17T08:00-05:00', '2024-05-18T20:00-05:00'),
      '2024-05-17T08:00',
      '2024-05-18T20:00',
    ],
    ['years, where the file has no months', 'year', journey('1835', '1839', '1853'), '1835', '1853'],
    ['years, for decades of days', 'year', journey('1835-11-30', '1874-09-19'), '1835', '1874'],
    ['the day, for an hour of it', 'day', journey('2024-05-17T08:50-05:00'), '2024-05-17', '2024-05-17'],
    ['the one day that is dated', 'day', articleOnly(realStory), '2023-09-13', '2023-09-13'],
  ])('are %s', (_, unit, story, first, last) => {
    const dates = datesOf(story);
    expect([axisDates(story)!.unit, dates[0], dates.at(-1)]).toEqual([unit, first, last]);
  });

  it('are none without a dated claim', () => {
    expect(axisDates(journeyThrough([place(0, 'UTC')]))).toBeNull();
    expect(axisPlaces(journeyThrough([place(0, 'UTC')]))).toEqual([]);
  });

  const moments = fc.constantFrom(
    '-0044',
    '0079-08',
    '1835',
    '1835-11',
    '1836-02-29',
    '1838-05-06T10:00-06:00',
    '1838-05-06T17:30-06:00',
    '1850-01-02',
    '2023',
  );

  it('lie in order within the axis, where the slider shows them, and are few enough to read', () => {
    fc.assert(
      fc.property(fc.array(moments, { minLength: 1, maxLength: 4 }), (starts) => {
        const story = journey(...starts);
        const { unit, dates } = axisDates(story)!;
        expect(dates.length).toBeGreaterThan(0);
        expect(dates.length).toBeLessThanOrEqual(130);
        dates.forEach(({ share, tick, number }, index) => {
          expect(share).toBeGreaterThanOrEqual(dates[index - 1]?.share ?? 0);
          expect(share).toBeLessThanOrEqual(1);
          if (tick !== null) expect(tick).toBeLessThanOrEqual(share);
          expect(Number.isInteger(number)).toBe(true);
        });
        const isStep =
          unit !== 'minute' && dates.length > 1 && dates.every(({ tick, share }) => tick === share);
        if (!isStep) return;
        for (const { moment, share } of dates) expect(shareOfMoment(story, formatMoment(moment))).toBe(share);
      }),
    );
  });

  it('have strides of which each divides the next, so that a wider axis only adds figures', () => {
    for (const strides of Object.values(STRIDES))
      strides.forEach((stride, index) => expect(stride % (strides[index - 1] ?? 1)).toBe(0));
  });
});

describe('the blocks of an axis', () => {
  it('are the dated stays of the first journey, in order of time, with their status', () => {
    expect(placesOf(realStory)).toEqual([
      ['pyongyang', '2023-09-10', 'reported'],
      ['khasan', '2023-09-12T06:00+10:00', 'reported'],
      ['vostochny', '2023-09-13', 'attested'],
      ['komsomolsk', '2023-09-15T08:50+10:00', 'reported'],
      ['vladivostok', '2023-09-16', 'reported'],
      ['artyom', '2023-09-17', 'reported'],
      ['khasan', '2023-09-18', 'reported'],
      ['pyongyang', '2023-09-19T21:00+09:00', 'reported'],
    ]);
    expect(axisLegs(realStory).map(({ stop }) => stop.id)).toHaveLength(7);
  });

  it('are one for places with the same dates', () => {
    const september = axisPlaces(frontiers).find(({ stops }) => stops.length > 3)!;
    expect(september.when.start).toBe('2015-09');
    expect(new Set(september.stops.map(({ when }) => when?.start))).toEqual(new Set(['2015-09']));
  });

  it('are where a leg’s claims say that it begins and ends', () => {
    const [from, to] = [place(0, 'UTC'), place(1, 'UTC')];
    const claims = [dated('2024-05-01', { about: 'departure' }), dated('2024-05-09', { about: 'arrival' })];
    expect(placesOf(storyThrough([from, leg(from, to, claims), to]))).toEqual([
      ['p0', '2024-05-01', 'reported'],
      ['p1', '2024-05-09', 'reported'],
    ]);
  });

  it('of a place overlap none of its others, and lie on the axis in order', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2024-02-${String(number).padStart(2, '0')}`);
    const stay = fc.tuple(day, day).map((days) => days.toSorted() as [string, string]);
    fc.assert(
      fc.property(fc.array(fc.array(stay, { maxLength: 4 }), { minLength: 1, maxLength: 4 }), (stays) => {
        const story = journeyThrough(
          stays.map((own, index) =>
            place(
              index,
              'UTC',
              own.map(([start, end]) => dated(start, { end })),
            ),
          ),
        );
        const blocks = axisPlaces(story);
        blocks.forEach(({ from, to }, index) => {
          expect(from).toBeGreaterThanOrEqual(blocks[index - 1]?.from ?? 0);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(1);
        });
        for (const { id } of story.stops) {
          const own = blocks.filter(({ stops }) => stops.some((stop) => stop.id === id));
          own.forEach(({ from }, index) =>
            expect(from).toBeGreaterThanOrEqual((own[index - 1]?.to ?? 0) - 1e-9),
          );
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatMoment,
  isoMoment,
  linkMoment,
  type Moment,
  momentAtReading,
  parseMoment,
  precisionOf,
  PRECISIONS,
  readingOf,
} from '../../../geo/time/moment.ts';
import { spanOf } from '../../../geo/time/time.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const years = fc.integer({ min: -9999, max: 9999 }).filter((year) => year !== 0);
const offsets = fc
  .tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 59 }))
  .map(([sign, hours, minutes]) => `${sign}${two(hours)}:${two(minutes)}`);
/** Moments of every precision. */
const moments: fc.Arbitrary<Moment> = fc
  .record({
    year: years,
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    minute: fc.integer({ min: 0, max: 1439 }),
    offset: fc.oneof(offsets, fc.constant('Z')),
    precision: fc.constantFrom(...PRECISIONS),
  })
  .map(({ year, month, day, minute, offset, precision }) => {
    if (precision === 'year') return { year };
    if (precision === 'month') return { year, month };
    if (precision === 'day') return { year, month, day };
    return { year, month, day, time: `${two(Math.floor(minute / 60))}:${two(minute % 60)}`, offset };
  });

describe('a moment', () => {
  it.each([
    ['2023', { year: 2023 }, 'year'],
    ['1835-11', { year: 1835, month: 11 }, 'month'],
    ['2023-09-13', { year: 2023, month: 9, day: 13 }, 'day'],
    ['-0044-03-15', { year: -44, month: 3, day: 15 }, 'day'],
    ['0044', { year: 44 }, 'year'],
    ['2023-09-15T08:50+10:00', { year: 2023, month: 9, day: 15, time: '08:50', offset: '+10:00' }, 'minute'],
  ])('%s is as precise as it is written', (text, moment, precision) => {
    expect(parseMoment(text)).toEqual(moment);
    expect(precisionOf(moment)).toBe(precision);
  });

  it.each(['0000', '-0000-03', '0000-01-01', '44', '+2023', '12023', '2023-9', '2023-13', '2023-02-29'])(
    '%s is none',
    (text) => {
      expect(parseMoment(text)).toBeNull();
    },
  );

  it('reads back as it was written, at every precision', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        expect(parseMoment(formatMoment(moment))).toEqual(moment);
      }),
    );
  });

  it('is found again at the beginning and at the end of its own reading', () => {
    fc.assert(
      fc.property(moments, ({ time: _, offset: __, ...moment }) => {
        const { startMs, endMs } = readingOf(moment);
        for (const readingMs of [startMs, endMs - 1])
          expect(momentAtReading(readingMs, precisionOf(moment))).toEqual(moment);
      }),
    );
  });

  it('contains its parts: a year its months, a month its days, a day its minutes, in any zone and in none', () => {
    const zones = fc.constantFrom('Asia/Yakutsk', 'America/Chicago', 'Europe/Paris', undefined);
    fc.assert(
      fc.property(moments, zones, ({ time: _, offset: __, ...moment }, zone) => {
        const { year, month, day } = moment;
        const parts: Moment[] = [
          { year },
          { year, month: month ?? 2 },
          { year, month: month ?? 2, day: day ?? 29 },
        ];
        const spans = parts
          .map(formatMoment)
          .filter(parseMoment)
          .map((text) => spanOf(text, zone));
        for (const [index, part] of spans.slice(1).entries()) {
          expect(part.startMs).toBeGreaterThanOrEqual(spans[index]!.startMs);
          expect(part.endMs).toBeLessThanOrEqual(spans[index]!.endMs);
        }
      }),
    );
  });

  it('is spelt in links as it stands, a time as a minute of UTC', () => {
    for (const text of ['1835', '1835-11', '2023-09-13', '-0480-09']) expect(linkMoment(text)).toBe(text);
    expect(linkMoment('2023-09-15T08:50+10:00')).toBe('2023-09-14T22:50Z');
    expect(linkMoment('0001-01-01T01:00+02:00')).toBe('-0001-12-31T23:00Z');
  });

  it('is the same span in a link as in the story', () => {
    fc.assert(
      fc.property(
        moments.filter(({ year }) => Math.abs(year) < 9999),
        (moment) => {
          const text = formatMoment(moment);
          expect(spanOf(linkMoment(text), 'Asia/Tokyo')).toEqual(spanOf(text, 'Asia/Tokyo'));
        },
      ),
    );
  });

  it('is exported with a year 0, which ISO 8601 and EDTF count', () => {
    const exported = ['-0044-03-15', '-0480-09', '-0001', '0001', '1835-11', '2023-09-15T08:50+10:00'].map(
      isoMoment,
    );
    expect(exported).toEqual([
      '-0043-03-15',
      '-0479-09',
      '0000',
      '0001',
      '1835-11',
      '2023-09-15T08:50+10:00',
    ]);
  });
});

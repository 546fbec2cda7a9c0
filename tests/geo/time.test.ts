import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daySpan,
  gapMs,
  hull,
  localClock,
  offsetMs,
  offsetName,
  precisionOf,
  precisionOfSpan,
  spanOf,
} from '../../geo/time.ts';

const HOUR_MS = 3_600_000;
const ZONES = [
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Pyongyang',
  'UTC',
  'Europe/Paris',
  'America/Santiago',
  'Asia/Kathmandu',
];
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 16);

describe('a moment as a span', () => {
  it('is the whole day of its place for a date', () => {
    const { startMs, endMs } = spanOf('2023-09-13', 'Asia/Yakutsk');
    expect([iso(startMs), iso(endMs)]).toEqual(['2023-09-12T15:00', '2023-09-13T15:00']);
  });

  it('is its minute for a time, in whatever zone', () => {
    for (const zone of ZONES) {
      const { startMs, endMs } = spanOf('2023-09-15T08:50+10:00', zone);
      expect([iso(startMs), endMs - startMs]).toEqual(['2023-09-14T22:50', 60_000]);
    }
    expect(spanOf('2023-09-14T22:50Z', 'UTC')).toEqual(spanOf('2023-09-15T08:50+10:00', 'UTC'));
  });

  it.each([
    ['2024-03-31', 23],
    ['2024-10-27', 25],
    ['2024-05-01', 24],
  ])('has the hours that the clocks gave to %s in Paris: %d', (date, hours) => {
    const { startMs, endMs } = daySpan(date, 'Europe/Paris');
    expect((endMs - startMs) / HOUR_MS).toBe(hours);
  });

  it('begins after midnight where clocks jump over it', () => {
    const { startMs } = daySpan('2024-09-08', 'America/Santiago');
    expect(localClock(startMs, 'America/Santiago')).toEqual({ date: '2024-09-08', time: '01:00' });
  });

  it('knows how precise it is', () => {
    expect(precisionOf('2023-09-13')).toBe('day');
    expect(precisionOf('2023-09-13T10:00Z')).toBe('minute');
    for (const zone of ZONES) {
      expect(precisionOfSpan(spanOf('2023-09-13', zone))).toBe('day');
      expect(precisionOfSpan(spanOf('2023-09-13T10:00Z', zone))).toBe('minute');
    }
  });

  it('joins the day before without gap or overlap, in every zone', () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((day) => new Date(day * 86_400_000));
    fc.assert(
      fc.property(days, fc.constantFrom(...ZONES), (day, zone) => {
        const date = (offset: number): string =>
          new Date(day.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
        const [one, next] = [daySpan(date(0), zone), daySpan(date(1), zone)];
        expect(one.endMs).toBe(next.startMs);
        expect(localClock(one.startMs, zone).date).toBe(date(0));
        expect(localClock(one.endMs - 60_000, zone).date).toBe(date(0));
      }),
    );
  });
});

describe('a zone', () => {
  it.each([
    ['Asia/Vladivostok', 10, 'UTC+10'],
    ['UTC', 0, 'UTC'],
    ['America/Santiago', -3, 'UTC−3'],
    ['Asia/Kathmandu', 5.75, 'UTC+5:45'],
  ])('%s is %d h ahead and called so', (zone, hours, name) => {
    const instant = Date.parse('2023-09-15T00:00Z');
    expect(offsetMs(instant, zone)).toBe(hours * HOUR_MS);
    expect(offsetName(instant, zone)).toBe(name);
  });

  it('that there is not is refused', () => {
    expect(() => offsetMs(0, 'Asia/Nowhere')).toThrow(RangeError);
  });
});

describe('spans', () => {
  it('have a hull, and a gap where they do not meet', () => {
    const [a, b] = [
      { startMs: 0, endMs: 10 },
      { startMs: 15, endMs: 20 },
    ];
    expect(hull([a, b])).toEqual({ startMs: 0, endMs: 20 });
    expect([gapMs(a, b), gapMs(b, a), gapMs(a, { startMs: 10, endMs: 12 })]).toEqual([5, 5, 0]);
  });
});

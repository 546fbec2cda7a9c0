import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoment, momentAtReading } from '../../../geo/time/moment.ts';
import { hull, isWithin, lengthMs } from '../../../geo/time/span.ts';
import { HOUR_MS, localMoment, offsetMs, offsetName, readingAt, spanOf } from '../../../geo/time/time.ts';

const ZONES = [
  'UTC',
  'Asia/Pyongyang',
  'Asia/Vladivostok',
  'Asia/Yakutsk',
  'Europe/Paris',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Kiritimati',
];
const zones = fc.constantFrom(...ZONES);
const instants = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2035, 0, 1) });
/** The date that the clocks of a zone show. */
const dateAt = (instantMs: number, zone: string): string =>
  formatMoment(momentAtReading(instantMs + offsetMs(instantMs, zone), 'day'));
const iso = (instantMs: number): string => new Date(instantMs).toISOString().slice(0, 16);

describe('a day', () => {
  it.each([
    ['2023-09-13', 'Asia/Yakutsk', '2023-09-12T15:00', 24],
    ['2023-09-13', 'Asia/Vladivostok', '2023-09-12T14:00', 24],
    ['2023-09-13', 'UTC', '2023-09-13T00:00', 24],
    ['2024-03-31', 'Europe/Paris', '2024-03-30T23:00', 23],
    ['2024-10-27', 'Europe/Paris', '2024-10-26T22:00', 25],
    ['2024-10-06', 'Australia/Lord_Howe', '2024-10-05T13:30', 23.5],
    ['2022-03-27', 'Asia/Beirut', '2022-03-26T22:00', 23], // midnight itself was skipped
    ['2018-02-17', 'America/Sao_Paulo', '2018-02-17T02:00', 25], // its last hour came twice
    ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00', 24],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00', 0], // the day that Samoa left out
    ['2024-02-29', 'UTC', '2024-02-29T00:00', 24],
    ['0001-01-01', 'UTC', '0001-01-01T00:00', 24],
    ['9999-12-31', 'Asia/Pyongyang', '9999-12-30T15:00', 24],
  ])('%s in %s begins at %sZ and has %s hours', (date, zone, start, hours) => {
    const span = spanOf(date, zone);
    expect([iso(span.startMs), lengthMs(span) / HOUR_MS]).toEqual([start, hours]);
  });

  it('holds exactly the instants at which the clocks show its date, and the next begins where it ends', () => {
    fc.assert(
      fc.property(instants, zones, (instantMs, zone) => {
        const date = dateAt(instantMs, zone);
        const span = spanOf(date, zone);
        expect(isWithin(instantMs, span)).toBe(true);
        expect(dateAt(span.startMs, zone)).toBe(date);
        expect(dateAt(span.endMs - 1, zone)).toBe(date);
        const next = dateAt(span.endMs, zone);
        expect(spanOf(next, zone).startMs).toBe(span.endMs);
      }),
    );
  });
});

describe('a moment', () => {
  it('is the same minute with any offset and in any zone', () => {
    const span = { startMs: Date.UTC(2023, 8, 14, 22, 50), endMs: Date.UTC(2023, 8, 14, 22, 51) };
    for (const zone of ZONES) {
      expect(spanOf('2023-09-15T08:50+10:00', zone)).toEqual(span);
      expect(spanOf('2023-09-14T22:50Z', zone)).toEqual(span);
    }
  });
});

describe('the clocks of a zone', () => {
  it('show the local date and time', () => {
    const arrival = Date.parse('2023-09-14T22:50Z');
    const clocks = (zone: string): string => formatMoment(localMoment(arrival, zone));
    expect(clocks('Asia/Vladivostok')).toBe('2023-09-15T08:50');
    expect(clocks('Asia/Yakutsk')).toBe('2023-09-15T07:50');
    expect(clocks('America/St_Johns')).toBe('2023-09-14T20:20');
  });

  it('are named by their offset at that instant', () => {
    const winter = Date.UTC(2024, 0, 15);
    const summer = Date.UTC(2024, 6, 15);
    expect(offsetName(winter, 'Europe/Paris')).toBe('UTC+1');
    expect(offsetName(summer, 'Europe/Paris')).toBe('UTC+2');
    expect(offsetName(winter, 'America/St_Johns')).toBe('UTC−3:30');
    expect(offsetName(winter, 'Asia/Kathmandu')).toBe('UTC+5:45');
    expect(offsetName(winter, 'UTC')).toBe('UTC');
  });

  it('had seconds before zones were agreed on', () => {
    expect(offsetMs(Date.UTC(1850, 0, 1), 'Europe/Paris')).toBe((9 * 60 + 21) * 1000);
  });

  it('have no offset that a reader knows before then, nor do odd ones of later', () => {
    expect(offsetName(Date.UTC(1835, 10, 30), 'America/Chicago')).toBeUndefined();
    expect(offsetName(Date.UTC(-43, 2, 15), 'Europe/Rome')).toBeUndefined();
    expect(offsetName(Date.UTC(1930, 0, 1), 'Africa/Monrovia')).toBeUndefined();
  });

  it('do not exist for a zone that there is not', () => {
    expect(() => offsetMs(0, 'Asia/Vostochny')).toThrow(RangeError);
  });
});

describe('a day at a place whose time zone is not known', () => {
  const day = spanOf('2023-09-13');

  it('is that day anywhere on earth: from its beginning at UTC+14 to its end at UTC−12', () => {
    expect(new Date(day.startMs).toISOString()).toBe('2023-09-12T10:00:00.000Z');
    expect(new Date(day.endMs).toISOString()).toBe('2023-09-14T12:00:00.000Z');
    expect(day).toEqual(
      hull([spanOf('2023-09-13', 'Pacific/Kiritimati'), spanOf('2023-09-13', 'Etc/GMT+12')]),
    );
  });

  it('is called by its own date at every instant of it', () => {
    for (let instantMs = day.startMs; instantMs < day.endMs; instantMs += HOUR_MS)
      expect(formatMoment(momentAtReading(readingAt(instantMs, undefined, day), 'day'))).toBe('2023-09-13');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateWithin,
  daySpan,
  gapMs,
  HOUR_MS,
  hull,
  isWithin,
  lengthMs,
  linkMoment,
  localClock,
  MINUTE_MS,
  offsetMs,
  offsetName,
  precisionOf,
  precisionOfSpan,
  spanOf,
} from '../../../geo/time/time.ts';

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
    ['0000-01-01', 'UTC', '0000-01-01T00:00', 24],
    ['9999-12-31', 'Asia/Pyongyang', '9999-12-30T15:00', 24],
  ])('%s in %s begins at %sZ and has %s hours', (date, zone, start, hours) => {
    const span = daySpan(date, zone);
    expect([iso(span.startMs), lengthMs(span) / HOUR_MS]).toEqual([start, hours]);
  });

  it('holds exactly the instants at which the clocks show its date, and the next begins where it ends', () => {
    fc.assert(
      fc.property(instants, zones, (instantMs, zone) => {
        const { date } = localClock(instantMs, zone);
        const span = daySpan(date, zone);
        expect(isWithin(instantMs, span)).toBe(true);
        expect(localClock(span.startMs, zone).date).toBe(date);
        expect(localClock(span.endMs - 1, zone).date).toBe(date);
        const next = localClock(span.endMs, zone).date;
        expect(daySpan(next, zone).startMs).toBe(span.endMs);
      }),
    );
  });
});

describe('a moment', () => {
  it('is as precise as it is written', () => {
    expect(precisionOf('2023-09-13')).toBe('day');
    expect(precisionOf('2023-09-15T08:50+10:00')).toBe('minute');
    expect(precisionOf('2023-09-14T22:50Z')).toBe('minute');
  });

  it('is the same minute with any offset and in any zone', () => {
    const span = { startMs: Date.UTC(2023, 8, 14, 22, 50), endMs: Date.UTC(2023, 8, 14, 22, 51) };
    for (const zone of ZONES) {
      expect(spanOf('2023-09-15T08:50+10:00', zone)).toEqual(span);
      expect(spanOf('2023-09-14T22:50Z', zone)).toEqual(span);
    }
  });

  it('is spelt in links as a date, or as a minute of UTC', () => {
    expect(linkMoment('2023-09-13')).toBe('2023-09-13');
    expect(linkMoment('2023-09-15T08:50+10:00')).toBe('2023-09-14T22:50Z');
    fc.assert(
      fc.property(instants, fc.integer({ min: -14 * 60, max: 14 * 60 }), (instantMs, offsetMinutes) => {
        const local = iso(instantMs + offsetMinutes * MINUTE_MS);
        const [hours, minutes] = [Math.trunc(offsetMinutes / 60), offsetMinutes % 60].map((part) =>
          String(Math.abs(part)).padStart(2, '0'),
        );
        const moment = `${local}${offsetMinutes < 0 ? '-' : '+'}${hours}:${minutes}`;
        expect(linkMoment(moment)).toBe(`${iso(instantMs)}Z`);
      }),
    );
  });

  it('is the whole day of its zone where it is a date', () => {
    expect(spanOf('2023-09-13', 'Asia/Yakutsk')).toEqual(daySpan('2023-09-13', 'Asia/Yakutsk'));
  });

  it('keeps its precision as a span', () => {
    fc.assert(
      fc.property(instants, zones, (instantMs, zone) => {
        const minute = `${iso(instantMs)}Z`;
        for (const moment of [minute, minute.slice(0, 10)]) {
          expect(precisionOfSpan(spanOf(moment, zone))).toBe(precisionOf(moment));
        }
      }),
    );
  });
});

describe('the clocks of a zone', () => {
  it('show the local date and time', () => {
    const arrival = Date.parse('2023-09-14T22:50Z');
    expect(localClock(arrival, 'Asia/Vladivostok')).toEqual({ date: '2023-09-15', time: '08:50' });
    expect(localClock(arrival, 'Asia/Yakutsk')).toEqual({ date: '2023-09-15', time: '07:50' });
    expect(localClock(arrival, 'America/St_Johns')).toEqual({ date: '2023-09-14', time: '20:20' });
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

  it('do not exist for a zone that there is not', () => {
    expect(() => offsetMs(0, 'Asia/Vostochny')).toThrow(RangeError);
  });
});

describe('spans', () => {
  const spans = fc
    .tuple(instants, fc.integer({ min: 1, max: 1e9 }))
    .map(([startMs, length]) => ({ startMs, endMs: startMs + length }));

  it('have a hull that holds them all and is no longer than it has to be', () => {
    fc.assert(
      fc.property(fc.array(spans, { minLength: 1 }), (several) => {
        const { startMs, endMs } = hull(several);
        expect(several.every((one) => startMs <= one.startMs && one.endMs <= endMs)).toBe(true);
        expect(several.some((one) => one.startMs === startMs)).toBe(true);
        expect(several.some((one) => one.endMs === endMs)).toBe(true);
      }),
    );
  });

  it('have a gap that is the same either way, and none where they meet', () => {
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        expect(gapMs(one, other)).toBe(gapMs(other, one));
        expect(lengthMs(hull([one, other]))).toBeLessThanOrEqual(
          lengthMs(one) + lengthMs(other) + gapMs(one, other),
        );
      }),
    );
    expect(gapMs({ startMs: 0, endMs: MINUTE_MS }, { startMs: MINUTE_MS, endMs: HOUR_MS })).toBe(0);
  });
});

describe('a day at a place whose time zone is not known', () => {
  const day = daySpan('2023-09-13');

  it('is that day anywhere on earth: from its beginning at UTC+14 to its end at UTC−12', () => {
    expect(new Date(day.startMs).toISOString()).toBe('2023-09-12T10:00:00.000Z');
    expect(new Date(day.endMs).toISOString()).toBe('2023-09-14T12:00:00.000Z');
    expect(day).toEqual(
      hull([daySpan('2023-09-13', 'Pacific/Kiritimati'), daySpan('2023-09-13', 'Etc/GMT+12')]),
    );
  });

  it('is called by its own date at every instant of it', () => {
    for (let instantMs = day.startMs; instantMs < day.endMs; instantMs += HOUR_MS)
      expect(dateWithin(instantMs, day)).toBe('2023-09-13');
  });
});

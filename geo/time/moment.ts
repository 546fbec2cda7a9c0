/**
 * Moments as a story and a link write them: `2023`, `2023-09`, `2023-09-13`, `2023-09-15T08:50+10:00`, in a link
 * `2023-09-14T22:50Z`. `-0044` is 44 BC, and no year is 0. Days are those of the Gregorian calendar; none is converted.
 */
import type { Span } from './span.ts';

/** From coarsest to finest. */
export const PRECISIONS = ['year', 'month', 'day', 'minute'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Whether the first precision says less than the second. */
export const isCoarser = (one: Precision, other: Precision): boolean =>
  PRECISIONS.indexOf(one) < PRECISIONS.indexOf(other);

/** A moment taken apart, by the clocks and the calendar of its place. What it does not say is undefined. */
export interface Moment {
  /** 44 BC is -44; never 0. */
  year: number;
  /** 1 to 12. */
  month?: number | undefined;
  day?: number | undefined;
  /** `08:50` */
  time?: string | undefined;
  /** Of the time: `+10:00`, or `Z`. */
  offset?: string | undefined;
}

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

/** Seconds, which some links have, are cut off. */
const MOMENT =
  /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T((?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?)?)?$/i;

/** A moment's parts; null for a text that is none, and for a day or a year that no calendar has. */
export function parseMoment(text: string): Moment | null {
  const [, ...parts] = MOMENT.exec(text) ?? [];
  const [year, month, day] = parts.map((part) => (part === undefined ? undefined : Number(part)));
  const moment = { year: year ?? 0, month, day, time: parts[3], offset: parts[4]?.toUpperCase() };
  return moment.year !== 0 && isReal(moment) ? moment : null;
}

/** Whether the calendar has it: else it would be read as a day of another month. */
function isReal(moment: Moment): boolean {
  const { month, day } = momentAtReading(readingOf(moment).startMs, 'day');
  return month === (moment.month ?? month) && day === (moment.day ?? day);
}

/** The parts of a moment that a parsed story or `canonicalMoment` gives. @throws RangeError for any other text */
export function momentOf(text: string): Moment {
  const moment = parseMoment(text);
  if (!moment) throw new RangeError(`"${text}" is no moment`);
  return moment;
}

/** As `parseMoment` reads it. */
export function formatMoment({ year, month, day, time, offset }: Moment): string {
  const date = [signed(year), month, day].filter((part) => part !== undefined);
  const text = date.map((part) => String(part).padStart(2, '0')).join('-');
  return time === undefined ? text : `${text}T${time}${offset ?? ''}`;
}

const signed = (year: number): string => (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');

/** How precise a moment of a story or a link is. */
export function precisionOf({ month, day, time }: Moment): Precision {
  if (time !== undefined) return 'minute';
  if (day !== undefined) return 'day';
  return month === undefined ? 'year' : 'month';
}

/** Whether a moment of a story or a link is a time, not a year, a month or a day. */
export const isTime = (text: string): boolean => text.includes('T');

/** A year as calendars count it that have a year 0: 1 BC is 0, 44 BC is -43. And back. */
const countedYear = (year: number): number => (year < 0 ? year + 1 : year);
const writtenYear = (counted: number): number => (counted <= 0 ? counted - 1 : counted);

/** Midnight as UTC. A month 13 is January of the next year. */
const midnightMs = (year: number, month: number, day: number): number =>
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  new Date(0).setUTCFullYear(countedYear(year), month - 1, day);

/** The year, month, day or minute of a moment as its own clocks show it, read as if they showed UTC. */
export function readingOf({ year, month, day, time }: Moment): Span {
  const startMs = midnightMs(year, month ?? 1, day ?? 1);
  if (time !== undefined) {
    const minuteMs = startMs + Date.parse(`1970-01-01T${time}Z`);
    return { startMs: minuteMs, endMs: minuteMs + MINUTE_MS };
  }
  if (day !== undefined) return { startMs, endMs: startMs + DAY_MS };
  const endMs = month === undefined ? midnightMs(year, 13, 1) : midnightMs(year, month + 1, 1);
  return { startMs, endMs };
}

/** The moment at a reading of clocks, at a precision; a minute is one of UTC. */
export function momentAtReading(readingMs: number, precision: Precision): Moment {
  const date = new Date(readingMs);
  const moment: Moment = { year: writtenYear(date.getUTCFullYear()) };
  if (precision === 'year') return moment;
  moment.month = date.getUTCMonth() + 1;
  if (precision === 'month') return moment;
  moment.day = date.getUTCDate();
  if (precision === 'day') return moment;
  return { ...moment, time: date.toISOString().slice(-13, -8), offset: 'Z' };
}

/** By how much the clocks of a moment with a time are ahead of UTC, ms. */
export const aheadMs = ({ offset }: Moment): number => -Date.parse(`1970-01-01T00:00${offset}`);

/** A moment in ISO 8601 and EDTF, which count a year 0: `-0043-03-15` for 15 March 44 BC. */
export function isoMoment(text: string): string {
  const { year } = momentOf(text);
  return signed(countedYear(year)) + text.slice(year < 0 ? 5 : 4);
}

/** A moment as links spell it: a year, a month, a date, or a time in UTC to the minute. null if the text is none of these. */
export function canonicalMoment(text: string): string | null {
  const moment = parseMoment(text);
  return moment && (moment.offset ?? 'Z') === 'Z' ? formatMoment(moment) : null;
}

/** A story's moment as links spell it: a date as it stands, a time as its minute of UTC, `2023-09-14T22:50Z`. */
export function linkMoment(text: string): string {
  const moment = momentOf(text);
  return moment.time === undefined
    ? text
    : formatMoment(momentAtReading(readingOf(moment).startMs - aheadMs(moment), 'minute'));
}

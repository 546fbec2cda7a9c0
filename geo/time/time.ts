/**
 * Time zones, and moments as spans of UTC: a year, a month or a day from its first local midnight to its last, also a day
 * of 23 or 25 hours; a time is its whole minute.
 */
import { aheadMs, DAY_MS, MINUTE_MS, type Moment, momentAtReading, momentOf, readingOf } from './moment.ts';
import type { Span } from './span.ts';

export const HOUR_MS = 3_600_000;
/** An approximate time, « vers 8 h 50 », may be this much earlier or later. */
export const ABOUT_MS = HOUR_MS / 2;

/** By time zone. Cached, because making a formatter takes a thousand times as long as using it. */
const offsetFormats = new Map<string, Intl.DateTimeFormat>();

function offsetFormat(timeZone: string): Intl.DateTimeFormat {
  const known = offsetFormats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  offsetFormats.set(timeZone, made);
  return made;
}

/** Whether this browser, or Node, knows a time zone; an old one may not. */
export function isKnownZone(timeZone: string): boolean {
  try {
    return Boolean(offsetFormat(timeZone));
  } catch {
    return false;
  }
}

/**
 * Offset of the zone's clocks from UTC at an instant, ms; positive if they are ahead.
 * @throws RangeError for an unknown zone
 */
export function offsetMs(instantMs: number, timeZone: string): number {
  const parts = offsetFormat(timeZone).formatToParts(instantMs);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  // Offsets had seconds before zones were standardised; that of UTC itself is a bare `GMT`.
  const [, sign, hours, minutes, seconds] = /([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(name) ?? [];
  const total = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0);
  return (sign === '-' ? -total : total) * 1000;
}

/**
 * The first instant of a local day, epoch ms. If clocks skip midnight, the instant of the jump; if they pass midnight
 * twice, the first time. `midnightMs` is the day's midnight taken as UTC.
 */
function dayStartMs(midnightMs: number, timeZone: string): number {
  const before = midnightMs - offsetMs(midnightMs - DAY_MS, timeZone);
  const after = midnightMs - offsetMs(midnightMs + DAY_MS, timeZone);
  const isMidnight = (instantMs: number): boolean => instantMs + offsetMs(instantMs, timeZone) === midnightMs;
  return [before, after].find(isMidnight) ?? before;
}

/**
 * The span of a moment of a story or a link. A year, a month or a day is that of the zone; days there follow each other
 * without a gap, and one that the zone skipped when it crossed the date line has no length. Without a zone it is that year,
 * month or day wherever on earth: from where it begins first to where it ends last. For a time the zone does not matter.
 * @throws RangeError for a text that is no moment, and for an unknown zone
 */
export function spanOf(text: string, timeZone?: string): Span {
  const moment = momentOf(text);
  const { startMs, endMs } = readingOf(moment);
  if (moment.time !== undefined) {
    const ahead = aheadMs(moment);
    return { startMs: startMs - ahead, endMs: endMs - ahead };
  }
  if (timeZone === undefined) return { startMs: startMs - LEAD_MS, endMs: endMs + LAG_MS };
  return daysIn(timeZone, { startMs, endMs });
}

/** By zone and days. Cached, because asking a formatter for every claim of a long story takes seconds. */
const daySpans = new Map<string, Span>();

/** @param reading from one midnight to another, as `readingOf` gives them */
function daysIn(timeZone: string, reading: Span): Span {
  const key = `${timeZone} ${reading.startMs} ${reading.endMs}`;
  const known = daySpans.get(key);
  if (known) return known;
  const span = {
    startMs: dayStartMs(reading.startMs, timeZone),
    endMs: dayStartMs(reading.endMs, timeZone),
  };
  daySpans.set(key, span);
  return span;
}

/** Greatest lead and lag of clocks on earth over UTC, ms. */
const LEAD_MS = 14 * HOUR_MS;
const LAG_MS = 12 * HOUR_MS;

/** The reading of the clocks at an instant in a zone; without one, within the days of this span wherever on earth. */
export function readingAt(instantMs: number, timeZone: string | undefined, { startMs, endMs }: Span): number {
  if (timeZone !== undefined) return instantMs + offsetMs(instantMs, timeZone);
  return Math.min(Math.max(instantMs, startMs + LEAD_MS), endMs - LAG_MS - 1);
}

/** What the clocks of a zone show, to the minute. */
export function localMoment(instantMs: number, timeZone: string): Moment {
  const { offset: _, ...moment } = momentAtReading(instantMs + offsetMs(instantMs, timeZone), 'minute');
  return moment;
}

/**
 * A zone's offset as readers write it: `UTC+10`, `UTC−3:30`, `UTC`. undefined before zones were agreed on: of a town's own
 * time, which followed the sun, a reader knows no offset.
 */
export function offsetName(instantMs: number, timeZone: string): string | undefined {
  const minutes = offsetMs(instantMs, timeZone) / MINUTE_MS;
  if (minutes === 0) return 'UTC';
  if (minutes % 15 !== 0) return undefined;
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

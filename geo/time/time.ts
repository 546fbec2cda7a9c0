/**
 * Moments as spans of time: what a story's dates and local times, and a link's `at`, mean in epoch milliseconds.
 * A date is the whole day of its place, however long the clocks made it; a time is its whole minute.
 */

/** From `startMs` up to, without, `endMs`; epoch milliseconds. */
export interface Span {
  startMs: number;
  endMs: number;
}

export type Precision = 'day' | 'minute';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** A formatter takes a thousand times as long to make as to use. */
const offsetFormats = new Map<string, Intl.DateTimeFormat>();

function offsetFormat(timeZone: string): Intl.DateTimeFormat {
  const known = offsetFormats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  offsetFormats.set(timeZone, made);
  return made;
}

/** How far the zone's clocks are ahead of UTC at an instant, ms. RangeError for a zone that there is not. */
export function offsetMs(instantMs: number, timeZone: string): number {
  const parts = offsetFormat(timeZone).formatToParts(instantMs);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  // Zones had seconds before they were standardised; UTC itself is a bare `GMT`.
  const [, sign, hours, minutes, seconds] = /([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(name) ?? [];
  const total = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0);
  return (sign === '-' ? -total : total) * 1000;
}

/**
 * The first instant of a local day. Where clocks jump over midnight that is the jump; where they pass midnight
 * twice, the first time.
 */
function dayStartMs(midnightMs: number, timeZone: string): number {
  const before = midnightMs - offsetMs(midnightMs - DAY_MS, timeZone);
  const after = midnightMs - offsetMs(midnightMs + DAY_MS, timeZone);
  const isMidnight = (instantMs: number): boolean => instantMs + offsetMs(instantMs, timeZone) === midnightMs;
  return [before, after].find(isMidnight) ?? before;
}

/** By zone and date: asking a formatter for every claim of a long story would take seconds. */
const daySpans = new Map<string, Span>();

/**
 * A calendar day `2023-09-13` in a zone: mostly 23, 24 or 25 hours, none where the zone skipped the day to change
 * sides of the date line. Days follow each other without a gap.
 */
export function daySpan(date: string, timeZone: string): Span {
  const key = `${timeZone} ${date}`;
  const known = daySpans.get(key);
  if (known) return known;
  const midnightMs = Date.parse(`${date}T00:00Z`);
  const span = {
    startMs: dayStartMs(midnightMs, timeZone),
    endMs: dayStartMs(midnightMs + DAY_MS, timeZone),
  };
  daySpans.set(key, span);
  return span;
}

/** How precise a moment of a story or a link is. */
export const precisionOf = (moment: string): Precision => (moment.includes('T') ? 'minute' : 'day');

/**
 * A valid moment of a story (`2023-09-13`, `2023-09-15T08:50+10:00`) or a link (`2023-09-14T22:50Z`): the day in
 * the zone, or the minute, which no zone changes.
 */
export function spanOf(moment: string, timeZone: string): Span {
  if (precisionOf(moment) === 'day') return daySpan(moment, timeZone);
  const startMs = Date.parse(moment);
  return { startMs, endMs: startMs + MINUTE_MS };
}

/** A story's moment as links spell it: a date as it stands, a time as its minute of UTC, `2023-09-14T22:50Z`. */
export const linkMoment = (moment: string): string =>
  precisionOf(moment) === 'day' ? moment : utcMinute(Date.parse(moment));

/** `2023-09-14T22:50Z` */
export const utcMinute = (instantMs: number): string => `${new Date(instantMs).toISOString().slice(0, 16)}Z`;

/** A span that is no longer than a minute speaks of a time, a longer one of a day. */
export const precisionOfSpan = (span: Span): Precision => (lengthMs(span) > MINUTE_MS ? 'day' : 'minute');

/** The shortest span that holds all of these; at least one. */
export const hull = (spans: Span[]): Span =>
  spans.reduce((one, other) => ({
    startMs: Math.min(one.startMs, other.startMs),
    endMs: Math.max(one.endMs, other.endMs),
  }));

/** How long a span is, ms. */
export const lengthMs = ({ startMs, endMs }: Span): number => endMs - startMs;

export const middleMs = ({ startMs, endMs }: Span): number => (startMs + endMs) / 2;

export const isWithin = (instantMs: number, { startMs, endMs }: Span): boolean =>
  startMs <= instantMs && instantMs < endMs;

/** How long lies between two spans, ms; 0 where they meet. */
export const gapMs = (a: Span, b: Span): number => Math.max(a.startMs - b.endMs, b.startMs - a.endMs, 0);

/** What the clocks of a zone show: `2023-09-15` and `08:50`. */
export function localClock(instantMs: number, timeZone: string): { date: string; time: string } {
  const local = new Date(instantMs + offsetMs(instantMs, timeZone)).toISOString();
  const [date, time] = local.split('T') as [string, string];
  return { date, time: time.slice(0, 5) };
}

/** A zone's offset as readers write it: `UTC+10`, `UTC−3:30`, `UTC`. */
export function offsetName(instantMs: number, timeZone: string): string {
  const minutes = Math.round(offsetMs(instantMs, timeZone) / MINUTE_MS);
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::[0-5]\d(?:\.\d{1,9})?)?Z)?$/i;

/**
 * A moment as links spell it: a date, or a time in UTC to the minute (seconds are cut off). null if the text
 * is neither, or if the calendar has no such day or the day no such minute.
 */
export function canonicalMoment(text: string): string | null {
  const [, year, month, day, hour, minute] = MOMENT.exec(text) ?? [];
  if (!year || !month || !day || !dayExists(Number(year), Number(month), Number(day))) return null;
  const date = `${year}-${month}-${day}`;
  if (!hour || !minute) return date;
  return Number(hour) < 24 && Number(minute) < 60 ? `${date}T${hour}:${minute}Z` : null;
}

function dayExists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  // The calendar repeats every 400 years; Date would take a year below 100 for one of the 20th century.
  const daysInMonth = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return day <= daysInMonth;
}

/**
 * Moments as spans: a story's dates and local times, and a link's `at`, in epoch milliseconds. A date is the whole
 * local day, even one of 23 or 25 hours; a time is its whole minute.
 */

/** From `startMs` up to but excluding `endMs`; epoch ms. */
export interface Span {
  startMs: number;
  endMs: number;
}

export type Precision = 'day' | 'minute';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

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

/** By zone and date. Cached, because asking a formatter for every claim of a long story takes seconds. */
const daySpans = new Map<string, Span>();

/**
 * A calendar day (`2023-09-13`) in a zone: 23 to 25 hours as a rule, 0 if the zone skipped the day when it crossed the
 * date line. Days follow each other without a gap. Without a zone: the day wherever on earth.
 */
export function daySpan(date: string, timeZone?: string): Span {
  if (timeZone === undefined) return dayOnEarth(date);
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

/** Greatest lead and lag of clocks on earth over UTC, ms. */
const LEAD_MS = 14 * HOUR_MS;
const LAG_MS = 12 * HOUR_MS;

/** From where a day begins first to where it ends last. */
function dayOnEarth(date: string): Span {
  const midnightMs = Date.parse(`${date}T00:00Z`);
  return { startMs: midnightMs - LEAD_MS, endMs: midnightMs + DAY_MS + LAG_MS };
}

/** The date at an instant within a span of whole days in a zone, or wherever on earth: one of these days. */
export function dateWithin(instantMs: number, { startMs, endMs }: Span, timeZone?: string): string {
  if (timeZone !== undefined) return localClock(instantMs, timeZone).date;
  const [firstMs, lastMs] = [startMs + LEAD_MS, endMs - LAG_MS - 1];
  return localClock(Math.min(Math.max(instantMs, firstMs), lastMs), 'UTC').date;
}

/** How precise a moment of a story or a link is. */
export const precisionOf = (moment: string): Precision => (moment.includes('T') ? 'minute' : 'day');

/**
 * The span of a valid moment of a story (`2023-09-13`, `2023-09-15T08:50+10:00`) or a link (`2023-09-14T22:50Z`): the
 * day in the zone, or wherever on earth; or the minute, for which the zone does not matter.
 */
export function spanOf(moment: string, timeZone?: string): Span {
  if (precisionOf(moment) === 'day') return daySpan(moment, timeZone);
  const startMs = Date.parse(moment);
  return { startMs, endMs: startMs + MINUTE_MS };
}

/** A story's moment as links spell it: a date as it stands, a time as its minute of UTC, `2023-09-14T22:50Z`. */
export const linkMoment = (moment: string): string =>
  precisionOf(moment) === 'day' ? moment : utcMinute(Date.parse(moment));

/** `2023-09-14T22:50Z` */
export const utcMinute = (instantMs: number): string => `${new Date(instantMs).toISOString().slice(0, 16)}Z`;

/** `minute` for a span of at most a minute, else `day`. */
export const precisionOfSpan = (span: Span): Precision => (lengthMs(span) > MINUTE_MS ? 'day' : 'minute');

/** The shortest span that contains all of these. `spans` holds at least one. */
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

/** Time between two spans, ms; 0 if they touch or overlap. */
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
  // Date.UTC takes the years 0 to 99 for 1900 to 1999. The calendar repeats every 400 years: a later year stands in.
  const daysInMonth = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return day <= daysInMonth;
}

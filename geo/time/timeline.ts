/**
 * The timeline of a journey: converts between a slider's position, a share (0 to 1) of the journey's span, and a view's
 * moment `at`; steps from one dated claim to the next.
 */
import { placeById } from '../story/lookup.ts';
import type { Story } from '../story/story.ts';
import { type Journey, journeyOf } from './journey.ts';
import {
  canonicalMoment,
  dateWithin,
  HOUR_MS,
  isWithin,
  lengthMs,
  linkMoment,
  middleMs,
  precisionOf,
  type Span,
  spanOf,
  utcMinute,
} from './time.ts';

/**
 * The span of a link's `at`; null for a text that is no moment. A time is its minute. A date is the whole day in the
 * time zone of the last sighting by that date, else of the first sighting, else in UTC.
 */
export function spanOfMoment(story: Story, at: string): Span | null {
  const moment = canonicalMoment(at);
  return moment === null ? null : spanOf(moment, zoneOfDay(story, moment.slice(0, 10)));
}

function zoneOfDay(story: Story, date: string): string | undefined {
  const journey = journeyOf(story);
  const earliest = earliestFrom(journey);
  // Binary search for the last sighting by that date: all after it have later dates.
  let [low, high] = [0, earliest.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (earliest[middle]! <= date) low = middle + 1;
    else high = middle;
  }
  const seen = journey.sightings[Math.max(low - 1, 0)];
  return seen ? placeById(story, journey.visits[seen.visit]!).timeZone : 'UTC';
}

const earliestDates = new WeakMap<Journey, string[]>();

/** For each sighting, the earliest date among it and all after it: suffix minima, for binary search. */
function earliestFrom(journey: Journey): string[] {
  const known = earliestDates.get(journey);
  if (known) return known;
  const dates = journey.sightings.map(({ moment }) => moment.slice(0, 10));
  for (let index = dates.length - 2; index >= 0; index--) {
    if (dates[index + 1]! < dates[index]!) dates[index] = dates[index + 1]!;
  }
  earliestDates.set(journey, dates);
  return dates;
}

/** The instant at a share of the journey's span, epoch ms. Clamps the share to 0 to 1. null for an undated journey. */
export function instantAtShare({ span }: Journey, share: number): number | null {
  return span && span.startMs + lengthMs(span) * within01(share);
}

/** The share of the journey's span at an instant, clamped to 0 to 1: the inverse of `instantAtShare`. */
export function shareAtInstant({ span }: Journey, instantMs: number): number | null {
  return span && within01((instantMs - span.startMs) / lengthMs(span));
}

const within01 = (share: number): number => (share > 0 ? Math.min(share, 1) : 0);

/** One step of a slider: an hour, as a share of the journey's span. null for an undated journey. */
export const hourShare = ({ span }: Journey): number | null => span && HOUR_MS / lengthMs(span);

/**
 * The moment `at` of a slider at this share: the minute of a claim within half an hour; else the local date, if a
 * sighting there gives only the day; else the nearest whole hour in UTC. null for an undated journey.
 * Many shares give the same date, so a slider has to keep its own share for as long as the view holds that date.
 */
export function momentAt(story: Story, share: number): string | null {
  const journey = journeyOf(story);
  const instantMs = instantAtShare(journey, share);
  if (!journey.span || instantMs === null) return null;
  const times = journey.events.filter(({ moment }) => precisionOf(moment) === 'minute');
  const near = times.find(({ first }) => Math.abs(first.startMs - instantMs) < HOUR_MS / 2);
  if (near) return utcMinute(near.first.startMs);
  // `endMs` is excluded from the journey: its last whole hour is before it.
  const lastHour = Math.ceil(journey.span.endMs / HOUR_MS) - 1;
  const hourMs = Math.min(Math.round(instantMs / HOUR_MS), lastHour) * HOUR_MS;
  const day = journey.sightings.find(({ span, precision }) => precision === 'day' && isWithin(hourMs, span));
  return day
    ? dateWithin(hourMs, day.span, placeById(story, journey.visits[day.visit]!).timeZone)
    : utcMinute(hourMs);
}

/** The share at which a slider shows a moment, a date at midday. null for no moment or an undated journey. */
export function shareOfMoment(story: Story, at: string): number | null {
  const span = spanOfMoment(story, at);
  if (!span) return null;
  return shareAtInstant(journeyOf(story), precisionOf(at) === 'day' ? middleMs(span) : span.startMs);
}

/** The next moment of a dated claim, as precise as the claim; the first if `at` is null. null after the last. */
export function nextEvent(story: Story, at: string | null): string | null {
  const here = at === null ? null : spanOfMoment(story, at);
  const next = datedMoments(story).find(({ span }) => !here || compareSpans(span, here) > 0);
  return next?.at ?? null;
}

/** The previous moment of a dated claim, as precise as the claim; the last if `at` is null. null before the first. */
export function previousEvent(story: Story, at: string | null): string | null {
  const here = at === null ? null : spanOfMoment(story, at);
  const previous = datedMoments(story).findLast(({ span }) => !here || compareSpans(span, here) < 0);
  return previous?.at ?? null;
}

/** A moment at which one or more claims are dated. */
export interface DatedMoment {
  /** As in a view. */
  at: string;
  span: Span;
}

const momentsOf = new WeakMap<Story, DatedMoment[]>();

/** The distinct moments of the journey's claims, in order; of a claim that gives two, the first. Cached by story. */
export function datedMoments(story: Story): DatedMoment[] {
  const known = momentsOf.get(story);
  if (known) return known;
  const { events } = journeyOf(story);
  const moments = [...new Set(events.map(({ moment }) => linkMoment(moment)))]
    .flatMap((at) => {
      const span = spanOfMoment(story, at);
      return span ? [{ at, span }] : [];
    })
    .sort((one, other) => compareSpans(one.span, other.span));
  momentsOf.set(story, moments);
  return moments;
}

/** Where a moment lies on a slider: both ends as shares of the journey's span. */
export interface Tick {
  from: number;
  to: number;
}

/** More ticks than this touch each other on any screen. */
const TICKS_APART = 400;

/** The ticks to draw, in order: all if they are few, else merged where a gap would be too small to see. */
export function drawnTicks<One extends Tick>(ticks: One[]): Tick[] {
  if (ticks.length <= TICKS_APART) return ticks;
  return ticks.reduce<Tick[]>((drawn, { from, to }) => {
    const last = drawn.at(-1);
    if (last && from - last.to < 1 / TICKS_APART) last.to = Math.max(last.to, to);
    else drawn.push({ from, to });
    return drawn;
  }, []);
}

const compareSpans = (a: Span, b: Span): number => a.startMs - b.startMs || a.endMs - b.endMs;

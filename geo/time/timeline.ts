/**
 * The timeline of a journey: between the share of its time at which a slider stands and the moment `at` which a
 * view holds, and from one dated claim to the next.
 */
import { placeById } from '../story/lookup.ts';
import type { Story } from '../story/story.ts';
import { type Journey, journeyOf } from './journey.ts';
import {
  canonicalMoment,
  HOUR_MS,
  isWithin,
  lengthMs,
  linkMoment,
  localClock,
  middleMs,
  precisionOf,
  type Span,
  spanOf,
  utcMinute,
} from './time.ts';

/**
 * The span of a link's `at`; null for a text that is no moment. A time is its minute; a date is the whole day where
 * the train was last seen by then, or where it is first seen; in UTC if no source sees it.
 */
export function spanOfMoment(story: Story, at: string): Span | null {
  const moment = canonicalMoment(at);
  return moment === null ? null : spanOf(moment, zoneOfDay(story, moment.slice(0, 10)));
}

function zoneOfDay(story: Story, date: string): string {
  const journey = journeyOf(story);
  const earliest = earliestFrom(journey);
  // The last sighting by that date: later ones all have later dates.
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

/** For each sighting the earliest date among it and all after it: ascending, so that a search can halve it. */
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

/** The instant at a share of the journey's time, epoch ms; the share is held within 0 and 1. null if undated. */
export function instantAtShare({ span }: Journey, share: number): number | null {
  return span && span.startMs + lengthMs(span) * within01(share);
}

/** The share of the journey's time at an instant, held within 0 and 1: the way back of `instantAtShare`. */
export function shareAtInstant({ span }: Journey, instantMs: number): number | null {
  return span && within01((instantMs - span.startMs) / lengthMs(span));
}

const within01 = (share: number): number => (share > 0 ? Math.min(share, 1) : 0);

/** How far one step moves a slider: an hour, as a share of the journey's time. null if undated. */
export const hourShare = ({ span }: Journey): number | null => span && HOUR_MS / lengthMs(span);

/**
 * The moment `at` of a slider that stands at this share: the minute of a dated time within half an hour; else the
 * date, where a source gives the day without the hour; else the nearest whole hour of UTC. null if undated.
 * One date answers many shares: while it is the view's, a slider keeps the share that it has.
 */
export function momentAt(story: Story, share: number): string | null {
  const journey = journeyOf(story);
  const instantMs = instantAtShare(journey, share);
  if (!journey.span || instantMs === null) return null;
  const times = journey.events.filter(({ moment }) => precisionOf(moment) === 'minute');
  const near = times.find(({ first }) => Math.abs(first.startMs - instantMs) < HOUR_MS / 2);
  if (near) return utcMinute(near.first.startMs);
  // The journey ends before the instant at which its last day does.
  const lastHour = Math.ceil(journey.span.endMs / HOUR_MS) - 1;
  const hourMs = Math.min(Math.round(instantMs / HOUR_MS), lastHour) * HOUR_MS;
  const day = journey.sightings.find(({ span, precision }) => precision === 'day' && isWithin(hourMs, span));
  return day
    ? localClock(hourMs, placeById(story, journey.visits[day.visit]!).timeZone).date
    : utcMinute(hourMs);
}

/** Where a slider stands for a moment: a date at the middle of its day. null if undated, or if it is no moment. */
export function shareOfMoment(story: Story, at: string): number | null {
  const span = spanOfMoment(story, at);
  if (!span) return null;
  return shareAtInstant(journeyOf(story), precisionOf(at) === 'day' ? middleMs(span) : span.startMs);
}

/** The moment of the next dated claim as precise as the claim; the first if `at` is null. null after the last. */
export function nextEvent(story: Story, at: string | null): string | null {
  const here = at === null ? null : spanOfMoment(story, at);
  const next = datedMoments(story).find(({ span }) => !here || compareSpans(span, here) > 0);
  return next?.at ?? null;
}

/** The moment of the dated claim before; the last if `at` is null. null before the first. */
export function previousEvent(story: Story, at: string | null): string | null {
  const here = at === null ? null : spanOfMoment(story, at);
  const previous = datedMoments(story).findLast(({ span }) => !here || compareSpans(span, here) < 0);
  return previous?.at ?? null;
}

/** A moment of the timeline, which one or more claims date. */
export interface DatedMoment {
  /** As a view holds it. */
  at: string;
  span: Span;
}

const momentsOf = new WeakMap<Story, DatedMoment[]>();

/** The different moments of the journey's claims, in order; where a claim gives two, the first. */
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

/** Where a moment lies on a slider: both ends as shares of the journey's time. */
export interface Tick {
  from: number;
  to: number;
}

/** More ticks than this touch each other on any screen. */
const TICKS_APART = 400;

/** The ticks to draw: all where they are few, else joined where nobody could see a gap. In order. */
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

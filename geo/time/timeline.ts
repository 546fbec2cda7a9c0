/**
 * The timeline of a journey: converts between a slider's position, a share (0 to 1) of its scale, and a view's moment `at`;
 * steps from one dated claim to the next. No moment that it gives says more than the story does.
 */
import { placeById } from '../story/lookup.ts';
import type { Story } from '../story/story.ts';
import { type Journey, type JourneyEvent, journeyOf, type Sighting } from './journey.ts';
import {
  canonicalMoment,
  formatMoment,
  isCoarser,
  isTime,
  linkMoment,
  momentAtReading,
  momentOf,
  readingOf,
} from './moment.ts';
import { positionsOf, type Scale, scaleOf, shareAt, spanOfStep, stepAtShare } from './scale.ts';
import { isWithin, middleMs, type Span } from './span.ts';
import { offsetMs, readingAt, spanOf } from './time.ts';

/**
 * The span of a link's `at`; null for a text that is no moment. A time is its minute. A year, a month or a date is that in
 * the time zone of the last sighting by its end, else of the first sighting, else in UTC.
 */
export function spanOfMoment(story: Story, at: string): Span | null {
  const moment = canonicalMoment(at);
  return moment === null ? null : spanOf(moment, zoneAt(story, moment));
}

/** The time zone in which a moment is told; undefined where that place has none. */
export function zoneAt(story: Story, at: string): string | undefined {
  const journey = journeyOf(story);
  const earliest = earliestFrom(journey);
  const { endMs } = readingOf(momentOf(at));
  // Binary search for the last sighting by then: all after it are later.
  let [low, high] = [0, earliest.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (earliest[middle]! < endMs) low = middle + 1;
    else high = middle;
  }
  const seen = journey.sightings[Math.max(low - 1, 0)];
  return seen ? placeById(story, journey.visits[seen.visit]!).timeZone : 'UTC';
}

const earliestReadings = new WeakMap<Journey, number[]>();

/** For each sighting, the earliest reading among it and all after it: suffix minima, for binary search. */
function earliestFrom(journey: Journey): number[] {
  const known = earliestReadings.get(journey);
  if (known) return known;
  const readings = journey.sightings.map(({ reading }) => reading.startMs);
  for (let index = readings.length - 2; index >= 0; index--) {
    readings[index] = Math.min(readings[index]!, readings[index + 1]!);
  }
  earliestReadings.set(journey, readings);
  return readings;
}

/**
 * The moment `at` of a slider at this share: the moment of a claim within the scale's step, if it is as precise; else the
 * year, month or day, if a sighting there says no more; else the step. null for an undated journey.
 * Many shares may give the same moment, so a slider has to keep its own share for as long as the view holds it.
 */
export function momentAt(story: Story, share: number): string | null {
  const scale = scaleOf(story);
  if (!scale) return null;
  const { step } = scale;
  const { events, sightings, visits } = journeyOf(story);
  const lieOn = ({ span, reading }: JourneyEvent): Span => (step === 'minute' ? span : reading);
  const shown = spanOfStep(stepAtShare(scale, share), step);
  const dated = events.find(
    (event) => !isCoarser(event.precision, step) && isWithin(lieOn(event).startMs, shown),
  );
  if (dated) return linkMoment(dated.moment);
  const middle = middleMs(shown);
  const told = sightings
    .filter((event) => isCoarser(event.precision, step) && isWithin(middle, lieOn(event)))
    .reduce<Sighting | null>(
      (one, other) => (one && !isCoarser(one.precision, other.precision) ? one : other),
      null,
    );
  const reading =
    told && step === 'minute'
      ? readingAt(middle, placeById(story, visits[told.visit]!).timeZone, told.span)
      : middle;
  return formatMoment(momentAtReading(reading, told?.precision ?? step));
}

/** From where to where a moment reaches on the scale, in numbers of its steps. */
export function reachOf(story: Story, at: string, { step }: Scale): [from: number, to: number] {
  const zone = zoneAt(story, at);
  if (step === 'minute') return positionsOf(spanOf(at, zone), step);
  const { startMs, endMs } = readingOf(momentOf(at));
  const aheadMs = isTime(at) ? offsetMs(startMs, zone ?? 'UTC') : 0;
  return positionsOf({ startMs: startMs + aheadMs, endMs: endMs + aheadMs }, step);
}

/** The share at which a slider shows a moment: the middle of one that covers several steps. null if the journey is undated. */
export function shareOfMoment(story: Story, at: string): number | null {
  const scale = scaleOf(story);
  const moment = canonicalMoment(at);
  if (!scale || moment === null) return null;
  const [from, to] = reachOf(story, moment, scale);
  return shareAt(scale, to - from <= 1 ? Math.round(from) : (from + to) / 2);
}

/** The next moment of a dated claim, as precise as the claim; the first if `at` is null. null after the last. */
export const nextEvent = (story: Story, at: string | null): string | null => eventBeside(story, at, 1);

/** The previous moment of a dated claim, as precise as the claim; the last if `at` is null. null before the first. */
export const previousEvent = (story: Story, at: string | null): string | null => eventBeside(story, at, -1);

function eventBeside(story: Story, at: string | null, direction: 1 | -1): string | null {
  const here = at === null ? null : spanOfMoment(story, at);
  const isBeside = ({ span }: DatedMoment): boolean => !here || compareSpans(span, here) * direction > 0;
  const moments = datedMoments(story);
  return (direction > 0 ? moments.find(isBeside) : moments.findLast(isBeside))?.at ?? null;
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

const compareSpans = (a: Span, b: Span): number => a.startMs - b.startMs || a.endMs - b.endMs;

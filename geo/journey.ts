/**
 * The journey in time: its dated claims in order, and which of them say where the train was.
 * `geo/train.ts` asks where it can have been.
 */
import { isPlace, placeById, type Claim, type Leg, type Place, type Status, type Stop } from './story.ts';
import type { Story, When } from './story.ts';
import { gapMs, hull, precisionOf, spanOf, type Precision, type Span } from './time.ts';
import { canonicalMoment } from './view.ts';

/** A claim with a date. */
export interface JourneyEvent {
  /** Id of the stop that makes the claim. */
  stop: string;
  /** `underway` speaks of a leg, not of either end of it. */
  kind: 'presence' | 'departure' | 'arrival' | 'underway';
  status: Status;
  precision: Precision;
  approximate: boolean;
  /** From the earliest to the latest moment that the claim names. */
  span: Span;
  /** Where the train was at some moment of the span, as an index of visits; null if the claim does not say. */
  visit: number | null;
  /** From the first to the last moment of a stay that the claim vouches for throughout; null for a sighting. */
  stay: Span | null;
}

export interface Journey {
  /** Ids of the places in the order of travel, each as often as it is visited. */
  visits: string[];
  /** The leg from each visit to the next; null where the story tells of none. */
  legs: (Leg | null)[];
  /** By start, then by end. */
  events: JourneyEvent[];
  /** From the first dated claim to the last; null if there is none. */
  span: Span | null;
}

const journeys = new WeakMap<Story, Journey>();

/** The journey of a story, worked out once for each. Never throws, whatever is dated. */
export function journeyOf(story: Story): Journey {
  const known = journeys.get(story);
  if (known) return known;
  const { visits, legs } = travelOf(story);
  const events = story.stops
    .flatMap((stop) => stop.claims.map((claim) => eventOf(story, { visits, legs }, stop, claim)))
    .filter((event) => event !== null)
    .sort((a, b) => a.span.startMs - b.span.startMs || a.span.endMs - b.span.endMs);
  const span = events.length > 0 ? hull(events.map((event) => event.span)) : null;
  const journey = { visits, legs, events, span };
  journeys.set(story, journey);
  return journey;
}

type Travel = Pick<Journey, 'visits' | 'legs'>;

function travelOf(story: Story): Travel {
  const travel: Travel = { visits: [], legs: [] };
  const goTo = (place: string, leg: Leg | null): void => {
    if (travel.visits.length > 0) travel.legs.push(leg);
    travel.visits.push(place);
  };
  for (const stop of story.stops) {
    const start = isPlace(stop) ? stop.id : stop.from;
    if (travel.visits.at(-1) !== start) goTo(start, null);
    if (!isPlace(stop)) goTo(stop.to, stop);
  }
  return travel;
}

function eventOf(story: Story, travel: Travel, stop: Stop, claim: Claim): JourneyEvent | null {
  const { when } = claim;
  if (!when) return null;
  const kind = claim.about ?? (isPlace(stop) ? 'presence' : 'underway');
  const zones = placesOf(story, stop, kind).map(({ timeZone }) => timeZone);
  const spanIn = (moment: string): Span => hull(zones.map((zone) => spanOf(moment, zone)));
  const [first, last] = [spanIn(when.start), spanIn(when.end ?? when.start)];
  const span = hull([first, last]);
  const isStay = kind === 'presence' && when.end !== undefined && !when.approximate;
  const precise = [when.start, when.end ?? when.start].every((moment) => precisionOf(moment) === 'minute');
  return {
    stop: stop.id,
    kind,
    status: claim.status,
    precision: precise ? 'minute' : 'day',
    approximate: when.approximate ?? false,
    span,
    visit: isSighting(claim) ? visitOf(travel, stop, kind, span) : null,
    stay: isStay ? { startMs: first.endMs, endMs: Math.max(last.startMs, first.endMs) } : null,
  };
}

/** A plan and a reconstruction put no train anywhere. */
const isSighting = ({ status }: Claim): boolean => status === 'attested' || status === 'reported';

/** The places in whose time a claim's dates are. */
function placesOf(story: Story, stop: Stop, kind: JourneyEvent['kind']): Place[] {
  if (isPlace(stop)) return [stop];
  const ends = { departure: [stop.from], arrival: [stop.to], underway: [stop.from, stop.to], presence: [] };
  return ends[kind].map((id) => placeById(story, id));
}

/**
 * Which visit a claim speaks of. Of several visits to one place it is the one whose legs lie nearest in time.
 * A claim about a leg as a whole speaks of none: its date may be that of the words, not of the train.
 */
function visitOf(travel: Travel, stop: Stop, kind: JourneyEvent['kind'], span: Span): number | null {
  if (!isPlace(stop)) {
    const index = travel.legs.indexOf(stop);
    return kind === 'underway' ? null : kind === 'departure' ? index : index + 1;
  }
  const gapTo = (visit: number): number => {
    const arrived = momentSpan(travel.legs[visit - 1]?.when, 'end', stop.timeZone);
    const left = momentSpan(travel.legs[visit]?.when, 'start', stop.timeZone);
    const known = [arrived, left].filter((one) => one !== null);
    return known.length > 0 ? gapMs(span, hull(known)) : Infinity;
  };
  const candidates = travel.visits.flatMap((id, visit) => (id === stop.id ? [visit] : []));
  return candidates.reduce((best, visit) => (gapTo(visit) < gapTo(best) ? visit : best));
}

const momentSpan = (when: When | undefined, end: 'start' | 'end', timeZone: string): Span | null =>
  when ? spanOf(when[end] ?? when.start, timeZone) : null;

/**
 * The span of a link's `at`; null for a text that is no moment. A time is its minute. A date is the whole day in the
 * zones of the places that the story dates by that day, from where it begins first to where it ends last; if there
 * are none, in the zone of the place dated nearest; in UTC if nothing is dated.
 */
export function spanOfMoment(story: Story, at: string): Span | null {
  const moment = canonicalMoment(at);
  if (!moment) return null;
  const whole = spanOf(moment, 'UTC');
  const { visits, events } = journeyOf(story);
  if (precisionOf(moment) === 'minute') return whole;
  const days = events
    .filter((event) => event.visit !== null)
    .map(({ visit, span }) => ({ span, day: spanOf(moment, placeById(story, visits[visit!]!).timeZone) }));
  if (days.length === 0) return whole;
  const nearest = Math.min(...days.map(({ span, day }) => gapMs(span, day)));
  const isMet = ({ span, day }: (typeof days)[number]): boolean =>
    nearest === 0 ? span.startMs < day.endMs && day.startMs < span.endMs : gapMs(span, day) === nearest;
  const met = days.filter(isMet);
  return hull(
    (met.length > 0 ? met : days.filter(({ span, day }) => gapMs(span, day) === nearest)).map(
      ({ day }) => day,
    ),
  );
}

/** The instant at a share of the journey's time, epoch ms; the share is held within 0 and 1. null if undated. */
export function instantAtShare({ span }: Journey, share: number): number | null {
  if (!span) return null;
  return span.startMs + (span.endMs - span.startMs) * within01(share);
}

/** The share of the journey's time at an instant, held within 0 and 1: the way back of `instantAtShare`. */
export function shareAtInstant({ span }: Journey, instantMs: number): number | null {
  if (!span) return null;
  return within01((instantMs - span.startMs) / (span.endMs - span.startMs));
}

const within01 = (share: number): number => (share > 0 ? Math.min(share, 1) : 0);

/**
 * The journey in time: its dated claims in order, and which of them say where the train was. `geo/time/timeline.ts`
 * steps through them; `geo/time/train.ts` derives from them where the train can have been.
 */
import { itineraryOf, placeById } from '../story/lookup.ts';
import {
  type Claim,
  isPlace,
  type Leg,
  type Place,
  type Status,
  type Stop,
  type Story,
} from '../story/story.ts';
import { type Travel, travelThrough } from '../story/travel.ts';
import { isCoarser, momentOf, type Precision, precisionOf, readingOf } from './moment.ts';
import { gapMs, hull, type Span } from './span.ts';
import { spanOf } from './time.ts';

/** A claim with a date. */
export interface JourneyEvent {
  /** Id of the stop that the claim is about. */
  stop: string;
  /** `underway` is about a leg as a whole, not about either end of it. */
  kind: 'presence' | 'departure' | 'arrival' | 'underway';
  status: Status;
  /** The claim's moment as the story writes it; the first, if it gives two. */
  moment: string;
  /** Of the less precise, if the claim gives two. */
  precision: Precision;
  /** From the first to the last moment by the clocks of the place, as `readingOf` reads them. */
  reading: Span;
  approximate: boolean;
  /** From the earliest to the latest instant that the claim names. */
  span: Span;
  /**
   * The spans of the claim's first and last moment: a stay begins at some time within `first` and ends at some time
   * within `last`. Both equal `span` if the claim gives one moment, or means some time between two.
   */
  first: Span;
  last: Span;
  /** Where the train was: an index into the journey's visits. null if the claim does not say. */
  visit: number | null;
  /** Whether the source doubts the claim's date. */
  doubted: boolean;
}

/** A claim that says where the train was, or perhaps was. */
export type Sighting = JourneyEvent & { visit: number };

export const isSighting = (event: JourneyEvent): event is Sighting => event.visit !== null;

export interface Journey extends Travel<Leg> {
  /** Sorted by the span's start, then by its end. */
  events: JourneyEvent[];
  /** The events that say where the train was, and whose dates nobody doubts. */
  sightings: Sighting[];
  /** From the first dated claim to the last; null if there is none. */
  span: Span | null;
}

const journeys = new WeakMap<Story, Journey>();

/** The journey of a story, cached by story. Total: any story, dated or not. */
export function journeyOf(story: Story): Journey {
  const known = journeys.get(story);
  if (known) return known;
  const travel = travelThrough<Leg>(itineraryOf(story));
  const events = story.stops
    .flatMap((stop) => stop.claims.map((claim) => eventOf(story, travel, stop, claim)))
    .filter((event) => event !== null)
    .sort((a, b) => a.span.startMs - b.span.startMs || a.span.endMs - b.span.endMs);
  const sightings = events.filter(isSighting).filter(({ doubted }) => !doubted);
  const span = events.length > 0 ? hull(events.map((event) => event.span)) : null;
  const journey = { ...travel, events, sightings, span };
  journeys.set(story, journey);
  return journey;
}

function eventOf(story: Story, travel: Travel<Leg>, stop: Stop, claim: Claim): JourneyEvent | null {
  const { when } = claim;
  if (!when) return null;
  const kind = isPlace(stop) ? 'presence' : (claim.about ?? 'underway');
  const moments = [when.start, when.end ?? when.start];
  const parts = moments.map(momentOf);
  const [precision, other] = parts.map(precisionOf) as [Precision, Precision];
  const zones = placesOf(story, stop, kind).map(({ timeZone }) => timeZone);
  const spanIn = (moment: string): Span => hull(zones.map((zone) => spanOf(moment, zone)));
  const [first, last] = moments.map(spanIn) as [Span, Span];
  const span = hull([first, last]);
  const isStay = kind === 'presence' && !when.approximate;
  return {
    stop: stop.id,
    kind,
    status: claim.status,
    moment: when.start,
    precision: isCoarser(other, precision) ? other : precision,
    reading: hull(parts.map(readingOf)),
    approximate: when.approximate ?? false,
    span,
    first: isStay ? first : span,
    last: isStay ? last : span,
    visit: isSeen(claim) ? visitOf(travel, stop, claim, span) : null,
    doubted: when.uncertain ?? false,
  };
}

/** A plan (announced) or a reconstruction (inferred) does not say where the train was. */
const isSeen = ({ status }: Claim): boolean => status === 'attested' || status === 'reported';

/** The places in whose time zones a claim's dates may be. */
function placesOf(story: Story, stop: Stop, kind: JourneyEvent['kind']): Place[] {
  if (isPlace(stop)) return [stop];
  const [from, to] = [placeById(story, stop.from), placeById(story, stop.to)];
  if (kind === 'departure') return [from];
  return kind === 'arrival' ? [to] : [from, to];
}

/**
 * Index of the visit that a claim is about. null for a claim about a leg as a whole: its date may be that of the
 * statement, not of the train's passage.
 */
function visitOf(travel: Travel<Leg>, stop: Stop, { about, visit }: Claim, span: Span): number | null {
  if (isPlace(stop)) {
    const told = visit === undefined ? undefined : travel.visitsOf.get(stop.id)?.[visit - 1];
    return told ?? visitNearest(travel, stop, span);
  }
  const index = travel.legOrder.get(stop.id)!;
  if (about === undefined) return null;
  return about === 'departure' ? index : index + 1;
}

/** Of several visits to a place, the one whose dated legs are nearest in time; the first if none is dated. */
function visitNearest({ visitsOf, legs }: Travel<Leg>, { id, timeZone }: Place, span: Span): number {
  const gapTo = (visit: number): number => {
    const [before, after] = [legs[visit - 1]?.when, legs[visit]?.when];
    const moments = [before && (before.end ?? before.start), after?.start].filter((one) => one !== undefined);
    return moments.length > 0
      ? gapMs(span, hull(moments.map((moment) => spanOf(moment, timeZone))))
      : Infinity;
  };
  return visitsOf.get(id)!.reduce((best, visit) => (gapTo(visit) < gapTo(best) ? visit : best));
}

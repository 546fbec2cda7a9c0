/**
 * Where the train can have been at a moment. It is at a place only if a source says so as precisely as the moment asks.
 * Else it is somewhere on the stretch from the last place where a source sees it before the moment to the first where
 * one sees it after. No speed is assumed here, so a stretch changes only at a sighting; `geo/time/reach.ts` narrows it
 * to what the train's greatest speed allows.
 */
import { type Status, STATUSES, type Story } from '../story/story.ts';
import { highest, lowest } from './extremes.ts';
import { isSighting, type Journey, journeyOf, type Sighting } from './journey.ts';
import { DAY_MS } from './moment.ts';
import { isWithin, lengthMs, middleMs, type Span } from './span.ts';

/**
 * Where the train can have been: ids of the places at both ends, equal if it cannot have left. All legs between them
 * are `underway`.
 */
export interface Stretch {
  from: string;
  to: string;
}

/** The state of each leg, by the leg's id; `underway` if the train can be on it. */
type LegStates = Record<string, 'travelled' | 'underway' | 'coming'>;

/** The train at a place. */
interface TrainAt {
  kind: 'at';
  /** Id of the place. */
  place: string;
  /** `inferred` if sources see it there before and after the moment, but none within it. */
  status: Status;
  /** Whether the sources give only an approximate time. */
  approximate: boolean;
  /** Where else it can have been within the moment: a source that gives only the day leaves its hours open. */
  stretch: Stretch;
  legs: LegStates;
}

/** The train between sightings, where no source gives its place. */
export interface TrainBetween {
  kind: 'between';
  stretch: Stretch;
  /** Ids of the places where sources see it within the moment, or on the same day, month or year. */
  seen: string[];
  /** Within what they are `seen`: as long as the moment and the dates of these sources. */
  seenWithin: 'day' | 'month' | 'year';
  legs: LegStates;
}

/** The train before its first sighting or after its last, which was at this place. */
interface TrainOutside {
  kind: 'before' | 'after';
  /** Id of the place. */
  place: string;
  legs: LegStates;
}

/** The train of a story without a dated sighting. */
interface TrainUndated {
  kind: 'undated';
  legs: LegStates;
}

export type Train = TrainAt | TrainBetween | TrainOutside | TrainUndated;

/** Where the train can have been at any time within the span. Total: any story, any span. */
export function trainAt(story: Story, span: Span): Train {
  const journey = journeyOf(story);
  const { sightings } = journey;
  if (sightings.length === 0) return { kind: 'undated', legs: legStates(journey, 0, 0) };
  const first = sightings[0]!;
  const last = sightings.reduce((one, other) => (other.span.endMs >= one.span.endMs ? other : one));
  if (span.endMs <= first.span.startMs) return outside(journey, 'before', first);
  if (span.startMs >= last.span.endMs) return outside(journey, 'after', last);
  return sureTrain(journey, span) ?? trainBetween(journey, span);
}

/** Ids of the places where the train perhaps was within the span: sources say so that doubt their dates. */
export function perhapsAt(story: Story, span: Span): string[] {
  const { events, visits } = journeyOf(story);
  const doubted = events.filter(isSighting).filter((event) => event.doubted);
  return [...new Set(tellingSightings(doubted, span).map(({ visit }) => visits[visit]!))];
}

function outside(journey: Journey, kind: TrainOutside['kind'], { visit }: Sighting): TrainOutside {
  return { kind, place: journey.visits[visit]!, legs: legStates(journey, visit, visit) };
}

function trainBetween(journey: Journey, span: Span): TrainBetween {
  const [low, high] = visitRange(journey, span);
  const touching = journey.sightings.filter(
    (sighting) => isInside(sighting, span) || isWithin(middleMs(span), sighting.span),
  );
  const days = highest([span, ...touching.map((sighting) => sighting.span)].map(lengthMs)) / DAY_MS;
  return {
    kind: 'between',
    stretch: stretchOf(journey, low, high),
    seen: [...new Set(touching.map(({ visit }) => journey.visits[visit]!))],
    // A day may have 50 hours, if nobody says where on earth it is.
    seenWithin: days < 20 ? 'day' : days < 200 ? 'month' : 'year',
    legs: legStates(journey, low, high),
  };
}

/** The train at the one place on which the sources agree; null if they disagree, or none is as precise as the span. */
function sureTrain(journey: Journey, span: Span): TrainAt | null {
  const telling = tellingSightings(journey.sightings, span);
  const visit = telling[0]?.visit ?? stayedAt(journey, span);
  if (visit === null || telling.some((sighting) => sighting.visit !== visit)) return null;
  const [low, high] = visitRange(journey, span);
  return {
    kind: 'at',
    place: journey.visits[visit]!,
    status: STATUSES.find((status) => telling.some((sighting) => sighting.status === status)) ?? 'inferred',
    approximate: telling.length > 0 && telling.every(({ approximate }) => approximate),
    stretch: stretchOf(journey, low, high),
    legs: legStates(journey, low, high),
  };
}

/**
 * The sightings that say where the train was within the span: none unless one is as precise as the span or covers all
 * of it. A dated day does not say where the train was in one of its hours, nor a dated hour where it spent the day.
 */
function tellingSightings(sightings: Sighting[], span: Span): Sighting[] {
  const inside = sightings.filter((sighting) => isInside(sighting, span));
  const staying = sightings.filter(
    ({ first, last }) => first.endMs <= span.startMs && span.endMs <= last.startMs,
  );
  const isPrecise = inside.some(({ first, last }) =>
    [first, last].some((end) => isAbout(end, span) && lengthMs(span) < EQUAL_LENGTH_FACTOR * lengthMs(end)),
  );
  return isPrecise || staying.length > 0 ? [...inside, ...staying] : [];
}

/** Spans that differ by less than this factor count as equally long: days when clocks change, or of several zones. */
const EQUAL_LENGTH_FACTOR = 1.5;

/** Whether the moment is within the span, give or take: a day in one zone is within the same day in another. */
const isAbout = (moment: Span, span: Span): boolean =>
  lengthMs(moment) < EQUAL_LENGTH_FACTOR * lengthMs(span) && isWithin(middleMs(moment), span);

const isInside = ({ first, last }: Sighting, span: Span): boolean =>
  isAbout(first, span) || isAbout(last, span);

/** The visits that the train had certainly made before the span, and those that it is seen making only after it. */
function knownVisits({ sightings }: Journey, span: Span): { made: number[]; coming: number[] } {
  const made = sightings.filter(({ first }) => first.endMs <= span.startMs);
  const coming = sightings.filter(({ last }) => last.startMs >= span.endMs);
  return { made: made.map(({ visit }) => visit), coming: coming.map(({ visit }) => visit) };
}

/** The visit at which sources see the train both before and after the span, or null. */
function stayedAt(journey: Journey, span: Span): number | null {
  const { made, coming } = knownVisits(journey, span);
  const visit = highest(made);
  return visit === lowest(coming) ? visit : null;
}

/** The first and the last visit between which the train can be, limited to visits with a sighting. */
function visitRange(journey: Journey, span: Span): [low: number, high: number] {
  const { made, coming } = knownVisits(journey, span);
  const visits = journey.sightings.map(({ visit }) => visit);
  const low = made.length > 0 ? highest(made) : lowest(visits);
  const high = coming.length > 0 ? lowest(coming) : highest(visits);
  // The visits are in reverse order if sources contradict each other: the train can then be anywhere between.
  return [Math.min(low, high), Math.max(low, high)];
}

const stretchOf = ({ visits }: Journey, low: number, high: number): Stretch => ({
  from: visits[low]!,
  to: visits[high]!,
});

const legStates = ({ legs }: Journey, low: number, high: number): LegStates =>
  Object.fromEntries(
    legs.flatMap((leg, index) =>
      leg ? [[leg.id, index < low ? 'travelled' : index < high ? 'underway' : 'coming'] as const] : [],
    ),
  );

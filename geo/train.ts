/**
 * Where the train can have been at a moment. It is at a point only where a source gives place and time; else on the
 * whole stretch between the last place where it had been for sure and the first where it still was to come.
 * No speed is assumed, so a stretch changes only when a source says something.
 */
import { journeyOf, type Journey, type JourneyEvent } from './journey.ts';
import { drawnLine, lengthKm } from './route.ts';
import { placeById, type Position, type Status, type Story } from './story.ts';
import { precisionOfSpan, type Span } from './time.ts';

/** A part of a leg's drawn line, km from its start. */
export interface LegPart {
  /** Id of the leg. */
  leg: string;
  fromKm: number;
  toKm: number;
}

export interface Stretch {
  /** Ids of the places at its ends, the same where the train cannot have moved. */
  from: string;
  to: string;
  /** In order of travel; none where the story draws no leg. */
  parts: LegPart[];
}

/** How the train stands to each leg, by the leg's id; `underway` where it can be on it. */
export type LegStates = Record<string, 'travelled' | 'underway' | 'coming'>;

export type Train = { legs: LegStates } & (
  | {
      kind: 'at';
      /** Id. */
      place: string;
      position: Position;
      status: Status;
      approximate: boolean;
      /** Where else it can have been within the moment: a source that gives a day leaves hours open. */
      stretch: Stretch;
    }
  | ({
      kind: 'between';
      /** Ids of places where it was at some time that touches the moment, without saying when in it. */
      seen: string[];
    } & Stretch)
  /** Before the first, or after the last sighting, which was at this place. */
  | { kind: 'before' | 'after'; place: string }
  /** No source puts the train anywhere at any time. */
  | { kind: 'undated' }
);

type Sighting = JourneyEvent & { visit: number };

const isSighting = (event: JourneyEvent): event is Sighting => event.visit !== null;

/** Where the train can have been at some time of the span. Total: any story, any span. */
export function trainAt(story: Story, span: Span): Train {
  const journey = journeyOf(story);
  const sightings = journey.events.filter(isSighting);
  const [low, high] = reach(journey, sightings, span);
  const early = sightings.reduce((a, b) => (b.span.startMs < a.span.startMs ? b : a), sightings[0]!);
  const late = sightings.reduce((a, b) => (b.span.endMs > a.span.endMs ? b : a), sightings[0]!);
  const placeOf = ({ visit }: Sighting): string => journey.visits[visit]!;
  if (sightings.length === 0) return { kind: 'undated', legs: legStates(journey, 0, 0) };
  if (span.endMs <= early.span.startMs) {
    return { kind: 'before', place: placeOf(early), legs: legStates(journey, 0, 0) };
  }
  if (span.startMs >= late.span.endMs) {
    return { kind: 'after', place: placeOf(late), legs: legStates(journey, late.visit, late.visit) };
  }
  const legs = legStates(journey, low, high);
  const stretch = stretchOf(journey, low, high);
  const sure = sightings.filter((sighting) => vouches(sighting, span));
  const place = sure[0] && placeOf(sure[0]);
  if (place && sure.every(({ visit }) => visit === sure[0]!.visit)) {
    const { status } = sure.find((sighting) => sighting.status === 'attested') ?? sure[0]!;
    const approximate = sure.every((sighting) => sighting.approximate);
    return {
      kind: 'at',
      place,
      position: placeById(story, place).position,
      status,
      approximate,
      stretch,
      legs,
    };
  }
  const seen = sightings.filter((sighting) => meets(sighting.span, span)).map(placeOf);
  return { kind: 'between', ...stretch, seen: [...new Set(seen)], legs };
}

const meets = (a: Span, b: Span): boolean => a.startMs < b.endMs && b.startMs < a.endMs;
const holds = (outer: Span, inner: Span): boolean =>
  outer.startMs <= inner.startMs && inner.endMs <= outer.endMs;

/** Whether a sighting is as precise as the moment asked for: a day vouches for a day, not for each of its hours. */
function vouches({ span: seen, stay, precision }: Sighting, asked: Span): boolean {
  if (!meets(seen, asked)) return false;
  if (stay && holds(stay, asked)) return true;
  if (precision !== precisionOfSpan(asked)) return false;
  if (precision === 'day') return holds(asked, seen) || (stay !== null && holds(seen, asked));
  return precisionOfSpan(seen) === 'minute';
}

/** The visits that bound the train: the last that it has made for sure, and the first that it makes only later. */
function reach({ visits }: Journey, sightings: Sighting[], span: Span): [low: number, high: number] {
  const made = sightings.filter(({ span: seen, stay }) => (stay?.startMs ?? seen.endMs) <= span.startMs);
  const coming = sightings.filter(({ span: seen, stay }) => (stay?.endMs ?? seen.startMs) >= span.endMs);
  const low = Math.max(0, ...made.map(({ visit }) => visit));
  const high = Math.min(Math.max(visits.length - 1, 0), ...coming.map(({ visit }) => visit));
  // Sources that contradict each other leave the train anywhere between.
  return [Math.min(low, high), Math.max(low, high)];
}

function stretchOf({ visits, legs }: Journey, low: number, high: number): Stretch {
  const travelled = legs.slice(low, high).filter((leg) => leg !== null);
  const parts = travelled.map((leg) => ({ leg: leg.id, fromKm: 0, toKm: lengthKm(drawnLine(leg)) }));
  return { from: visits[low]!, to: visits[high]!, parts };
}

const legStates = ({ legs }: Journey, low: number, high: number): LegStates =>
  Object.fromEntries(
    legs.flatMap((leg, index) =>
      leg ? [[leg.id, index < low ? 'travelled' : index < high ? 'underway' : 'coming'] as const] : [],
    ),
  );

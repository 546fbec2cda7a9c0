/**
 * On which parts of the legs the train can be at a moment. Nobody knows where it is between two sightings; but it
 * cannot be farther from either than its greatest speed (`story.fastest`) takes it. So a stretch is short beside a
 * sighting and grows with the time from it. A story that gives no speed leaves whole legs open.
 */
import { drawnLine, greatCircleKm, type LegPart, lengthKm } from '../route/route.ts';
import type { Leg, Story } from '../story/story.ts';
import { highest, lowest } from './extremes.ts';
import { type Journey, journeyOf, type Sighting } from './journey.ts';
import { HOUR_MS, precisionOfSpan, type Span } from './time.ts';
import { trainAt } from './train.ts';

export interface Reach {
  /** Where the train can be, in the order of travel; empty where it stands at a place, or nowhere on its way. */
  parts: LegPart[];
  /** Ids of the legs that it cannot have reached. */
  coming: string[];
}

/** Where on its legs the train can be at some time of the span. Total: any story, any span. */
export function reachAt(story: Story, span: Span): Reach {
  const journey = journeyOf(story);
  const train = trainAt(story, span);
  const underway = [...journey.legs.entries()].filter(([, leg]) => leg && train.legs[leg.id] === 'underway');
  const coming = Object.keys(train.legs).filter((id) => train.legs[id] === 'coming');
  // A minute at which a source sees the train leaves no stretch open.
  if (train.kind === 'at' && precisionOfSpan(span) === 'minute') return { parts: [], coming };
  const visitKms = visitKmsOf(journey);
  const [lowKm, highKm] = boundsKm(story, journey, visitKms, span);
  const isAhead = ([index]: [number, unknown]): boolean => visitKms[index]! >= highKm;
  return {
    parts: underway.flatMap(([index, leg]) =>
      partWithin(leg!, lowKm - visitKms[index]!, highKm - visitKms[index]!),
    ),
    coming: [...underway.filter(isAhead).map(([, leg]) => leg!.id), ...coming],
  };
}

/** The part of a leg between two distances from its start; of an unknown path, all or nothing. */
function partWithin(leg: Leg, lowKm: number, highKm: number): LegPart[] {
  if (highKm <= 0 || lowKm >= travelKm(leg)) return [];
  const wholeKm = lengthKm(drawnLine(leg));
  if (leg.path === 'unknown') return [{ leg: leg.id, fromKm: 0, toKm: wholeKm }];
  return [{ leg: leg.id, fromKm: Math.max(lowKm, 0), toKm: Math.min(highKm, wholeKm) }];
}

/** The least that the train travels on a leg, km: no railway is shorter than its drawn line, or than a straight one. */
function travelKm(leg: Leg): number {
  const line = drawnLine(leg);
  return leg.path === 'unknown' ? greatCircleKm(line[0]!, line.at(-1)!) : lengthKm(line);
}

/** How far from the first visit each visit lies at least, km. */
function visitKmsOf({ visits, legs }: Journey): number[] {
  let km = 0;
  return visits.map((_, visit) => {
    const leg = legs[visit - 1];
    return (km += leg ? travelKm(leg) : 0);
  });
}

/** « Vers 8 h 50 » may be this much earlier or later. */
const ABOUT_MS = HOUR_MS / 2;

/**
 * The least and the most that the train can have travelled at some time of the span, km from its first visit. Each
 * sighting by itself sets a bound to either side, before it and after it alike, so that both bounds move on evenly.
 */
function boundsKm(
  story: Story,
  { sightings }: Journey,
  visitKms: number[],
  span: Span,
): [lowKm: number, highKm: number] {
  const seenKms = sightings.map(({ visit }) => visitKms[visit]!);
  const farKm = (durationMs: number): number => {
    if (durationMs <= 0) return 0;
    return (durationMs / HOUR_MS) * (story.fastest?.kmh ?? Infinity);
  };
  const slackMs = (sighting: Sighting): number =>
    sighting.approximate && sighting.precision === 'minute' ? ABOUT_MS : 0;
  const lows = sightings.map((sighting, index) => {
    return seenKms[index]! - farKm(sighting.first.endMs + slackMs(sighting) - span.startMs);
  });
  const highs = sightings.map((sighting, index) => {
    return seenKms[index]! + farKm(span.endMs - sighting.last.startMs + slackMs(sighting));
  });
  const low = highest([lowest(seenKms), ...lows]);
  const high = lowest([highest(seenKms), ...highs]);
  // Sources that contradict each other leave the train anywhere between.
  return [Math.min(low, high), Math.max(low, high)];
}

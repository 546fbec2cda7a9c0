/**
 * On which parts of the legs the train can be at a moment. Its position between two sightings is unknown, but it is no
 * farther from either than its greatest speed (`story.speeds`) allows. So the parts are short near a sighting and grow
 * with the time from it. Without a speed, whole legs remain possible.
 */
import { greatCircleKm } from '../route/positions.ts';
import { drawnLine, type LegPart, lengthKm } from '../route/route.ts';
import { isDrawn, isLeg, type Leg, type Story } from '../story/story.ts';
import { highest, lowest } from './extremes.ts';
import { type Journey, journeyOf, type Sighting } from './journey.ts';
import { MINUTE_MS } from './moment.ts';
import { lengthMs, type Span } from './span.ts';
import { ABOUT_MS, HOUR_MS } from './time.ts';
import { trainAt } from './train.ts';

export interface Reach {
  /** Where the train can be, in the order of travel; empty if it stands at a place, has not left or has arrived. */
  parts: LegPart[];
  /** Ids of the legs that it cannot have reached yet. */
  coming: string[];
}

/** Where on its legs the train can be at any time within the span. Total: any story, any span. */
export function reachAt(story: Story, span: Span): Reach {
  const journey = journeyOf(story);
  const train = trainAt(story, span);
  const underway = [...journey.legs.entries()].filter(([, leg]) => leg && train.legs[leg.id] === 'underway');
  const coming = Object.keys(train.legs).filter((id) => train.legs[id] === 'coming');
  // A sighting to the minute puts the train at the place and nowhere else.
  if (train.kind === 'at' && lengthMs(span) <= MINUTE_MS) return { parts: [], coming };
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

/** The part of a leg between two distances from its start, km; of an unknown path, the whole leg or nothing; none of a leg that is not drawn. */
function partWithin(leg: Leg, lowKm: number, highKm: number): LegPart[] {
  if (!isDrawn(leg) || highKm <= 0 || lowKm >= travelKm(leg)) return [];
  const wholeKm = lengthKm(drawnLine(leg));
  if (leg.path === 'unknown') return [{ leg: leg.id, fromKm: 0, toKm: wholeKm }];
  return [{ leg: leg.id, fromKm: Math.max(lowKm, 0), toKm: Math.min(highKm, wholeKm) }];
}

/**
 * Least distance that the train travels on a leg, km: along the drawn line, or straight if the path is unknown; 0 if
 * nobody can locate one of its ends.
 */
function travelKm(leg: Leg): number {
  const line = drawnLine(leg);
  return leg.path === 'unknown' && isDrawn(leg) ? greatCircleKm(line[0]!, line.at(-1)!) : lengthKm(line);
}

/** Least distance travelled from the first visit to each visit, km. */
function visitKmsOf({ visits, legs }: Journey): number[] {
  let km = 0;
  return visits.map((_, visit) => {
    const leg = legs[visit - 1];
    return (km += leg ? travelKm(leg) : 0);
  });
}

/** The greatest speed of all modes of the journey, km/h; Infinity if one of them has none. */
function greatestKmh({ stops, speeds }: Story): number {
  const modes = stops.filter(isLeg).map(({ mode }) => mode);
  return highest(modes.map((mode) => speeds.find((speed) => speed.mode === mode)?.kmh ?? Infinity));
}

/**
 * The least and the greatest distance that the train can have travelled within the span, km from its first visit. Each
 * sighting bounds the position before and after it, so that with a greatest speed neither bound ever jumps.
 */
function boundsKm(
  story: Story,
  { sightings }: Journey,
  visitKms: number[],
  span: Span,
): [lowKm: number, highKm: number] {
  const seenKms = sightings.map(({ visit }) => visitKms[visit]!);
  const kmh = greatestKmh(story);
  const farKm = (durationMs: number): number => {
    if (durationMs <= 0) return 0;
    return (durationMs / HOUR_MS) * kmh;
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
  // The bounds cross if sources contradict each other: the train can then be anywhere between.
  return [Math.min(low, high), Math.max(low, high)];
}

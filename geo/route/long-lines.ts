/** The lines of flights and voyages, dense enough that each looks like itself, and measures its length, at any zoom. */
import { bearing } from '@turf/turf';
import { mercator, unmercator } from '../projection/mercator.ts';
import type { Position } from '../story/story.ts';
import { greatCircleKm, positionFrom, roundPosition, unwrapped, withoutRepeats } from './positions.ts';

/** Distance between the points of a great circle, which is 20 m from its chord there at 60° north. */
const GREAT_CIRCLE_STEP_KM = 25;
/** Distance between the points of a straight line, as a share of the world's width: one degree at the equator. */
const STRAIGHT_STEP = 1 / 360;
/** Degrees. Points nearer to a pole are left out: Mercator has no place for it. */
const NEAREST_TO_POLE = 89.9;

/** The positions, and between each and the next the points that `fill` gives. */
const filled = (positions: Position[], fill: (from: Position, to: Position) => Position[]): Position[] =>
  withoutRepeats(positions).flatMap((to, index, clean) =>
    index === 0 ? [to] : [...fill(clean[index - 1]!, to), to],
  );

/** The points between two ends that divide the way into this many parts, or more by one; none for an endless way. */
function divided(parts: number, pointAt: (share: number) => Position): Position[] {
  const count = Number.isFinite(parts) ? Math.ceil(parts) : 1;
  return Array.from({ length: Math.max(count - 1, 0) }, (_, index) =>
    roundPosition(pointAt((index + 1) / count)),
  );
}

/**
 * The shortest way on the globe from each position to the next, exactly through each. Longitudes are continuous, beyond
 * ±180° if need be. Between antipodes it is one of many.
 */
export function greatCircleThrough(positions: Position[]): Position[] {
  const line = filled(positions, (from, to) => {
    const km = greatCircleKm(from, to);
    const course = bearing(from, to);
    const points = divided(km / GREAT_CIRCLE_STEP_KM, (share) => positionFrom(from, km * share, course));
    return points.filter(([, lat]) => Math.abs(lat) < NEAREST_TO_POLE);
  });
  return withoutRepeats(unwrapped(line));
}

/** The straight line on the map from each position to the next, exactly through each. */
export function straightThrough(positions: Position[]): Position[] {
  return filled(positions, (from, to) => {
    const [[x, y], [toX, toY]] = [mercator(from), mercator(to)];
    return divided(Math.hypot(toX - x, toY - y) / STRAIGHT_STEP, (share) =>
      unmercator([x + (toX - x) * share, y + (toY - y) * share]),
    );
  });
}

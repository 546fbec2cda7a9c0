/** Positions one by one and in lists: distance, rounding, repeats, the way over the date line. */
import { distance, lengthToRadians } from '@turf/turf';
import { MAP_EDGE_LATITUDE } from '../projection/mercator.ts';
import type { Position } from '../story/story.ts';

/** Distance between antipodes. */
const HALF_GLOBE_KM = distance([0, 0], [0, 180], { units: 'kilometers' });

/** Great-circle distance between two positions, km. */
export function greatCircleKm(a: Position, b: Position): number {
  const km = distance(a, b, { units: 'kilometers' });
  // Near antipodes rounding makes turf take the root of a negative number.
  return Number.isNaN(km) ? HALF_GLOBE_KM : km;
}

const RADIANS = Math.PI / 180;

/**
 * The position at a distance from another on a course, degrees clockwise from north. Its longitude is within 180° of
 * the other's. turf's `destination` throws at the poles, where rounding makes it take the arcsine of more than 1.
 */
export function positionFrom([lon, lat]: Position, km: number, courseDegrees: number): Position {
  const [way, course, north] = [lengthToRadians(km, 'kilometers'), courseDegrees * RADIANS, lat * RADIANS];
  const sine = Math.sin(north) * Math.cos(way) + Math.cos(north) * Math.sin(way) * Math.cos(course);
  const eastward = Math.atan2(
    Math.sin(course) * Math.sin(way) * Math.cos(north),
    Math.cos(way) - Math.sin(north) * sine,
  );
  return [lon + eastward / RADIANS, Math.asin(Math.min(Math.max(sine, -1), 1)) / RADIANS];
}

const samePosition = (a: readonly number[], b: readonly number[]): boolean => a[0] === b[0] && a[1] === b[1];

export const withoutRepeats = <AnyPosition extends readonly number[]>(line: AnyPosition[]): AnyPosition[] =>
  line.filter((position, index) => index === 0 || !samePosition(position, line[index - 1]!));

/** Six decimals are 10 cm: enough for a line that is accurate to a kilometre, and the files stay small. */
export const roundPosition = ([lon, lat]: Position): Position => [round6(lon), round6(lat)];
const round6 = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/**
 * The same positions, each at most 180° east or west of the one before, beyond ±180° if need be: a line through them
 * goes the short way round and never across the whole map. The first keeps its longitude.
 */
export function unwrapped(positions: Position[]): Position[] {
  let last = positions[0]?.[0] ?? 0;
  return positions.map(([lon, lat]) => [(last = lon + 360 * Math.round((last - lon) / 360)), lat]);
}

/** The shortest arc of longitudes that holds all, at least one: what remains of the circle without its widest gap; `east` may be over 180. */
export function shortestArc(longitudes: number[]): [west: number, east: number] {
  const sorted = [...longitudes].sort((one, other) => one - other);
  let west = sorted[0]!;
  let widest = west + 360 - sorted.at(-1)!;
  for (const [index, longitude] of sorted.slice(1).entries()) {
    const gap = longitude - sorted[index]!;
    if (gap > widest) [widest, west] = [gap, longitude];
  }
  return [west, west + 360 - widest];
}

/**
 * The parts of a line that the map has: a flight over a pole leaves it at its edge and comes back elsewhere. One that stays on
 * the map is its own only part.
 */
export function partsOnMap(line: Position[]): Position[][] {
  const parts: Position[][] = [[]];
  for (const position of line) {
    if (Math.abs(position[1]) <= MAP_EDGE_LATITUDE) parts.at(-1)!.push(position);
    else parts.push([]);
  }
  return parts.filter((part) => part.length > 1);
}

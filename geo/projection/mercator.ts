/** The projection of the map, in both directions. */
import type { Position } from '../story/story.ts';

/** Degrees. The map ends there: Web Mercator's world is a square, and the poles would be infinitely far. */
export const MAP_EDGE_LATITUDE = 85.05;

/** Degrees -> Web Mercator: the world is the unit square, west and north at 0. The poles are infinitely far. */
export function mercator([lon, lat]: Position): [x: number, y: number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** The inverse of `mercator`: a point of the unit square -> degrees. */
export function unmercator([x, y]: readonly [number, number]): Position {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return [(x - 0.5) * 360, lat];
}

/** The same meridian within ±180°. What lies there already is not touched; the rest is rounded to a tenth of a millimetre. */
export const wrappedLongitude = (lon: number): number =>
  Math.abs(lon) <= 180 ? lon : Math.round((lon - 360 * Math.round(lon / 360)) * 1e9) / 1e9;

/** The projection of the map, in both directions. */
import type { Position } from '../story/story.ts';

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

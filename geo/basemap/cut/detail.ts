import type { Position } from 'geojson';

/** Corners of a box: west, south, east, north, in degrees. */
export type Box = readonly [number, number, number, number];

/** The story's part of the world. Region borders are drawn only here. */
export const REGION: Box = [104, 31, 156, 64];

/** Here the map stays crisp up to CORE_ZOOM. */
const CORE: Box = [116, 39, 146, 56];
const CORE_ZOOM = 6;

/** Around these places the map stays crisp up to CLOSE_UP_ZOOM: nearly all vertices of the sources stay. */
const CLOSE_UPS: readonly { readonly center: Position; readonly radiusDegrees: number }[] = [
  { center: [132.0, 43.15], radiusDegrees: 1.3 },
  { center: [130.65, 42.45], radiusDegrees: 0.9 },
  { center: [137.0, 50.5], radiusDegrees: 1.5 },
  { center: [127.6, 51.2], radiusDegrees: 2 },
  { center: [134.9, 48.4], radiusDegrees: 1.2 },
];
const CLOSE_UP_ZOOM = 9;

const FARTHEST_ZOOM = 2;
const ZOOM_LOST_PER_DEGREE = 1 / 6.5;
const TILE_SIZE_PX = 512;
const MAX_LATITUDE = 85.06;

/**
 * The crisp zoom of a position: up to it, the basemap's simplification cannot be seen there. It decreases gradually with
 * the distance from the core, in order to avoid a visible seam.
 */
export function crispZoom([longitude = 0, latitude = 0]: Position): number {
  const closeUp = CLOSE_UPS.some(
    ({ center: [x = 0, y = 0], radiusDegrees }) => Math.hypot(longitude - x, latitude - y) < radiusDegrees,
  );
  if (closeUp) return CLOSE_UP_ZOOM;
  const [west, south, east, north] = CORE;
  const outsideX = Math.max(west - longitude, 0, longitude - east);
  const outsideY = Math.max(south - latitude, 0, latitude - north);
  const zoom = Math.max(FARTHEST_ZOOM, CORE_ZOOM - Math.hypot(outsideX, outsideY) * ZOOM_LOST_PER_DEGREE);
  // Mercator enlarges the polar coasts: less detail there, or they would take up most of the file.
  return Math.min(zoom, zoom + Math.log2(Math.cos((latitude * Math.PI) / 180) / Math.cos(Math.PI / 3)));
}

/** How many px at the crisp zoom make one px of the world at zoom 0. */
export function crispScale(position: Position): number {
  return 2 ** crispZoom(position);
}

/** Web Mercator, in px of a world 512 px wide (zoom 0); y grows southwards. */
export function project([longitude = 0, latitude = 0]: Position): [number, number] {
  const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude));
  const sine = Math.sin((clamped * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [(longitude / 360 + 0.5) * TILE_SIZE_PX, y * TILE_SIZE_PX];
}

/** The length of a line, px at zoom 0. */
export function projectedLength(line: readonly Position[]): number {
  const projected = line.map(project);
  return projected
    .slice(1)
    .reduce((sum, [x, y], index) => sum + Math.hypot(x - projected[index]![0], y - projected[index]![1]), 0);
}

/** The length of a line, px at the crisp zoom of its first position. */
export const lengthPx = (line: readonly Position[]): number => projectedLength(line) * crispScale(line[0]!);

/**
 * Rounds to the decimals that the crisp zoom can show. The result depends on the position alone, so that vertices which
 * two shapes share stay shared.
 */
export const roundPosition = (position: Position): Position => roundedFor(crispZoom(position), position);

/** A position with the decimals that a zoom can show. */
export function roundedFor(zoom: number, position: Position): Position {
  const decimals = zoom >= 8 ? 4 : zoom >= 4.6 ? 3 : 2;
  const factor = 10 ** decimals;
  return position.slice(0, 2).map((degrees) => Math.round(degrees * factor) / factor);
}

/** Whether a position lies in a box, edges included. */
export function isInside([longitude = 0, latitude = 0]: Position, [west, south, east, north]: Box): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

import type { Position } from 'geojson';

const TILE_SIZE_PX = 512;
const MAX_LATITUDE = 85.06;

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

/** A position with the decimals that a zoom can show. */
export function roundedFor(zoom: number, position: Position): Position {
  const decimals = zoom >= 8 ? 4 : zoom >= 4.6 ? 3 : 2;
  const factor = 10 ** decimals;
  return position.slice(0, 2).map((degrees) => Math.round(degrees * factor) / factor);
}

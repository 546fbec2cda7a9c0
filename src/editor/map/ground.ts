/** Whether the ground of the author's map has land somewhere. */
import worldAddress from '../../../geo/basemap/world.geojson?url';
import { type BasemapParts, landOf } from '../../../geo/check/basemap-parts.ts';
import { isOnLand, withBox } from '../../../geo/check/regions/region-areas.ts';
import { wrappedLongitude } from '../../../geo/projection/mercator.ts';
import { positionFrom } from '../../../geo/route/positions.ts';
import type { Position } from '../../../geo/story/story.ts';

export type Ground = (position: Position) => boolean;

/** The coast is coarse, and a port may lie on a pier: so near to land counts as on it. Looked for at these distances, km. */
const SHORE_KM = [5, 10, 15];
/** Directions in which a shore is looked for, degrees. */
const AROUND = [0, 45, 90, 135, 180, 225, 270, 315];

/** @param world the basemap of the whole world */
export function groundOf(world: BasemapParts): Ground {
  const polygons = landOf(world).map(withBox);
  const hasLand = ([lon, lat]: Position): boolean => isOnLand([wrappedLongitude(lon), lat], { polygons });
  return (position) =>
    hasLand(position) ||
    SHORE_KM.some((km) => AROUND.some((course) => hasLand(positionFrom(position, km, course))));
}

/** @throws Error if the file does not come */
export async function fetchGround(): Promise<Ground> {
  const response = await fetch(worldAddress);
  if (!response.ok) throw new Error(`${worldAddress}: HTTP ${response.status}`);
  return groundOf((await response.json()) as BasemapParts);
}

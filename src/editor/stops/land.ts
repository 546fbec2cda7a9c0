/** Where the map's ground has land: a place that an author puts into the sea is mostly a slip. */
import world from '../../../geo/basemap/world.geojson?url';
import { type BasemapParts, landOf } from '../../../geo/check/basemap-parts.ts';
import { isOnLand, withBox } from '../../../geo/check/regions/region-areas.ts';
import { wrappedLongitude } from '../../../geo/projection/mercator.ts';
import type { Position } from '../../../geo/story/story.ts';

/** @throws Error if the basemap could not be fetched */
export async function loadLand(): Promise<(position: Position) => boolean> {
  const polygons = landOf((await (await fetch(world)).json()) as BasemapParts).map(withBox);
  return ([lon, lat]) => isOnLand([wrappedLongitude(lon), lat], { polygons });
}

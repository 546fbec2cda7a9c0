/** What happens when a group of places is chosen on the map. */
import type { GeoJSONFeature, GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '../../geo/story.ts';
import { ZOOM_MAXIMUM } from '../../geo/view.ts';
import { PLACES } from './place-layers.ts';

/**
 * Comes as near as it takes to tell a group's places apart: a reader's own move.
 * @returns ids of the places where that is at no zoom; else none
 */
export async function approachGroup(
  map: MapLibreMap,
  { geometry, properties }: GeoJSONFeature,
): Promise<string[]> {
  const source = map.getSource<GeoJSONSource>(PLACES);
  const group = properties.cluster_id as number;
  if (!source || geometry.type !== 'Point') return [];
  const zoom = await source.getClusterExpansionZoom(group);
  if (zoom <= ZOOM_MAXIMUM) {
    map.easeTo({ center: geometry.coordinates as Position, zoom });
    return [];
  }
  const leaves = await source.getClusterLeaves(group, Infinity, 0);
  return leaves.map(({ properties }) => String(properties?.place));
}

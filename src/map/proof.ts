/**
 * Whether MapLibre has really drawn the story. Its `load`, `idle` and `loaded()` are all true on a blank map when
 * the worker is blocked or the data is missing, so only drawn features count.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { StoryLines } from '../../geo/features.ts';
import { BASEMAP } from './expressions.ts';
import { LEG_TARGET, STORY } from './story-layers.ts';

function hasVertexInView(map: MapLibreMap, lines: StoryLines): boolean {
  const bounds = map.getBounds();
  return lines.features
    .filter((feature) => feature.properties.part === 'leg')
    .some((feature) => feature.geometry.coordinates.some(([lon, lat]) => bounds.contains([lon!, lat!])));
}

const draws = (map: MapLibreMap, layer: string): boolean =>
  map.queryRenderedFeatures({ layers: [layer] }).length > 0;

/** True once basemap and story are drawn at the present camera; legs count where the camera shows some. */
export function hasDrawnStory(map: MapLibreMap, lines: StoryLines): boolean {
  if (!map.isStyleLoaded() || !map.isSourceLoaded(BASEMAP) || !map.isSourceLoaded(STORY)) return false;
  if (!draws(map, 'ocean')) return false;
  return !hasVertexInView(map, lines) || draws(map, LEG_TARGET);
}

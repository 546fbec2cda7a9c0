/**
 * Whether MapLibre has really drawn the story. Its `load`, `idle` and `loaded()` are all true on a blank map when
 * the worker is blocked or the data is missing, so only drawn features count.
 */
import type { Position as GeoJSONPosition } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { GROUP_RADIUS_PX } from '../../../geo/style/theme.ts';
import { BASEMAP } from '../style/expressions.ts';
import { GROUP, PLACE, PLACES } from '../style/place-layers.ts';
import { LEG_TARGET, STORY } from '../style/story-layers.ts';
import type { Drawing } from '../style/style.ts';

type Within = (position: GeoJSONPosition) => boolean;

/** A test whether a position lies in the map's box, at least so far from its edges, CSS px. */
function within(map: MapLibreMap, insetPx: number): Within {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const bounds = map.getBounds();
  const { lng: centre } = map.getCenter();
  return ([given, lat]) => {
    // In the copy of the world that is shown: at the date line the bounds go on beyond ±180°, and so do lines.
    const lon = given! + 360 * Math.round((centre - given!) / 360);
    if (!bounds.contains([lon, lat!])) return false;
    if (insetPx === 0) return true;
    const { x, y } = map.project([lon, lat!]);
    return x >= insetPx && y >= insetPx && x <= width - insetPx && y <= height - insetPx;
  };
}

/** Whether a shown leg has a vertex there. The zoom is rounded down, because MapLibre filters tiles at whole zooms. */
const hasVertex = ({ lines }: Drawing, zoom: number, isWithin: Within): boolean =>
  lines.features
    .filter(({ properties: { part, fromZoom = 0 } }) => part === 'leg' && fromZoom <= Math.floor(zoom))
    .some((feature) => feature.geometry.coordinates.some(isWithin));

const hasPlace = ({ points }: Drawing, isWithin: Within): boolean =>
  points !== null && points.features.some(({ geometry }) => isWithin(geometry.coordinates));

const draws = (map: MapLibreMap, ...layers: string[]): boolean =>
  map.queryRenderedFeatures({ layers }).length > 0;

/** Greatest distance of a group's disc from its places, CSS px: twice the radius at the next lower whole zoom. */
const groupDistancePx = (map: MapLibreMap): number => 2 * GROUP_RADIUS_PX * 2 ** (map.getZoom() % 1);

/** Whether basemap and story are drawn at the present camera. Needs a leg and a place only if the camera shows some. */
export function hasDrawnStory(map: MapLibreMap, drawing: Drawing): boolean {
  const sources = [BASEMAP, STORY, ...(drawing.points ? [PLACES] : [])];
  if (!map.isStyleLoaded() || !sources.every((source) => map.isSourceLoaded(source))) return false;
  if (!draws(map, 'ocean')) return false;
  if (!draws(map, LEG_TARGET) && hasVertex(drawing, map.getZoom(), within(map, 0))) return false;
  if (!drawing.points || draws(map, GROUP, PLACE)) return true;
  return !hasPlace(drawing, within(map, groupDistancePx(map)));
}

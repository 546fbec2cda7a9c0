/** Clicks on the map: legs and places open, groups of places zoom in. */
import type { GeoJSONFeature, GeoJSONSource, Map as MapLibreMap, Point } from 'maplibre-gl';
import { ZOOM_MAXIMUM } from '../../../geo/projection/camera-limits.ts';
import type { Position } from '../../../geo/story/story.ts';
import { GROUP, PLACE, PLACES } from '../style/place-layers.ts';
import { LEG_TARGET } from '../style/story-layers.ts';

export interface TargetEvents {
  onStopClick(id: string): void;
  /** A group was clicked that no zoom splits; ids of its places. */
  onGroupClick(ids: string[]): void;
}

/** From bottom to top. */
const TARGETS = [LEG_TARGET, GROUP, PLACE];

/** A button released this far from where it was pressed has dragged the map, CSS px; MapLibre's `clickTolerance`. */
const CLICK_TOLERANCE_PX = 3;

/** Reports clicks on targets, and shows a pointer over them. */
export function listenToTargets(map: MapLibreMap, events: TargetEvents): void {
  const { style } = map.getCanvas();
  // If the page moves the map during a drag, MapLibre forgets where the button was pressed and reports a click.
  let pressed: Point | undefined;
  map.on('mousedown', ({ point }) => (pressed = point));
  map.on('click', TARGETS, ({ point, features }) => {
    const draggedPx = pressed?.dist(point) ?? 0;
    if (draggedPx < CLICK_TOLERANCE_PX) choose(map, features![0]!, events);
  });
  map.on('mouseenter', TARGETS, () => (style.cursor = 'pointer'));
  map.on('mouseleave', TARGETS, () => (style.cursor = ''));
}

function choose(map: MapLibreMap, feature: GeoJSONFeature, events: TargetEvents): void {
  const { place, leg } = feature.properties as Record<string, unknown>;
  const stop = place ?? leg;
  if (typeof stop === 'string') return events.onStopClick(stop);
  approachGroup(map, feature).then(
    (ids) => ids.length > 0 && events.onGroupClick(ids),
    // The worker rejects if the group is gone by then: there is nothing to open.
    () => undefined,
  );
}

/**
 * Zooms in until the group splits; counts as the reader's move.
 * @returns ids of the places if no zoom within the limits splits the group; else none
 */
async function approachGroup(map: MapLibreMap, { geometry, properties }: GeoJSONFeature): Promise<string[]> {
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

/** What on the map opens or comes nearer when it is clicked. */
import type { GeoJSONFeature, GeoJSONSource, Map as MapLibreMap, Point } from 'maplibre-gl';
import { ZOOM_MAXIMUM } from '../../../geo/projection/camera-limits.ts';
import type { Position } from '../../../geo/story/story.ts';
import { GROUP, PLACE, PLACES } from '../style/place-layers.ts';
import { LEG_TARGET } from '../style/story-layers.ts';

export interface TargetEvents {
  onStopClick(id: string): void;
  /** A group of places that lie together at every zoom was chosen; their ids. */
  onGroupClick(ids: string[]): void;
}

/** The last one lies on top. */
const TARGETS = [LEG_TARGET, GROUP, PLACE];

/** A button that is let go farther from where it was pressed has dragged the map, CSS px; as MapLibre has it. */
const CLICK_TOLERANCE_PX = 3;

/** Tells of clicks on targets, and shows that they can be clicked. */
export function listenToTargets(map: MapLibreMap, events: TargetEvents): void {
  const { style } = map.getCanvas();
  // MapLibre forgets where the button was pressed when the page takes the map out of the hand that drags it.
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
    // A group that is gone by the time of the answer has nothing to open.
    () => undefined,
  );
}

/**
 * Comes as near as it takes to tell a group's places apart: a reader's own move.
 * @returns ids of the places where that is at no zoom; else none
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

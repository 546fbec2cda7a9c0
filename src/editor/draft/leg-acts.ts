/** What an author does with the ways between places. */
import type { Position } from '../../../geo/story/story.ts';
import { type Draft, type Feature, featureById, isLegFeature, isPlaceFeature, nameOf } from './draft.ts';
import { freeId, withFeature, withFeatures, withStory, withUsedPoints } from './stop-acts.ts';

/**
 * Joins an entry of the itinerary with the place after it. How it was travelled, and where, nobody has said yet.
 * @param index of the entry in the itinerary: a place
 * @returns the draft and the leg's id; undefined if no place follows
 */
export function joined(draft: Draft, index: number): { draft: Draft; id: string } | undefined {
  const { itinerary } = draft.story.story;
  const [from, to] = [itinerary[index], itinerary[index + 1]].map((id) => featureById(draft, id ?? null));
  if (!from || !to || !isPlaceFeature(from) || !isPlaceFeature(to) || from.id === to.id) return undefined;
  const id = freeId(draft, `${from.id}-${to.id}`, 'leg');
  const leg: Feature = {
    type: 'Feature',
    id,
    geometry: null,
    properties: { kind: 'leg', from: from.id, to: to.id, mode: 'unknown', path: 'unknown', claims: [] },
  };
  const added = withFeatures(draft, [...draft.story.features, leg]);
  return { draft: withStory(added, { itinerary: itinerary.toSpliced(index + 1, 0, id) }), id };
}

/** A point that a leg passes. */
export interface ViaPoint {
  name: string;
  position: Position;
  /** Where its coordinates come from: `GeoNames 2013348`. */
  from: string;
}

/** The points of a leg between its two places; none where it has no line or a recorded one. */
export function viaPointsOf(draft: Draft, id: string): ViaPoint[] {
  const leg = featureById(draft, id);
  if (!leg || !isLegFeature(leg) || !leg.geometry || leg.properties.track) return [];
  const { via = [] } = leg.properties;
  const points = leg.geometry.coordinates.map((position, index) => {
    const name = via[index] ?? '';
    return { name, position, from: draft.story.story.points[name] ?? '' };
  });
  return points.slice(1, -1);
}

/** What the origin of a leg's end says: it is where its place is. */
const PLACE_ORIGIN = 'the place of this story';

/** A leg with these points between its places; without any it goes straight. Both places must be located. */
export function withViaPoints(draft: Draft, id: string, points: readonly ViaPoint[]): Draft {
  const leg = featureById(draft, id);
  if (!leg || !isLegFeature(leg)) return draft;
  const { via: _via, track: _track, ...properties } = leg.properties;
  const straight = withUsedPoints(withFeature(draft, id, () => ({ ...leg, geometry: null, properties })));
  const ends = [properties.from, properties.to].map((end) => featureById(draft, end));
  const [first, last] = ends.map((end) => endOf(draft, end));
  if (points.length === 0 || !first || !last) return straight;
  const all = [first, ...points, last];
  const passing: Feature = {
    ...leg,
    geometry: { type: 'LineString', coordinates: all.map(({ position }) => position) },
    properties: { ...properties, via: all.map(({ name }) => name) },
  };
  const origins = Object.fromEntries(all.map(({ name, from }) => [name, from]));
  return withStory(
    withFeature(straight, id, () => passing),
    { points: { ...straight.story.story.points, ...origins } },
  );
}

function endOf(draft: Draft, place: Feature | undefined): ViaPoint | undefined {
  if (!place || !isPlaceFeature(place) || !place.geometry) return undefined;
  const [gazetteer] = place.properties.sameAs ?? [];
  return {
    name: nameOf(draft, place),
    position: place.geometry.coordinates,
    from: gazetteer ?? PLACE_ORIGIN,
  };
}

/** A leg with a recorded line, as a file had it. @param source id of the source that the line comes from */
export function withTrack(draft: Draft, id: string, coordinates: Position[], source: string): Draft {
  const tracked = withFeature(draft, id, (feature) => {
    if (!isLegFeature(feature)) return feature;
    const { via: _via, ...properties } = feature.properties;
    return {
      ...feature,
      geometry: { type: 'LineString', coordinates },
      properties: { ...properties, track: { source } },
    };
  });
  return withUsedPoints(tracked);
}

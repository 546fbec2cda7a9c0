/** Places and lines of GeoJSON that is no story, and of what was made GeoJSON. */
import { isMembers, type Members } from '../../../geo/parse/members.ts';
import { wrappedLongitude } from '../../../geo/projection/mercator.ts';
import type { Position } from '../../../geo/story/story.ts';
import { describedBy, namedBy } from './names.ts';
import type { Imported } from './opened.ts';

/** Whether a value is GeoJSON of any kind, without a look at its positions. */
export const isGeoJson = (value: unknown): value is Members =>
  isMembers(value) &&
  (Array.isArray(value.features) || isMembers(value.geometry) || Array.isArray(value.coordinates));

/** @param value as {@link isGeoJson} has it */
export function fromGeoJson(value: Members): Imported {
  const imported: Imported = { places: [], lines: [], leftOut: 0 };
  const features: unknown[] = Array.isArray(value.features)
    ? value.features
    : [isMembers(value.geometry) ? value : { geometry: value }];
  for (const feature of features) {
    const { geometry, properties } = isMembers(feature) ? feature : {};
    addGeometry(imported, geometry, isMembers(properties) ? properties : {});
  }
  return imported;
}

function addGeometry(imported: Imported, geometry: unknown, properties: Members): void {
  const { type, coordinates, geometries } = isMembers(geometry) ? geometry : {};
  const parts: unknown[] = Array.isArray(coordinates) ? coordinates : [];
  if (type === 'Point') addPlace(imported, coordinates, properties);
  else if (type === 'MultiPoint') for (const part of parts) addPlace(imported, part, properties);
  else if (type === 'LineString') addLine(imported, coordinates, properties);
  else if (type === 'MultiLineString') for (const part of parts) addLine(imported, part, properties);
  else if (type === 'GeometryCollection' && Array.isArray(geometries))
    for (const part of geometries) addGeometry(imported, part, properties);
  else imported.leftOut += 1;
}

function addPlace(imported: Imported, coordinates: unknown, properties: Members): void {
  const position = positionOf(coordinates);
  if (!position) imported.leftOut += 1;
  else imported.places.push({ name: namedBy(properties), position, ...describedBy(properties) });
}

function addLine(imported: Imported, coordinates: unknown, properties: Members): void {
  const positions = (Array.isArray(coordinates) ? coordinates : []).map(positionOf);
  if (positions.length < 2 || positions.includes(undefined)) imported.leftOut += 1;
  else imported.lines.push({ name: namedBy(properties), positions: positions as Position[] });
}

/** A position of two or more numbers, on earth. */
export function positionOf(coordinates: unknown): Position | undefined {
  const [lon, lat] = Array.isArray(coordinates) ? (coordinates as unknown[]) : [];
  const isOnEarth = Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lat as number) <= 90;
  if (!isOnEarth || Math.abs(lon as number) > 360) return undefined;
  return [wrappedLongitude(lon as number), lat as number];
}

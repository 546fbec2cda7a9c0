/** Natural Earth cuts land at 180°. Here its parts are joined, so that neither a fill nor a coast ends there. */
import { featureCollection, polygon, union } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Antarctica reaches all around: there is no other side to join it to. */
const ANTARCTIC_LATITUDE = -60;
const DECIMALS = 1e5;

type Rings = Position[][];

const touches = (rings: Rings, longitude: number): boolean =>
  rings[0]!.some(([x, y]) => x === longitude && y! > ANTARCTIC_LATITUDE);

const eastwards = (rings: Rings): Rings =>
  rings.map((ring) => ring.map(([x, y]) => [Math.round((x! + 360) * DECIMALS) / DECIMALS, y!]));

/** The area with its parts on both sides of 180° joined: those in the west continue beyond 180°. */
export function joinedAcross180(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const west = parts.filter((rings) => touches(rings, -180));
  const east = parts.filter((rings) => touches(rings, 180));
  if (west.length === 0 || east.length === 0) return geometry;
  const cut = [...east, ...west.map(eastwards)].map((rings) => polygon(rings));
  const joined = union(featureCollection(cut))!.geometry;
  const whole = parts.filter((rings) => !west.includes(rings) && !east.includes(rings));
  return {
    type: 'MultiPolygon',
    coordinates: [...whole, ...(joined.type === 'Polygon' ? [joined.coordinates] : joined.coordinates)],
  };
}

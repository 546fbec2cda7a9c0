/** Which land belongs to which country and region, as `region-areas.topojson` says. */
import { bbox, booleanPointInPolygon, pointToPolygonDistance } from '@turf/turf';
import type { Polygon } from 'geojson';
import { greatCircleKm } from '../../route/positions.ts';
import type { Position } from '../../story/story.ts';

/** A TopoJSON geometry: polygons by indices of arcs, or islands too small to have an area. */
export type RegionGeometry = {
  /** ISO 3166: `RU-AMU`, `FR-GF`, `GF`. The first is the most precise. */
  properties: { codes: string[] };
} & ({ type: 'MultiPolygon'; arcs: number[][][] } | { type: 'MultiPoint'; coordinates: number[][] });

/** TopoJSON, quantized: an arc is a position and the steps from there on. */
export interface RegionTopology {
  type: 'Topology';
  transform: { scale: [number, number]; translate: [number, number] };
  objects: { areas: { type: 'GeometryCollection'; geometries: RegionGeometry[] } };
  arcs: number[][][];
}

/** A part of a country: land, or small islands. */
export interface RegionArea {
  codes: readonly string[];
  /** With their boxes: nearly all of them are elsewhere. */
  polygons: Polygon[];
  islands: Position[];
}

export function regionAreas({ transform, objects, arcs }: RegionTopology): RegionArea[] {
  const positionOf = ([x = 0, y = 0]: readonly number[]): Position => [
    x * transform.scale[0] + transform.translate[0],
    y * transform.scale[1] + transform.translate[1],
  ];
  const lines = arcs.map((steps) => {
    let [x, y] = [0, 0];
    return steps.map(([dx = 0, dy = 0]) => positionOf([(x += dx), (y += dy)]));
  });
  const lineOf = (arc: number): Position[] => (arc < 0 ? lines[~arc]!.toReversed() : lines[arc]!);
  const ringOf = (ring: number[]): Position[] =>
    ring.flatMap((arc, index) => (index === 0 ? lineOf(arc) : lineOf(arc).slice(1)));
  return objects.areas.geometries.map((geometry) => ({
    codes: geometry.properties.codes,
    polygons:
      geometry.type === 'MultiPolygon' ? geometry.arcs.map((rings) => withBox(rings.map(ringOf))) : [],
    islands: geometry.type === 'MultiPoint' ? geometry.coordinates.map(positionOf) : [],
  }));
}

/** A polygon with its box, without which a search would test it edge by edge. */
export function withBox(coordinates: Position[][]): Polygon {
  const polygon: Polygon = { type: 'Polygon', coordinates };
  return { ...polygon, bbox: bbox(polygon) };
}

/** Polygons that lie on both sides of 180° continue beyond it. */
const aliases = ([lon, lat]: Position): Position[] =>
  lon < 0
    ? [
        [lon, lat],
        [lon + 360, lat],
      ]
    : [[lon, lat]];

/** Whether a position within ±180° lies on the area's land. */
export const isOnLand = (position: Position, { polygons }: Pick<RegionArea, 'polygons'>): boolean =>
  aliases(position).some((alias) => polygons.some((polygon) => booleanPointInPolygon(alias, polygon)));

/** Distance from a position to an area, km; negative inside. */
export function distanceToAreaKm(position: Position, { polygons, islands }: RegionArea): number {
  const toLand = aliases(position).flatMap((alias) =>
    polygons.map((polygon) => pointToPolygonDistance(alias, polygon, { units: 'kilometers' })),
  );
  const toIslands = islands.map((island) => greatCircleKm(position, island));
  return [...toLand, ...toIslands].reduce((least, km) => Math.min(least, km), Infinity);
}

import type { Feature, Geometry, Position } from 'geojson';

export type Kind =
  | 'ocean'
  | 'land'
  | 'lake'
  | 'coast'
  | 'river'
  | 'border'
  | 'border-disputed'
  | 'region-border'
  | 'country-label'
  | 'region-label'
  | 'water-label'
  | 'town';

/** A name in each language of a story's page: `name_fr`, `name_de`. */
export type LocalNames = Record<`name_${string}`, string>;

/** Features of rank 1 appear at the lowest zoom. Labelled features have a name in each language, others none. */
export interface BasemapProperties extends Partial<LocalNames> {
  kind: Kind;
  rank?: number;
  /** Zoom from which a line is not drawn, because it would show how coarse its source is. */
  untilZoom?: number;
}

export type BasemapFeature = Feature<Geometry, BasemapProperties>;

/** The coordinates of a GeoJSON Polygon: outer ring, then holes. */
export type Polygon = Position[][];

export function polygonFeature(kind: Kind, polygons: Polygon[]): BasemapFeature {
  const geometry: Geometry =
    polygons.length === 1
      ? { type: 'Polygon', coordinates: polygons[0]! }
      : { type: 'MultiPolygon', coordinates: polygons };
  return { type: 'Feature', properties: { kind }, geometry };
}

/** One polygon of water below all layers, so that a camera over the open sea has something to draw. */
export function oceanFeature(): BasemapFeature {
  const [east, north] = [180, 85.06];
  const ring = [
    [-east, -north],
    [east, -north],
    [east, north],
    [-east, north],
    [-east, -north],
  ];
  return polygonFeature('ocean', [[ring]]);
}

export function lineFeature(properties: BasemapProperties, lines: Position[][]): BasemapFeature {
  const geometry: Geometry =
    lines.length === 1
      ? { type: 'LineString', coordinates: lines[0]! }
      : { type: 'MultiLineString', coordinates: lines };
  return { type: 'Feature', properties, geometry };
}

export function namedPoint(
  kind: Kind,
  names: LocalNames,
  rank: number,
  coordinates: Position,
): BasemapFeature {
  return { type: 'Feature', properties: { kind, rank, ...names }, geometry: { type: 'Point', coordinates } };
}

/** The lines of a geometry of lines; none of another. */
export function linesOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

const CELL_DEGREES = 30;

/**
 * Groups shapes by the grid cell of their first position. One feature per group: few features, but a renderer can still
 * skip those that are off screen. The order depends on the shapes alone.
 */
export function groupByCell<T>(shapes: readonly T[], firstPosition: (shape: T) => Position): T[][] {
  const cells = new Map<string, T[]>();
  for (const shape of shapes) {
    const key = firstPosition(shape)
      .map((degrees) => Math.floor(degrees / CELL_DEGREES))
      .join();
    const cell = cells.get(key);
    if (cell) cell.push(shape);
    else cells.set(key, [shape]);
  }
  return [...cells.values()];
}

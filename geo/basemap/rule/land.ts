/** Land, coasts and borders of one basemap. */
import type { Position } from 'geojson';
import { isDisputed, disputedLines } from '../cut/borders.ts';
import {
  type BasemapFeature,
  groupByCell,
  type Kind,
  lineFeature,
  type Polygon,
  polygonFeature,
} from '../cut/features.ts';
import { joinLines } from '../cut/join-lines.ts';
import { coastLines, signedArea, woundPolygon } from '../cut/land.ts';
import { outline } from '../sources/outline.ts';
import { mesh, type UnitTopology } from '../sources/topology.ts';
import type { Unit } from '../sources/units.ts';
import type { Detail } from './detail.ts';
import { isNamed, type Ground } from './ground.ts';

const MIN_ISLAND_PX2 = 2;
/** Smaller holes are no seas but slivers between units whose edges do not quite meet. */
const MIN_HOLE_PX2 = 12;
const MIN_BORDER_PX = 2;
/** A landmass with more vertices is a feature of its own; smaller ones share one feature per cell. */
const LARGE_VERTICES = 150;

/**
 * Land and its coasts. Each coast directly follows its land and repeats its coordinates in the same order, which gzip
 * compresses to almost nothing.
 */
export function landFeatures(units: UnitTopology, detail: Detail): BasemapFeature[] {
  const land = landmasses(units, detail);
  const large = land.filter((polygon) => polygon[0]!.length > LARGE_VERTICES);
  const small = land.filter((polygon) => polygon[0]!.length <= LARGE_VERTICES);
  const groups = [...large.map((polygon) => [polygon]), ...groupByCell(small, (polygon) => polygon[0]![0]!)];
  return groups.flatMap((polygons) => {
    const coasts = polygons.flat().flatMap((ring) => coastLines(ring));
    return [polygonFeature('land', polygons), lineFeature({ kind: 'coast' }, coasts)];
  });
}

/** All land, without islands and holes too small to see. */
function landmasses(units: UnitTopology, detail: Detail): Polygon[] {
  const isVisible = (ring: Position[]): boolean =>
    detail.areaPx2(ring) >= (signedArea(ring) > 0 ? MIN_ISLAND_PX2 : MIN_HOLE_PX2);
  return outline(units, units.objects.units.geometries, isVisible)
    .map((rings) => rings.map((ring) => detail.rounded(ring)).filter((ring) => ring.length >= 4))
    .filter(([shore]) => shore !== undefined)
    .map(woundPolygon);
}

/** Country borders, disputed borders, and the borders of the units that are separate, near the story. */
export function borderFeatures(units: UnitTopology, detail: Detail, { box }: Ground): BasemapFeature[] {
  const between = (accepts: (a: Unit, b: Unit) => boolean): Position[][] => {
    const lines = mesh(units, (a, b) => a !== b && accepts(a.properties, b.properties)).coordinates;
    return joinLines(lines)
      .map((line) => detail.rounded(line))
      .filter((line) => line.length > 1 && detail.lengthPx(line) > MIN_BORDER_PX);
  };
  const regional = between((a, b) => a.country === b.country && !isDisputed(a, b));
  const isNear = (position: Position): boolean => isNamed(box, position);
  return [
    ...lineFeatures(
      'border',
      between((a, b) => a.country !== b.country && !isDisputed(a, b)),
    ),
    ...lineFeatures('border-disputed', [...between(isDisputed), ...disputedLines()]),
    ...lineFeatures(
      'region-border',
      regional.flatMap((line) => partsWhere(line, isNear)),
    ),
  ];
}

const lineFeatures = (kind: Kind, lines: Position[][]): BasemapFeature[] =>
  groupByCell(lines, (line) => line[0]!).map((group) => lineFeature({ kind }, group));

/** The parts of a line whose vertices are accepted. Segments are kept or dropped whole. */
function partsWhere(line: Position[], accepts: (position: Position) => boolean): Position[][] {
  const parts: Position[][] = [[]];
  for (const position of line) {
    if (accepts(position)) parts.at(-1)!.push(position);
    else if (parts.at(-1)!.length > 0) parts.push([]);
  }
  return parts.filter(({ length }) => length > 1);
}

/** Land, coasts and borders of one basemap. */
import type { Position } from 'geojson';
import { disputedLines, isDisputed, partsWhere } from '../cut/borders.ts';
import { type BasemapFeature, groupByCell, type Kind, lineFeature, type Polygon } from '../cut/features.ts';
import { joinLines } from '../cut/join-lines.ts';
import { landAndCoasts, signedArea, woundPolygon } from '../cut/land.ts';
import { outline } from '../sources/outline.ts';
import { mesh, type UnitTopology } from '../sources/topology.ts';
import type { Unit } from '../sources/units.ts';
import type { Detail } from './detail.ts';
import { isNamed, type Ground } from './ground.ts';

const MIN_ISLAND_PX2 = 2;
/** Smaller holes are no seas but slivers between units whose edges do not quite meet. */
const MIN_HOLE_PX2 = 12;
const MIN_BORDER_PX = 2;

export const landFeatures = (units: UnitTopology, detail: Detail): BasemapFeature[] =>
  landAndCoasts(landmasses(units, detail));

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

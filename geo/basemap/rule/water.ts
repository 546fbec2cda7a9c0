/** Lakes and rivers of one basemap, from a source at 1:50m on a grid of some 4 by 2 km. */
import { length, lineString } from '@turf/turf';
import type { Position } from 'geojson';
import {
  type BasemapFeature,
  groupByCell,
  lineFeature,
  type Polygon,
  polygonFeature,
} from '../cut/features.ts';
import { joinLines } from '../cut/join-lines.ts';
import { woundPolygon } from '../cut/land.ts';
import { smoothLine } from '../cut/smooth-line.ts';
import { waterLines, waterPolygons } from '../sources/water-source.ts';
import { type Detail, weighted } from './detail.ts';

const MIN_LAKE_PX2 = 9;
const MIN_RIVER_PX = 36;
/** Lengths of rivers of rank 1 and 2; shorter ones have rank 3. */
const RANK_LENGTHS_KM = [1500, 500];
/** From this zoom a river would show the source's grid, and run beside the towns that lie on it. */
const RIVERS_UNTIL_ZOOM = 7;
/** Smoothing hides the grid's steps, but adds vertices: only where they would be seen. */
const SMOOTH_FROM_ZOOM = 4;

export function lakeFeatures(detail: Detail): BasemapFeature[] {
  const lakes = waterPolygons('lakes')
    .filter(([shore]) => detail.areaPx2(shore!) > MIN_LAKE_PX2)
    .map((rings) => drawn(rings, detail).filter(({ length }) => length >= 4))
    .filter((rings): rings is Polygon => rings.length > 0)
    .map(woundPolygon);
  return groupByCell(lakes, (polygon) => polygon[0]![0]!).map((group) => polygonFeature('lake', group));
}

export function riverFeatures(detail: Detail): BasemapFeature[] {
  const rivers = joinLines(waterLines('rivers')).filter((line) => detail.lengthPx(line) > MIN_RIVER_PX);
  const rankOf = (line: Position[]): number => {
    const km = length(lineString(line), { units: 'kilometers' });
    const index = RANK_LENGTHS_KM.findIndex((least) => km >= least);
    return index < 0 ? RANK_LENGTHS_KM.length + 1 : index + 1;
  };
  return [1, 2, 3].flatMap((rank) => {
    const lines = drawn(
      rivers.filter((line) => rankOf(line) === rank),
      detail,
    );
    return groupByCell(lines, (line) => line[0]!).map((group) =>
      lineFeature({ kind: 'river', rank, untilZoom: RIVERS_UNTIL_ZOOM }, group),
    );
  });
}

function drawn(lines: Position[][], detail: Detail): Position[][] {
  const smooth = lines.map((line) =>
    detail.zoomAt(line[0]!) > SMOOTH_FROM_ZOOM ? smoothLine(line) : [...line],
  );
  return weighted(smooth).map((line) => detail.rounded(detail.thinned(line).positions));
}

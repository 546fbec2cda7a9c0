import type { Position } from 'geojson';
import { type Box, isInside, REGION } from '../cut/detail.ts';
import { joinLines } from '../cut/join-lines.ts';
import { simplifyLine } from '../cut/simplify.ts';
import { merge, mesh, topologyOf, type UnitGeometry, type UnitTopology } from './topology.ts';
import { positionsOf, readUnits, type Unit, type Units } from './units.ts';

/** Countries whose units in the region are not dissolved into the country. */
const REGION_COUNTRIES = new Set(['RUS', 'CHN', 'PRK', 'KOR', 'JPN', 'MNG']);

/**
 * The world's units as a topology. Land, coasts and borders all come from its arcs, which are simplified once: so each
 * border is drawn once, and neighbours always touch.
 */
export class World {
  readonly #topology: UnitTopology;

  /**
   * @param separateUnits names of units that are not dissolved into their country
   * @throws Error if the source lacks one of them
   */
  constructor(separateUnits: ReadonlySet<string>) {
    const units = this.#dissolved(readUnits(), separateUnits);
    const names = new Set(units.features.map(({ properties }) => properties.name));
    const missing = [...separateUnits].filter((name) => !names.has(name));
    if (missing.length > 0) throw new Error(`the source of borders has no unit named ${missing.join(', ')}`);
    this.#topology = topologyOf(units);
    this.#topology.arcs = this.#topology.arcs.map((arc) => simplifyLine(arc));
  }

  /**
   * Dissolves units that are not drawn separately into their countries. Otherwise simplification would have to keep each
   * vertex where an unneeded border ends, such as those between English counties.
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
      geometry: merge(topology, geometries),
    }));
    return { type: 'FeatureCollection', features };
  }

  get #units(): UnitGeometry[] {
    return this.#topology.objects.units.geometries;
  }

  /** Codes of all countries, sorted. */
  get countries(): string[] {
    return [...new Set(this.#units.map((unit) => unit.properties.country))].sort();
  }

  /** The land of the whole world, or of one country, as the polygons of one MultiPolygon. */
  land(country?: string): Position[][][] {
    const units = this.#units.filter((unit) => country === undefined || unit.properties.country === country);
    return merge(this.#topology, units).coordinates;
  }

  /** The borders between units for which `accepts` holds, joined where exactly two lines meet. */
  linesBetween(accepts: (a: Unit, b: Unit) => boolean): Position[][] {
    const { coordinates } = mesh(this.#topology, (a, b) => a !== b && accepts(a.properties, b.properties));
    return joinLines(coordinates);
  }
}

function reaches({ geometry }: Units['features'][number], box: Box): boolean {
  return positionsOf(geometry).some((position) => isInside(position, box));
}

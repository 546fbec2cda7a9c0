/** The units of the world, decoded once for all basemaps, and cut from them the units of one basemap. */
import type { MultiPolygon, Polygon } from 'geojson';
import { DISPUTED_UNITS } from '../cut/borders.ts';
import { woundPolygon } from '../cut/land.ts';
import { areaKm2 } from '../names/countries.ts';
import { outline } from '../sources/outline.ts';
import { topologyOf, type UnitGeometry, type UnitTopology } from '../sources/topology.ts';
import { readUnits, type SourceUnit, type Unit } from '../sources/units.ts';
import { joinedAcross180 } from './date-line.ts';
import { type Detail, type WeightedLine, weighted } from './detail.ts';
import { isNamed, type Ground } from './ground.ts';

/** In the first pass more vertices stay than in the second, which sees longer lines. */
const FIRST_PASS_FINER = 4;

export class WorldUnits {
  readonly #topology: UnitTopology<SourceUnit>;
  readonly #arcs: WeightedLine[];

  private constructor(topology: UnitTopology<SourceUnit>, arcs: WeightedLine[]) {
    this.#topology = { ...topology, arcs: arcs.map(({ positions }) => positions) };
    this.#arcs = arcs;
  }

  /** Reads the sources. Takes some seconds, and some hundred MB. */
  static read(): WorldUnits {
    const units = readUnits();
    const features = units.features.map((unit) => ({
      ...unit,
      geometry: wound(joinedAcross180(unit.geometry)),
    }));
    const topology = topologyOf({ type: 'FeatureCollection', features });
    return new WorldUnits(topology, weighted(topology.arcs));
  }

  get sourceUnits(): SourceUnit[] {
    return this.#topology.objects.units.geometries.map(({ properties }) => properties);
  }

  /** The same units without what no basemap at this or a lower level of detail needs. */
  reducedTo(detail: Detail, finer = FIRST_PASS_FINER): WorldUnits {
    const arcs = this.#arcs.map((arc) => detail.thinned(arc, finer));
    return new WorldUnits(this.#topology, arcs);
  }

  /** The units of which a part lies in the story's box, up to a `minLabel`. */
  within({ box }: Ground, minLabel: number): SourceUnit[] {
    return this.#topology.objects.units.geometries
      .filter(({ properties }) => properties.minLabel <= minLabel)
      .filter((unit) =>
        outline(this.#topology, [unit]).some(([shore]) => shore!.some((position) => isNamed(box, position))),
      )
      .map(({ properties }) => properties);
  }

  largerThan(leastKm2: number): SourceUnit[] {
    return this.#topology.objects.units.geometries
      .filter((unit) => {
        const land = outline(this.#topology, [unit]);
        return land.reduce((sum, [shore]) => sum + areaKm2(shore!), 0) > leastKm2;
      })
      .map(({ properties }) => properties);
  }

  /**
   * The units at a level of detail, neighbours touching.
   * @param separate units that are not dissolved into their country. Dissolving first lets simplification drop the
   * vertices where an unneeded border ends, such as those between English counties.
   * @param finer as `Detail.thinned` takes it, for what is dissolved; Infinity keeps the smallest islands
   */
  at(detail: Detail, separate: ReadonlySet<SourceUnit>, finer = FIRST_PASS_FINER): UnitTopology {
    const coarse = this.reducedTo(detail, finer).#topology;
    const features = [...this.#groups(separate)].map(({ properties, geometries }) => ({
      type: 'Feature' as const,
      properties,
      geometry: { type: 'MultiPolygon' as const, coordinates: outline(coarse, geometries) },
    }));
    const topology = topologyOf({ type: 'FeatureCollection', features });
    return { ...topology, arcs: weighted(topology.arcs).map((arc) => detail.thinned(arc).positions) };
  }

  #groups(separate: ReadonlySet<SourceUnit>): Iterable<{ properties: Unit; geometries: UnitGeometry[] }> {
    const groups = new Map<string, { properties: Unit; geometries: UnitGeometry[] }>();
    for (const [index, geometry] of this.#topology.objects.units.geometries.entries()) {
      const { country, name, code } = geometry.properties;
      const isOwn = separate.has(geometry.properties) || DISPUTED_UNITS.has(name);
      const key = isOwn ? `${country} ${index}` : country;
      const properties = isOwn ? { country, name, code } : { country, name: '', code: code.slice(0, 2) };
      const group = groups.get(key) ?? { properties, geometries: [] };
      group.geometries.push(geometry);
      groups.set(key, group);
    }
    return groups.values();
  }
}

const wound = (geometry: Polygon | MultiPolygon): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(
    woundPolygon,
  ),
});

/** Shapes that share their borders, by the topojson packages: what a border's two sides share is one arc. */
import type { FeatureCollection, MultiLineString, Position } from 'geojson';
import { loadPackage } from './packages.ts';
import type { Unit, Units } from './units.ts';

interface Topology<Objects = object> {
  type: 'Topology';
  arcs: Position[][];
  objects: Objects;
}

/** A unit by its arcs: indices, of which a negative one is the complement of the index of an arc that runs backwards. */
export type UnitGeometry<Properties extends Unit = Unit> = { properties: Properties } & (
  { type: 'Polygon'; arcs: number[][] } | { type: 'MultiPolygon'; arcs: number[][][] }
);

export type UnitTopology<Properties extends Unit = Unit> = Topology<{
  units: { type: string; geometries: UnitGeometry<Properties>[] };
}>;

interface Client {
  mesh(
    topology: UnitTopology,
    object: UnitTopology['objects']['units'],
    filter: (a: UnitGeometry, b: UnitGeometry) => boolean,
  ): MultiLineString;
}

interface Server {
  topology(objects: Record<string, FeatureCollection>): Topology;
}

interface Simplify {
  presimplify(topology: Topology): { arcs: [number, number, number][][] };
}

const client = (): Client => loadPackage<Client>('topojson-client');

/** The topology of units, with their properties. */
export const topologyOf = <Properties extends Unit>(units: Units<Properties>): UnitTopology<Properties> =>
  loadPackage<Server>('topojson-server').topology({ units }) as unknown as UnitTopology<Properties>;

/** The arcs for whose two sides `accepts` holds. */
export const mesh = (
  topology: UnitTopology,
  accepts: (a: UnitGeometry, b: UnitGeometry) => boolean,
): MultiLineString => client().mesh(topology, topology.objects.units, accepts);

/**
 * How much each position of each arc matters, after Visvalingam and Whyatt, 1993: the area of the triangle that vanishes
 * with it. Infinity at an arc's ends.
 * @param arcs on a plane
 * @returns squares of the plane's unit
 */
export const weightsOf = (arcs: Position[][]): number[][] =>
  loadPackage<Simplify>('topojson-simplify')
    .presimplify({ type: 'Topology', arcs, objects: {} })
    .arcs.map((arc) => arc.map(([, , weight]) => weight));

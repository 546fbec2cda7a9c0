/** The rule on positions that the map cannot show: beyond its edges in the north and the south. */
import { MAP_EDGE_LATITUDE } from '../../projection/mercator.ts';
import type { Position } from '../../story/story.ts';
import type { Fault } from '../fault.ts';
import { faultIn, type ReadFeature } from './story-rules.ts';

const ALLOWED = `a latitude, -${MAP_EDGE_LATITUDE} to ${MAP_EDGE_LATITUDE} degrees`;
const ADVICE = `this map ends at latitude ${MAP_EDGE_LATITUDE} and cannot show it: end the journey there, or leave the place out`;

/** One fault for each position beyond the map's edges, where the file first has it: a leg repeats those of its places. */
export function edgeFaults(features: ReadFeature[]): Fault[] {
  const told = new Set<string>();
  const placesFirst = [...features].sort((one, other) => Number(one.isLeg) - Number(other.isLeg));
  return placesFirst.flatMap((feature) =>
    positionsIn(feature).flatMap(({ position, keys }): Fault[] => {
      if (Math.abs(position[1]) <= MAP_EDGE_LATITUDE || told.has(String(position))) return [];
      told.add(String(position));
      return [faultIn(feature, ['geometry', 'coordinates', ...keys], position, ALLOWED, ADVICE)];
    }),
  );
}

function positionsIn({ parsed }: ReadFeature): { position: Position; keys: number[] }[] {
  if (!parsed?.geometry) return [];
  const { geometry } = parsed;
  return geometry.type === 'Point'
    ? [{ position: geometry.coordinates, keys: [] }]
    : (geometry.coordinates as Position[]).map((position, index) => ({ position, keys: [index] }));
}

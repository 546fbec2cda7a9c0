/**
 * Units as one area. topojson-client's `merge` leaves rings open where more than two ends of lines meet, as they do at gaps
 * between units whose edges do not quite fit; here every ring closes.
 */
import { booleanPointInPolygon, polygon as polygonOf } from '@turf/turf';
import type { Position } from 'geojson';
import { signedArea } from '../cut/land.ts';
import type { UnitGeometry, UnitTopology } from './topology.ts';

type Ring = Position[];

const keyOf = (position: Position): string => position.join();

/**
 * The polygons that units cover together. Rings of the units have to be wound as RFC 7946 asks.
 * @param isVisible whether a ring is large enough; others are left out
 */
export function outline(
  { arcs }: UnitTopology,
  units: readonly UnitGeometry[],
  isVisible: (ring: Ring) => boolean = () => true,
): Ring[][] {
  // What two units share is run through once in each direction, which cancels out.
  const flow = new Map<number, number>();
  for (const arc of units.flatMap(arcsOf)) {
    const index = arc < 0 ? ~arc : arc;
    flow.set(index, (flow.get(index) ?? 0) + (arc < 0 ? -1 : 1));
  }
  const edges = [...flow].flatMap(([index, net]) =>
    Array.from({ length: Math.abs(net) }, () => (net < 0 ? arcs[index]!.toReversed() : arcs[index]!)),
  );
  const rings = ringsOf(edges).filter((ring) => ring.length >= 4 && isVisible(ring));
  return withHoles(
    rings.filter((ring) => signedArea(ring) > 0),
    rings.filter((ring) => signedArea(ring) < 0),
  );
}

const arcsOf = (unit: UnitGeometry): number[] =>
  unit.type === 'Polygon' ? unit.arcs.flat() : unit.arcs.flat(2);

/** Lines, as many of which begin at each position as end there, joined to rings that pass each of these once. */
function ringsOf(lines: Position[][]): Ring[] {
  const from = new Map<string, Position[][]>();
  for (const line of lines) from.set(keyOf(line[0]!), [...(from.get(keyOf(line[0]!)) ?? []), line]);
  const rings: Ring[] = [];
  for (const first of lines) {
    const path: Position[][] = [];
    const passed = new Map<string, number>();
    for (let at = keyOf(first[0]!), next = take(from, at); next; next = take(from, at)) {
      passed.set(at, path.length);
      path.push(next);
      at = keyOf(next.at(-1)!);
      const begin = passed.get(at);
      if (begin === undefined) continue;
      const ring = path.splice(begin);
      for (const line of ring) passed.delete(keyOf(line[0]!));
      rings.push([ring[0]![0]!, ...ring.flatMap((line) => line.slice(1))]);
    }
  }
  return rings;
}

const take = (from: Map<string, Position[][]>, at: string): Position[][][number] | undefined =>
  from.get(at)?.pop();

/** Each hole in the smallest ring around it. */
function withHoles(outer: Ring[], holes: Ring[]): Ring[][] {
  const polygons = outer.map((ring): Ring[] => [ring]);
  const bySize = outer
    .map((ring, index) => ({ index, shape: polygonOf([ring]), size: signedArea(ring) }))
    .sort((a, b) => a.size - b.size);
  for (const hole of holes) {
    const size = -signedArea(hole);
    const around = bySize.find(
      (each) => each.size > size && hole.every((position) => booleanPointInPolygon(position, each.shape)),
    );
    if (around) polygons[around.index]!.push(hole);
  }
  return polygons;
}

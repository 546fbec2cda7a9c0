import type { Position } from 'geojson';
import type { World } from '../sources/world.ts';
import { crispScale, project } from './detail.ts';
import { type BasemapFeature, groupByCell, lineFeature, type Polygon, polygonFeature } from './features.ts';

const MIN_ISLAND_PX2 = 2;
/** Tiny holes are slivers between units whose edges do not quite meet, not lakes. */
const MIN_HOLE_PX2 = 12;
/** A landmass with more vertices than this is a feature of its own; smaller ones share one per cell. */
const LARGE_VERTICES = 150;

/**
 * Land and its coast. Each coast follows its land in the file and repeats its coordinates in the same order: that
 * costs next to nothing in a compressed file.
 */
export function landFeatures(world: World): BasemapFeature[] {
  const landmasses = world.land().flatMap(visibleParts);
  const large = landmasses.filter((polygon) => polygon[0]!.length > LARGE_VERTICES);
  const small = landmasses.filter((polygon) => polygon[0]!.length <= LARGE_VERTICES);
  const groups = [...large.map((polygon) => [polygon]), ...groupByCell(small, (polygon) => polygon[0]![0]!)];
  return groups.flatMap((polygons) => {
    const coasts = polygons.flat().flatMap(coastLines);
    return [polygonFeature('land', polygons), lineFeature({ kind: 'coast' }, coasts)];
  });
}

function visibleParts([outer, ...holes]: Polygon): Polygon[] {
  if (areaPx2(outer!) < MIN_ISLAND_PX2) return [];
  const visibleHoles = holes.filter((hole) => areaPx2(hole) >= MIN_HOLE_PX2);
  return [woundPolygon([outer!, ...visibleHoles])];
}

/** Outer ring counter-clockwise, holes clockwise, as RFC 7946 wants it. */
export function woundPolygon(rings: Polygon): Polygon {
  return rings.map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring : ring.toReversed()));
}

/** Twice the area would do, but degrees are easier to check: positive if counter-clockwise. */
function signedArea(ring: readonly Position[]): number {
  let area = 0;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length]!;
    area += (x * nextY - nextX * y) / 2;
  }
  return area;
}

/** The area of a ring as it looks at its own crisp zoom. */
export function areaPx2(ring: readonly Position[]): number {
  return Math.abs(signedArea(ring.map(project))) * crispScale(ring[0]!) ** 2;
}

/** A ring without the cuts that are no coast: along the antimeridian and along Antarctica's southern end. */
function coastLines(ring: Position[]): Position[][] {
  const lines: Position[][] = [];
  let line: Position[] = [ring[0]!];
  for (const [index, position] of ring.slice(1).entries()) {
    if (isCut(ring[index]!, position)) {
      lines.push(line);
      line = [];
    }
    line.push(position);
  }
  lines.push(line);
  return joinEnds(lines, ring).filter(({ length }) => length > 1);
}

/** A ring that begins in the middle of a coast yields that coast in two parts. */
function joinEnds(lines: Position[][], ring: Position[]): Position[][] {
  if (lines.length < 2) return lines;
  const last = lines.at(-1)!;
  const closes = last.at(-1)!.join() === ring[0]!.join();
  return closes ? [[...last, ...lines[0]!.slice(1)], ...lines.slice(1, -1)] : lines;
}

function isCut([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): boolean {
  const onAntimeridian = Math.abs(x1) > 179.99 && Math.abs(x2) > 179.99;
  const atSouthEnd = y1 < -84.9 && y2 < -84.9;
  return onAntimeridian || atSouthEnd;
}

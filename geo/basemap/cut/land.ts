import type { Position } from 'geojson';
import { type BasemapFeature, groupByCell, lineFeature, type Polygon, polygonFeature } from './features.ts';

/** A landmass with more vertices is a feature of its own; smaller ones share one feature per cell. */
const LARGE_VERTICES = 150;

/**
 * Land and its coasts. Each coast directly follows its land and repeats its coordinates in the same order, which gzip
 * compresses to almost nothing.
 */
export function landAndCoasts(landmasses: readonly Polygon[]): BasemapFeature[] {
  const large = landmasses.filter((polygon) => polygon[0]!.length > LARGE_VERTICES);
  const small = landmasses.filter((polygon) => polygon[0]!.length <= LARGE_VERTICES);
  const groups = [...large.map((polygon) => [polygon]), ...groupByCell(small, (polygon) => polygon[0]![0]!)];
  return groups.flatMap((polygons) => {
    const coasts = polygons.flat().flatMap(coastLines);
    return [polygonFeature('land', polygons), lineFeature({ kind: 'coast' }, coasts)];
  });
}

/** The polygon with its outer ring counter-clockwise and its holes clockwise, as RFC 7946 requires. */
export function woundPolygon(rings: Polygon): Polygon {
  return rings.map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring : ring.toReversed()));
}

/** The area of a ring in squares of its own unit; positive if counter-clockwise with y upwards. */
export function signedArea(ring: readonly Position[]): number {
  let area = 0;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length]!;
    area += (x * nextY - nextX * y) / 2;
  }
  return area;
}

/** The parts of a ring that are coast, without its cuts along the antimeridian and Antarctica's southern edge. */
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

/** Joins the last line to the first where the ring begins in the middle of a coast. */
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

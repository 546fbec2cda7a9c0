import type { Position } from 'geojson';
import { crispScale, project, roundPosition } from './detail.ts';

const MAX_ERROR_PX = 0.7;

/**
 * Removes the vertices of a line that nobody would miss at the crisp zoom (Douglas and Peucker's method, with a
 * tolerance that depends on where the vertex lies), then rounds. Both ends stay, so that lines which met still meet.
 */
export function simplifyLine(line: readonly Position[], maxErrorPx = MAX_ERROR_PX): Position[] {
  const projected = line.map(project);
  const kept = new Uint8Array(line.length);
  kept[0] = kept[line.length - 1] = 1;
  const pending: [number, number][] = [[0, line.length - 1]];
  for (let span = pending.pop(); span; span = pending.pop()) {
    const worst = worstVertex(line, projected, span, maxErrorPx);
    if (worst === undefined) continue;
    kept[worst] = 1;
    pending.push([span[0], worst], [worst, span[1]]);
  }
  return withoutRepeats(line.filter((_, index) => kept[index]).map(roundPosition));
}

function worstVertex(
  line: readonly Position[],
  projected: readonly [number, number][],
  [first, last]: [number, number],
  maxErrorPx: number,
): number | undefined {
  let worst: number | undefined;
  let worstErrorPx = maxErrorPx;
  for (let index = first + 1; index < last; index++) {
    const distance = distanceToSegment(projected[index]!, projected[first]!, projected[last]!);
    const errorPx = distance * crispScale(line[index]!);
    if (errorPx > worstErrorPx) [worst, worstErrorPx] = [index, errorPx];
  }
  return worst;
}

/** Distance of a point from a segment, in the unit of the coordinates. A closed line's segment is a single point. */
export function distanceToSegment(
  point: readonly number[],
  start: readonly number[],
  end: readonly number[],
): number {
  const [px = 0, py = 0] = point;
  const [sx = 0, sy = 0] = start;
  const [ex = 0, ey = 0] = end;
  const lengthSquared = (ex - sx) ** 2 + (ey - sy) ** 2;
  const along = lengthSquared === 0 ? 0 : ((px - sx) * (ex - sx) + (py - sy) * (ey - sy)) / lengthSquared;
  const clamped = Math.max(0, Math.min(1, along));
  return Math.hypot(px - sx - clamped * (ex - sx), py - sy - clamped * (ey - sy));
}

function withoutRepeats(line: Position[]): Position[] {
  const distinct = line.filter(
    (position, index) =>
      index === 0 || position[0] !== line[index - 1]![0] || position[1] !== line[index - 1]![1],
  );
  // A topology needs two positions in every arc, even in one that has shrunk to nothing.
  return distinct.length === 1 ? [distinct[0]!, distinct[0]!] : distinct;
}

/** Rounds the corners of a line by cutting each of them (Chaikin's method). Ends stay; a closed line stays closed. */
export function smoothLine(line: readonly Position[], rounds = 2): Position[] {
  let smooth = [...line];
  for (let round = 0; round < rounds; round++) {
    const cut = smooth.slice(1).flatMap((end, index) => cutCorners(smooth[index]!, end));
    const closed = smooth[0]!.join() === smooth.at(-1)!.join();
    smooth = closed ? [...cut, cut[0]!] : [smooth[0]!, ...cut.slice(1, -1), smooth.at(-1)!];
  }
  return smooth;
}

function cutCorners([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): Position[] {
  return [
    [x1 * 0.75 + x2 * 0.25, y1 * 0.75 + y2 * 0.25],
    [x1 * 0.25 + x2 * 0.75, y1 * 0.25 + y2 * 0.75],
  ];
}

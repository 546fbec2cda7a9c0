import type { Position } from 'geojson';
import { roundPosition } from './detail.ts';

interface PlaceOnLine {
  /** Index of the segment's first vertex. */
  segment: number;
  position: Position;
  distanceDegrees: number;
}

/** A place nearer to a vertex snaps to it, so that two sections that should meet at the vertex do. */
const SNAP_DEGREES = 0.02;

/** The place on a line nearest to a position, by distance in degrees. */
export function nearestOnLine(line: readonly Position[], target: Position): PlaceOnLine {
  let nearest: PlaceOnLine = { segment: 0, position: line[0]!, distanceDegrees: Infinity };
  for (const [segment, end] of line.slice(1).entries()) {
    const position = nearestOnSegment(line[segment]!, end, target);
    const distanceDegrees = Math.hypot(position[0]! - target[0]!, position[1]! - target[1]!);
    if (distanceDegrees < nearest.distanceDegrees) nearest = { segment, position, distanceDegrees };
  }
  return nearest;
}

function nearestOnSegment(
  [x1 = 0, y1 = 0]: Position,
  [x2 = 0, y2 = 0]: Position,
  [x = 0, y = 0]: Position,
): Position {
  const lengthSquared = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = lengthSquared === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / lengthSquared;
  const snap = SNAP_DEGREES / Math.sqrt(lengthSquared);
  const clamped = along < snap ? 0 : along > 1 - snap ? 1 : along;
  return [x1 + (x2 - x1) * clamped, y1 + (y2 - y1) * clamped];
}

/** The part of a line between the places nearest to two positions, in the direction from `from` to `to`. */
export function sectionOfLine(line: readonly Position[], from: Position, to: Position): Position[] {
  const start = nearestOnLine(line, from);
  const end = nearestOnLine(line, to);
  const isForward = start.segment <= end.segment;
  const [low, high] = isForward ? [start, end] : [end, start];
  const between = line.slice(low.segment + 1, high.segment + 1);
  const [first, last] = [roundPosition(start.position), roundPosition(end.position)];
  // Removes vertices equal to an end: smoothing would turn a repeated position into a kink.
  const inner = between.filter(
    (vertex) => ![first.join(), last.join()].includes(roundPosition(vertex).join()),
  );
  return [first, ...(isForward ? inner : inner.reverse()), last];
}

/** Lines of points on a plane: simplified, moved aside, written as SVG path data. In CSS px where nothing else is said. */
import type { ScreenPoint } from './camera.ts';

/** At a sharp bend the moved line goes at most this much farther out than it was moved. */
const MITRE_LIMIT = 2;

/**
 * The points of a line that its simplification keeps, after Douglas and Peucker, 1973, without recursion: the ends, and
 * as many between them that no point of the full line strays farther from the kept ones than its tolerance.
 *
 * @param toleranceAt the tolerance at the point with this index, in the unit of the line; asked many times
 * @returns for each point 1 if it is kept, else 0
 */
function keptPoints(line: readonly ScreenPoint[], toleranceAt: (index: number) => number): Uint8Array {
  const isKept = new Uint8Array(line.length);
  isKept[0] = isKept[line.length - 1] = 1;
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let farthest = 1;
    let at = -1;
    for (let index = from + 1; index < to; index++) {
      const stray = distanceToSegment(line[index]!, line[from]!, line[to]!) / toleranceAt(index);
      if (stray > farthest) [farthest, at] = [stray, index];
    }
    if (at < 0) continue;
    isKept[at] = 1;
    spans.push([from, at], [at, to]);
  }
  return isKept;
}

/** The line without the points that nobody would miss: none strays farther than the tolerance where it lies, CSS px. */
export function simplifyLine(
  line: ScreenPoint[],
  toleranceAt: (point: ScreenPoint) => number,
): ScreenPoint[] {
  const isKept = keptPoints(line, (index) => toleranceAt(line[index]!));
  return line.filter((_, index) => isKept[index]);
}

/** Distance of a point from a segment, in the unit of the coordinates. A segment may be a single point. */
export function distanceToSegment([x, y]: ScreenPoint, [ax, ay]: ScreenPoint, [bx, by]: ScreenPoint): number {
  const [dx, dy] = [bx - ax, by - ay];
  const lengthSquared = dx * dx + dy * dy;
  const share = lengthSquared ? ((x - ax) * dx + (y - ay) * dy) / lengthSquared : 0;
  const along = Math.max(0, Math.min(1, share));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** The line moved to its right, seen in its direction; negative moves it to the left. */
export function offsetLine(line: ScreenPoint[], rightPx: number): ScreenPoint[] {
  const normals = line.slice(1).map(([x, y], index): ScreenPoint => {
    const [dx, dy] = [x - line[index]![0], y - line[index]![1]];
    const length = Math.hypot(dx, dy) || 1;
    return [-dy / length, dx / length];
  });
  return line.map(([x, y], index) => {
    const before = normals[index - 1] ?? normals[index] ?? [0, 0];
    const after = normals[index] ?? before;
    const [sumX, sumY] = [before[0] + after[0], before[1] + after[1]];
    // Twice the cosine of half the bend: the mitre is longer the sharper the bend.
    const square = sumX * sumX + sumY * sumY;
    const mitre = Math.min(2 / (square || 1), MITRE_LIMIT / (Math.sqrt(square) || 1));
    return [x + sumX * mitre * rightPx, y + sumY * mitre * rightPx];
  });
}

/** Path data with tenths of a px. */
export const pathData = (line: ScreenPoint[]): string =>
  line
    .map(([x, y], index) => `${index === 0 ? 'M' : index === 1 ? 'L' : ''}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join(' ');

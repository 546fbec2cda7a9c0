/** Positions and lines as RFC 7946, section 3.1.9, wants them: within ±180°, lines cut where they cross the date line. */
import { mercator, unmercator, wrappedLongitude } from '../projection/mercator.ts';
import { roundPosition, withoutRepeats } from '../route/positions.ts';
import type { Position } from '../story/story.ts';

export const withinDateLine = ([lon, lat]: Position): Position => [wrappedLongitude(lon), lat];

/** Number of the copy of the world in which a longitude lies; 0 from -180 on, below 180. */
const copyOf = (lon: number): number => Math.floor((lon + 180) / 360);

/** The parts of a line, each within ±180°, in its order: one that does not cross the date line is its own only part. */
export function cutAtDateLine(line: Position[]): Position[][] {
  const parts: Position[][] = [[]];
  line.forEach((to, index) => {
    const from = line[index - 1] ?? to;
    const [copy, next] = [copyOf(from[0]), copyOf(to[0])];
    if (copy !== next) {
      const meridian = Math.max(copy, next) * 360 - 180;
      const crossing = crossingAt(from, to, meridian);
      parts.at(-1)!.push([meridian - 360 * copy, crossing]);
      parts.push([[meridian - 360 * next, crossing]]);
    }
    parts.at(-1)!.push(next === 0 ? to : roundPosition([to[0] - 360 * next, to[1]]));
  });
  // A line that only touches the date line leaves a single point beyond it.
  const whole = parts.map(withoutRepeats).filter((part) => part.length > 1);
  return whole.length > 0 ? whole : [line.map(withinDateLine)];
}

/** The latitude at which the line between two positions, straight on the map, crosses a meridian. */
function crossingAt(from: Position, to: Position, meridian: number): number {
  const [[, y], [, toY]] = [mercator(from), mercator(to)];
  const share = (meridian - from[0]) / (to[0] - from[0]);
  return roundPosition(unmercator([0, y + (toY - y) * share]))[1];
}

import type { Position } from 'geojson';
import { keptPoints } from '../../projection/screen-line.ts';
import { withoutRepeats } from '../../route/positions.ts';
import { crispScale, project, roundPosition } from './detail.ts';

const MAX_ERROR_PX = 0.7;

/**
 * Simplifies a line to the crisp zoom of each vertex, then rounds it. Both ends stay, so that lines which met still meet.
 *
 * @param line longitudes and latitudes, degrees
 * @param maxErrorPx how far a removed vertex may lie from the line, px at its crisp zoom
 */
export function simplifyLine(line: readonly Position[], maxErrorPx = MAX_ERROR_PX): Position[] {
  const tolerances = line.map((position) => maxErrorPx / crispScale(position));
  const isKept = keptPoints(line.map(project), (index) => tolerances[index]!);
  const distinct = withoutRepeats(line.filter((_, index) => isKept[index]).map(roundPosition));
  // A topology needs two positions in every arc, even in one that has shrunk to nothing.
  return distinct.length === 1 ? [distinct[0]!, distinct[0]!] : distinct;
}

/** Rounds a line's corners by Chaikin's corner cutting. Ends stay; a closed line stays closed. */
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

import type { Position } from 'geojson';

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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScreenPoint } from '../../../geo/projection/camera.ts';
import { offsetLine, pathData, simplifyLine } from '../../../geo/projection/screen-line.ts';

const px = fc.double({ min: -2000, max: 2000, noNaN: true }).map((value) => value + 0);
const point: fc.Arbitrary<ScreenPoint> = fc.tuple(px, px);
const lines = fc.array(point, { minLength: 2, maxLength: 40 });

function distanceToLine([x, y]: ScreenPoint, line: ScreenPoint[]): number {
  const distances = line.slice(1).map(([bx, by], index) => {
    const [ax, ay] = line[index]!;
    const [dx, dy] = [bx - ax, by - ay];
    const square = dx * dx + dy * dy;
    const share = square ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square)) : 0;
    return Math.hypot(x - ax - share * dx, y - ay - share * dy);
  });
  return Math.min(...distances);
}

describe('a simplified line', () => {
  it('keeps both ends, invents no point, and no point of the full line strays beyond the tolerance', () => {
    fc.assert(
      fc.property(lines, fc.double({ min: 0.1, max: 300, noNaN: true }), (line, tolerancePx) => {
        const simple = simplifyLine(line, () => tolerancePx);
        expect(simple[0]).toEqual(line[0]);
        expect(simple.at(-1)).toEqual(line.at(-1));
        expect(simple.every((each) => line.includes(each))).toBe(true);
        for (const each of line) expect(distanceToLine(each, simple)).toBeLessThanOrEqual(tolerancePx + 1e-9);
      }),
    );
  });

  it('may be coarser in one place than in another', () => {
    const bend = (x: number): ScreenPoint[] => [
      [x, 0],
      [x + 5, 2],
      [x + 10, 0],
    ];
    const simple = simplifyLine([...bend(0), ...bend(100)], ([x]) => (x < 50 ? 1 : 3));
    expect(simple).toEqual([
      [0, 0],
      [5, 2],
      [10, 0],
      [110, 0],
    ]);
  });
});

describe('a line moved to its right', () => {
  it('lies beside a straight line at that distance, to the right of its direction', () => {
    fc.assert(
      fc.property(point, point, fc.double({ min: -20, max: 20, noNaN: true }), (from, to, rightPx) => {
        fc.pre(Math.hypot(to[0] - from[0], to[1] - from[1]) > 1);
        const [start, end] = offsetLine([from, to], rightPx) as [ScreenPoint, ScreenPoint];
        expect(Math.hypot(start[0] - from[0], start[1] - from[1])).toBeCloseTo(Math.abs(rightPx), 6);
        expect(Math.hypot(end[0] - to[0], end[1] - to[1])).toBeCloseTo(Math.abs(rightPx), 6);
        // On a screen y grows downwards: to the right of a step is where this is positive.
        const side = (to[0] - from[0]) * (start[1] - from[1]) - (to[1] - from[1]) * (start[0] - from[0]);
        expect(Math.sign(Math.round(side * 1e3))).toBe(
          Math.abs(rightPx) < 1e-3 ? Math.sign(Math.round(side * 1e3)) : Math.sign(rightPx),
        );
      }),
    );
  });

  it('stays finite and near, however the line turns', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const moved = offsetLine(line, 3);
        expect(moved).toHaveLength(line.length);
        moved.forEach(([x, y], index) => {
          const [fromX, fromY] = line[index]!;
          expect(Math.hypot(x - fromX, y - fromY)).toBeLessThanOrEqual(6 + 1e-6);
        });
      }),
    );
  });
});

it('path data goes from point to point in tenths of a pixel', () => {
  expect(
    pathData([
      [0, 0],
      [1.26, -3],
      [10, 20.04],
    ]),
  ).toBe('M0.0 0.0 L1.3 -3.0 10.0 20.0');
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScreenPoint } from '../../geo/projection/camera.ts';
import { PATH_SCALE, PathWriter } from '../../src/chart/path-writer.ts';
import { drawnLines } from './path-data.ts';

const px = fc.integer({ min: -1500, max: 1500 });
const lines = fc.array(fc.array(fc.tuple(px, px), { minLength: 2, maxLength: 30 }), {
  minLength: 1,
  maxLength: 5,
});

const write = (drawn: ScreenPoint[][], tolerancePx = 0.01): string => {
  const writer = new PathWriter(() => tolerancePx);
  for (const [first, ...rest] of drawn) {
    writer.moveTo(...first!);
    for (const point of rest) writer.lineTo(...point);
  }
  return writer.text;
};

describe('path data', () => {
  it('leads back to the points that were drawn, without a drift', () => {
    fc.assert(
      fc.property(lines, (drawn) => {
        // The same point again and again is no line.
        fc.pre(drawn.every((line) => line.some(([x, y]) => x !== line[0]![0] || y !== line[0]![1])));
        const back = drawnLines(write(drawn));
        expect(back).toHaveLength(drawn.length);
        drawn.forEach((line, index) => {
          const ends = [back[index]![0], back[index]!.at(-1)].map((point) =>
            point!.map((value) => value * PATH_SCALE),
          );
          expect(ends).toEqual([line[0], line.at(-1)]);
        });
      }),
    );
  });

  it('is short: relative whole numbers, no space before a minus', () => {
    const zigzag: ScreenPoint[] = [
      [10, 10],
      [12, 5],
      [14.2, 10],
    ];
    expect(write([zigzag])).toBe('m20 20l4-10 4 10');
  });

  it('leaves out rings that nobody could see', () => {
    const writer = new PathWriter(() => 0.75);
    for (const radius of [0.5, 40]) {
      writer.moveTo(100 - radius, 100);
      writer.lineTo(100, 100 - radius);
      writer.lineTo(100 + radius, 100);
      writer.lineTo(100, 100 + radius);
      writer.closePath();
    }
    expect(drawnLines(writer.text)).toHaveLength(1);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAt, type ZoomStops } from '../../../geo/style/cartography.ts';

const widths: ZoomStops = [
  [3, 0.5],
  [5, 1.5],
  [9, 5.5],
];

describe('a value at a zoom', () => {
  it.each([
    [3, 0.5],
    [5, 1.5],
    [9, 5.5],
    [4, 1],
    [7, 3.5],
  ])('at zoom %d is %d', (zoom, value) => {
    expect(valueAt(widths, zoom)).toBeCloseTo(value, 12);
  });

  it('is constant before the first and after the last zoom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 24, noNaN: true }), (zoom) => {
        const value = valueAt(widths, zoom);
        if (zoom <= 3) expect(value).toBe(0.5);
        else if (zoom >= 9) expect(value).toBe(5.5);
        else expect(value > 0.5 && value < 5.5).toBe(true);
      }),
    );
  });
});

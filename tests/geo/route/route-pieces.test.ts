import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatCircleKm } from '../../../geo/route/positions.ts';
import { drawnLine, lengthKm, pointAtKm, sliceKm } from '../../../geo/route/route.ts';
import type { Position } from '../../../geo/story/story.ts';
import { realLeg } from '../real-story.ts';
import { anyKm, anyLine, degrees, isFinitePosition, journeys, RUNS } from './arbitrary-lines.ts';

describe('lengths', () => {
  it('are finite and never negative, and 0 for a line without two different points', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const km = lengthKm(line);
        expect(Number.isFinite(km) && km >= 0).toBe(true);
        if (line.every(([lon, lat]) => lon === line[0]![0] && lat === line[0]![1])) expect(km).toBe(0);
      }),
      RUNS,
    );
    expect(lengthKm([])).toBe(0);
  });

  it('count a line along its points: one degree of a meridian is 111.2 km', () => {
    expect(lengthKm([[10, 50], [10, 51]])).toBeCloseTo(111.195, 2); // prettier-ignore
    expect(lengthKm([[10, 50], [10, 51], [10, 50]])).toBeCloseTo(222.39, 2); // prettier-ignore
  });

  it('cross the antimeridian the short way', () => {
    expect(lengthKm([[179.5, 0], [-179.5, 0]])).toBeCloseTo(111.195, 2); // prettier-ignore
  });

  it('are never shorter than the way as the crow flies', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const direct = greatCircleKm(line[0]!, line.at(-1)!);
        expect(lengthKm(line)).toBeGreaterThanOrEqual(direct - 1e-6);
      }),
      RUNS,
    );
  });
});

describe('the point at a distance', () => {
  it('is finite and stays on the line for any number', () => {
    fc.assert(
      fc.property(anyLine, anyKm, (line, km) => {
        const point = pointAtKm(line, km);
        expect(isFinitePosition(point)).toBe(true);
        const reachKm = km > 0 ? Math.min(km, lengthKm(line)) : 0;
        // Nearly half a globe away, rounding alone moves a point by millimetres.
        expect(greatCircleKm(line[0]!, point)).toBeLessThanOrEqual(reachKm + 1e-3);
      }),
      RUNS,
    );
  });

  it('is exactly the first at 0 and before, exactly the last at the end and after', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const km = lengthKm(line);
        for (const before of [0, -0, -7, -Infinity, NaN]) expect(pointAtKm(line, before)).toEqual(line[0]);
        for (const after of km > 0 ? [km, km + 7, Infinity] : [])
          expect(pointAtKm(line, after)).toEqual(line.at(-1));
      }),
      RUNS,
    );
  });

  it('goes forward as the distance grows', () => {
    const line = drawnLine(realLeg('khasan-vostochny'));
    const km = lengthKm(line);
    const travelled = (share: number): number => lengthKm(sliceKm(line, 0, km * share));
    fc.assert(
      fc.property(degrees(0, 1), degrees(0, 1), (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(travelled(less)).toBeLessThanOrEqual(travelled(more) + 1e-6);
        const reached = pointAtKm(line, km * more);
        expect(greatCircleKm(reached, sliceKm(line, 0, km * more).at(-1)!)).toBeLessThan(1e-6);
      }),
      { numRuns: 100 },
    );
  });
});

describe('slices', () => {
  it('are finite lines for any two numbers', () => {
    fc.assert(
      fc.property(anyLine, anyKm, anyKm, (line, from, to) => {
        const slice = sliceKm(line, from, to);
        expect(slice.length).toBeGreaterThanOrEqual(2);
        expect(slice.every(isFinitePosition)).toBe(true);
      }),
      RUNS,
    );
  });

  it('have the length that was asked for, as far as the line reaches', () => {
    fc.assert(
      fc.property(journeys, degrees(-0.2, 1.2), degrees(-0.2, 1.2), (line, from, to) => {
        const km = lengthKm(line);
        const within = (share: number): number => Math.min(Math.max(share, 0), 1) * km;
        const expected = Math.max(within(to) - within(from), 0);
        expect(Math.abs(lengthKm(sliceKm(line, from * km, to * km)) - expected)).toBeLessThan(1e-6);
      }),
      RUNS,
    );
  });

  it('begin and end where the points at their distances are', () => {
    fc.assert(
      fc.property(journeys, degrees(0, 1), degrees(0, 1), (line, one, other) => {
        const km = lengthKm(line);
        const [from, to] = [Math.min(one, other) * km, Math.max(one, other) * km];
        const slice = sliceKm(line, from, to);
        expect(greatCircleKm(slice[0]!, pointAtKm(line, from))).toBeLessThan(1e-6);
        expect(greatCircleKm(slice.at(-1)!, pointAtKm(line, to))).toBeLessThan(1e-6);
      }),
      RUNS,
    );
  });

  it('of the whole line are the line, however far beyond its ends they were asked for', () => {
    const line: Position[] = [[1, 1], [2, 2], [3, 1]]; // prettier-ignore
    expect(sliceKm(line, 0, lengthKm(line))).toEqual(line);
    expect(sliceKm(line, -10, 1e9)).toEqual(line);
    expect(sliceKm(line, -Infinity, Infinity)).toEqual(line);
  });

  it('of nothing are one point twice', () => {
    const line: Position[] = [[1, 1], [2, 2]]; // prettier-ignore
    expect(sliceKm(line, 0, 0)).toEqual([[1, 1], [1, 1]]); // prettier-ignore
    expect(sliceKm(line, 1e9, 1e9)).toEqual([[2, 2], [2, 2]]); // prettier-ignore
    const [first, second] = sliceKm(line, 50, 20);
    expect(first).toEqual(second);
    expect(sliceKm([[1, 1]], 0, 10)).toEqual([[1, 1], [1, 1]]); // prettier-ignore
  });
});

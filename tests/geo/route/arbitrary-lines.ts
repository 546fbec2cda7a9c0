/** Arbitraries of fast-check for stations, lines and distances along them. */
import fc from 'fast-check';
import { LATITUDE_LIMIT } from '../../../geo/projection/camera-limits.ts';
import type { Position } from '../../../geo/story/story.ts';

export const RUNS = { numRuns: 400 };
/** Without -0, which is the same place as 0 and yet not equal to it for a test. */
export const degrees = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => value + 0);
export const anywhere: fc.Arbitrary<Position> = fc.tuple(
  degrees(-180, 180),
  degrees(-LATITUDE_LIMIT, LATITUDE_LIMIT),
);
/** Positions on both sides of the antimeridian, and on it. */
export const nearAntimeridian: fc.Arbitrary<Position> = fc.tuple(
  fc.oneof(degrees(179, 180), degrees(-180, -179), fc.constantFrom(180, -180)),
  degrees(-70, 70),
);
/** Where a journey goes on: a little away, hardly away, or not at all. */
const steps: fc.Arbitrary<Position> = fc.oneof(
  fc.tuple(degrees(-3, 3), degrees(-3, 3)),
  fc.tuple(degrees(-1e-9, 1e-9), degrees(-1e-14, 1e-14)),
  fc.constant<Position>([0, 0]),
);
export const journeys: fc.Arbitrary<Position[]> = fc
  .tuple(fc.tuple(degrees(-90, 90), degrees(-40, 40)), fc.array(steps, { maxLength: 8 }))
  .map(([start, moves]) =>
    moves.reduce<Position[]>(
      (line, [dx, dy]) => {
        const [lon, lat] = line.at(-1)!;
        return [...line, [lon + dx, lat + dy]];
      },
      [start],
    ),
  );
/** Lines as bad as they come: one point, two, the same again and again. */
export const anyLine: fc.Arbitrary<Position[]> = fc.oneof(
  journeys,
  fc.array(anywhere, { minLength: 1, maxLength: 8 }),
  fc.array(nearAntimeridian, { minLength: 1, maxLength: 8 }),
  fc
    .tuple(anywhere, fc.integer({ min: 1, max: 5 }))
    .map(([position, count]) => Array<typeof position>(count).fill(position)),
);
export const anyKm = fc.oneof(
  degrees(-500, 5000),
  fc.constantFrom(0, -0, NaN, Infinity, -Infinity, 1e-12, 1e300),
);

export const isFinitePosition = (position: Position): boolean =>
  position.length === 2 && position.every(Number.isFinite);

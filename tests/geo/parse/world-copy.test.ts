/** The copy of the world in which a story lies: the one that keeps near what is near. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOneCopy } from '../../../geo/parse/world-copy.ts';
import { isLeg, isLocated, type Position } from '../../../geo/story/story.ts';
import { realStory } from '../real-story.ts';
import { anywhere, nearAntimeridian } from '../route/arbitrary-lines.ts';
import { journeyThrough } from '../view/arbitrary-journeys.ts';

const longitudesOf = (positions: Position[]): number[] =>
  journeyThrough(positions)
    .stops.filter(isLocated)
    .map(({ position: [lon] }) => lon);
/** Degrees from one meridian eastwards to another, 0 to 360. */
const eastwards = (from: number, to: number): number => (((to - from) % 360) + 360) % 360;

const RUNS = { numRuns: 500 };
const positionLists = fc.oneof(
  fc.array(anywhere, { minLength: 1, maxLength: 8 }),
  fc.array(nearAntimeridian, { minLength: 1, maxLength: 8 }),
);

describe('the longitudes of a story', () => {
  it('stay as they are in the file where nothing lies over the date line', () => {
    expect(inOneCopy(realStory.stops)).toEqual(realStory.stops);
    expect(longitudesOf([[-120, 0], [30, 0]])).toEqual([-120, 30]); // prettier-ignore
  });

  it('go on beyond 180 where the story does, eastwards or westwards from where it begins', () => {
    expect(longitudesOf([[178.44, -18.14], [-171.77, -13.83]])).toEqual([178.44, 188.23]); // prettier-ignore
    expect(longitudesOf([[-171.77, -13.83], [178.44, -18.14]])).toEqual([-171.77, -181.56]); // prettier-ignore
  });

  it('of a leg’s points are in the same copy', () => {
    const [leg] = journeyThrough([[178.44, -18.14], [-171.77, -13.83]]).stops.filter(isLeg); // prettier-ignore
    expect(leg!.via.map(({ position: [lon] }) => lon)).toEqual([178.44, 188.23]);
  });

  it('name the same meridians as before, the first by the same number', () => {
    fc.assert(
      fc.property(positionLists, (positions) => {
        const longitudes = longitudesOf(positions);
        expect(longitudes[0]).toBe(positions[0]![0]);
        for (const [index, lon] of longitudes.entries()) {
          const turns = (lon - positions[index]![0]) / 360;
          expect(Math.abs(turns - Math.round(turns))).toBeLessThan(1e-9);
        }
      }),
      RUNS,
    );
  });

  it('span no more than the smallest box that holds all', () => {
    fc.assert(
      fc.property(positionLists, (positions) => {
        const longitudes = longitudesOf(positions);
        const widths = positions.map(([from]) => Math.max(...positions.map(([to]) => eastwards(from, to))));
        expect(Math.max(...longitudes) - Math.min(...longitudes)).toBeLessThanOrEqual(
          Math.min(...widths) + 1e-6,
        );
      }),
      RUNS,
    );
  });
});

/** Positions over the date line are read, those beyond the map's edge in the north and the south are refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrappedLongitude } from '../../../geo/projection/mercator.ts';
import { isLeg, isLocated, type Position } from '../../../geo/story/story.ts';
import { marketDayWith, report, storyFrom } from '../stories.ts';

const ALBA = 'features[0].geometry.coordinates';
const LEG = 'features[1].geometry.coordinates';
const BRUMA = 'features[2].geometry.coordinates';

/** The small story moved to Fiji and Samoa, as a tool writes it that does not cut lines at the date line. */
const overTheDateLine = (samoa: Position): string =>
  marketDayWith({
    [ALBA]: [178.44, -18.14],
    [LEG]: [[178.44, -18.14], [183.1, -16], samoa],
    [BRUMA]: samoa,
  });

describe('a longitude beyond 180', () => {
  it('is accepted, and the story lies in one copy of the world', () => {
    const { stops } = storyFrom(overTheDateLine([188.23, -13.83]));
    expect(stops.filter(isLocated).map(({ position }) => position)).toEqual([
      [178.44, -18.14],
      [188.23, -13.83],
    ]);
    expect(stops.filter(isLeg)[0]!.via.map(({ position }) => position[0])).toEqual([178.44, 183.1, 188.23]);
  });

  it('gives the same story as that within ±180', () => {
    expect(storyFrom(overTheDateLine([188.23, -13.83]))).toEqual(
      storyFrom(overTheDateLine([-171.77, -13.83])),
    );
  });

  it('is a fault where it is more than a whole turn: those are no degrees', () => {
    const [line] = report(marketDayWith({ [ALBA]: [652_469, 45] }));
    expect(line).toContain('652469 · a longitude, -180 to 180 degrees; to 360 where');
  });

  it('within ±180 is never touched, others come to be within', () => {
    fc.assert(
      fc.property(fc.double({ min: -360, max: 360, noNaN: true }), (lon) => {
        const wrapped = wrappedLongitude(lon);
        expect(Math.abs(wrapped)).toBeLessThanOrEqual(180);
        if (Math.abs(lon) <= 180) expect(wrapped).toBe(lon);
        else expect(Math.abs(Math.abs(lon - wrapped) - 360)).toBeLessThan(1e-8);
      }),
    );
  });
});

describe('a latitude beyond the edge of the map', () => {
  it.each([90, -90, 86, -85.051])(
    '%d is one fault at the coordinates, though its leg ends there too',
    (lat) => {
      const lines = report(
        marketDayWith({ [BRUMA]: [0, lat], [LEG]: [[10.01, 45.01], [10.2, 45.1], [0, lat]] }), // prettier-ignore
      );
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(`bruma · features[2].geometry.coordinates · [0,${lat}] · `);
      expect(lines[0]).toContain('this map ends at latitude 85.05');
    },
  );

  it('is a fault at the point of a leg that alone lies there', () => {
    const lines = report(marketDayWith({ [`${LEG}[1]`]: [10.2, 87] }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('alba-bruma · features[1].geometry.coordinates[1] · [10.2,87]');
  });

  it('begins beyond 85.05', () => {
    const lines = report(marketDayWith({ [`${LEG}[1]`]: [10.2, 85.05] }));
    expect(lines).toEqual([]);
  });
});

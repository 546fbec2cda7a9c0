import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAP_EDGE_LATITUDE, mercator, wrappedLongitude } from '../../../geo/projection/mercator.ts';
import { greatCircleThrough, straightThrough } from '../../../geo/route/long-lines.ts';
import { greatCircleKm, partsOnMap, unwrapped } from '../../../geo/route/positions.ts';
import { lengthKm } from '../../../geo/route/route.ts';
import type { Position } from '../../../geo/story/story.ts';
import { anyLine, anywhere, degrees, isFinitePosition, nearAntimeridian, RUNS } from './arbitrary-lines.ts';

const TOKYO: Position = [139.7798, 35.5494];
const SAN_FRANCISCO: Position = [-122.3816, 37.6218];
const LONDON: Position = [-0.4543, 51.47];
const ANCHORAGE: Position = [-149.9964, 61.1744];

/** Degrees, with what rounding adds. */
const HALF_TURN = 180 + 1e-9;

/** Whether two positions are one place; longitudes may differ by whole turns. */
const isPlace = (one: Position, other: Position): boolean => {
  const turns = (one[0] - other[0]) / 360;
  return one[1] === other[1] && Math.abs(turns - Math.round(turns)) < 1e-12;
};

/** The indices at which a line passes through the positions, in order; -1 for one that it misses. */
function indicesOf(line: Position[], positions: Position[]): number[] {
  let at = 0;
  return positions.map((position) => {
    const found = line.findIndex((point, index) => index >= at && isPlace(point, position));
    at = Math.max(found, at);
    return found;
  });
}

const antipode = ([lon, lat]: Position): Position => [lon > 0 ? lon - 180 : lon + 180, -lat + 0];
const badLine = fc.oneof(
  anyLine,
  anywhere.map((position) => [position, antipode(position)]),
  fc.tuple(degrees(-180, 180), degrees(60, 85)).map(([lon, lat]): Position[] => [
    [lon, lat],
    [lon > 0 ? lon - 180 : lon + 180, lat],
  ]),
);

/** The sharpest turn of a line as Mercator draws it, degrees, up to a latitude. */
function sharpestTurn(line: Position[], northernmost: number): number {
  const flat = line.map(mercator);
  const headings = flat.slice(1).map(([x, y], index) => Math.atan2(y - flat[index]![1], x - flat[index]![0]));
  const turns = headings.slice(1).map((heading, index) => {
    if (Math.abs(line[index + 1]![1]) > northernmost) return 0;
    const turn = Math.abs(heading - headings[index]!);
    return Math.min(turn, 2 * Math.PI - turn);
  });
  return (Math.max(0, ...turns) * 180) / Math.PI;
}

describe.each([
  ['the great circle', greatCircleThrough],
  ['the straight line', straightThrough],
])('%s through positions', (_, through) => {
  it('is finite, and passes exactly through each, from the first to the last', () => {
    fc.assert(
      fc.property(badLine, (positions) => {
        const line = through(positions);
        expect(line.every(isFinitePosition)).toBe(true);
        expect(line[0]).toEqual(positions[0]);
        expect(isPlace(line.at(-1)!, positions.at(-1)!)).toBe(true);
        expect(indicesOf(line, positions)).not.toContain(-1);
      }),
      RUNS,
    );
  });

  it('is the position itself for one, and nothing for none', () => {
    expect(through([[1, 2], [1, 2]])).toEqual([[1, 2]]); // prettier-ignore
    expect(through([])).toEqual([]);
  });

  it('stays finite at the poles, which Mercator does not have', () => {
    expect(through([[10, 90], [20, -90]]).every(isFinitePosition)).toBe(true); // prettier-ignore
  });
});

describe('a great circle', () => {
  it('is as long as the great-circle distances from position to position, within a thousandth', () => {
    fc.assert(
      fc.property(badLine, (positions) => {
        const legs = positions.slice(1).map((to, index) => greatCircleKm(positions[index]!, to));
        const km = legs.reduce((sum, leg) => sum + leg, 0);
        expect(Math.abs(lengthKm(greatCircleThrough(positions)) - km)).toBeLessThanOrEqual(km / 1000);
      }),
      RUNS,
    );
  });

  it('goes over the date line without a jump, and on beyond 180°', () => {
    const line = greatCircleThrough([TOKYO, SAN_FRANCISCO]);
    const steps = line.slice(1).map(([lon], index) => lon - line[index]![0]);
    expect(Math.min(...steps)).toBeGreaterThan(0);
    expect(Math.max(...steps)).toBeLessThan(1);
    expect(line.at(-1)![0]).toBeCloseTo(360 + SAN_FRANCISCO[0], 9);
    expect(Math.max(...line.map(([, lat]) => lat))).toBeGreaterThan(47);
  });

  it('never jumps by more than half a turn, wherever it goes', () => {
    fc.assert(
      fc.property(fc.oneof(badLine, fc.array(nearAntimeridian, { maxLength: 8 })), (positions) => {
        const line = greatCircleThrough(positions);
        const steps = line.slice(1).map(([lon], index) => Math.abs(lon - line[index]![0]));
        expect(Math.max(0, ...steps)).toBeLessThanOrEqual(HALF_TURN);
      }),
      RUNS,
    );
  });

  it('turns softly on the map, also far in the north', () => {
    expect(sharpestTurn(greatCircleThrough([TOKYO, SAN_FRANCISCO]), 90)).toBeLessThan(0.5);
    expect(sharpestTurn(greatCircleThrough([LONDON, ANCHORAGE]), 85)).toBeLessThan(3);
  });
});

describe('a straight line', () => {
  it('is straight on the map, and dense enough that its length is that of what is drawn', () => {
    const line = straightThrough([[-30, 10], [40, 60]]); // prettier-ignore
    expect(sharpestTurn(line, 90)).toBeLessThan(0.01);
    const [from, to] = [mercator(line[0]!), mercator(line.at(-1)!)];
    const course = Math.atan2(to[0] - from[0], from[1] - to[1]);
    // The length of a line of constant course: the difference of latitude by the cosine of the course.
    const drawnKm = ((50 / 360) * 40_030.2) / Math.cos(course);
    expect(lengthKm(line) / drawnKm).toBeCloseTo(1, 4);
  });
});

describe('unwrapped positions', () => {
  it('are the same places, each at most half a turn from the one before, and the first as it was', () => {
    fc.assert(
      fc.property(badLine, (positions) => {
        const line = unwrapped(positions);
        expect(line[0]).toEqual(positions[0]);
        line.forEach((position, index) => {
          expect(isPlace(position, positions[index]!)).toBe(true);
          if (index > 0) expect(Math.abs(position[0] - line[index - 1]![0])).toBeLessThanOrEqual(HALF_TURN);
        });
      }),
      RUNS,
    );
  });

  it('stay as they are where they need not move', () => {
    expect(unwrapped([[170, 1], [10, 2], [-160, 3]])).toEqual([[170, 1], [10, 2], [-160, 3]]); // prettier-ignore
    expect(unwrapped([[170, 1], [-170, 2], [170, 3]])).toEqual([[170, 1], [190, 2], [170, 3]]); // prettier-ignore
  });
});

describe('the parts of a line on the map', () => {
  it('are the line itself where it stays on the map', () => {
    const line = greatCircleThrough([[-0.5, 51.5], [139.8, 35.5]]); // prettier-ignore
    expect(partsOnMap(line)).toEqual([line]);
  });

  it('of a flight over the pole are two, which leave nothing out but what lies beyond', () => {
    fc.assert(
      fc.property(degrees(-180, 180), degrees(100, 180), degrees(60, 84), (lon, apart, lat) => {
        const line = greatCircleThrough([[lon, lat], [wrappedLongitude(lon + apart), lat]]); // prettier-ignore
        const parts = partsOnMap(line);
        const shown = line.filter((position) => Math.abs(position[1]) <= MAP_EDGE_LATITUDE);
        expect(parts).toHaveLength(shown.length < line.length ? 2 : 1);
        expect(parts.flat()).toEqual(shown);
      }),
      RUNS,
    );
  });
});

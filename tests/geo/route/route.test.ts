import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mercator } from '../../../geo/projection/mercator.ts';
import { greatCircleKm } from '../../../geo/route/positions.ts';
import {
  arcBetween,
  curveThrough,
  distancesOf,
  drawnLine,
  lengthKm,
  pathUncertaintyKm,
  tiesOf,
} from '../../../geo/route/route.ts';
import { endsOf, placeById } from '../../../geo/story/lookup.ts';
import { isLeg, type Leg, type Mode, MODES, type Position } from '../../../geo/story/story.ts';
import { realStory } from '../real-story.ts';
import { anyLine, anywhere, isFinitePosition, nearAntimeridian, RUNS } from './arbitrary-lines.ts';

/** Share of the world's width between two positions of the Mercator plane. */
function flatDistance(a: Position, b: Position): number {
  const [[ax, ay], [bx, by]] = [mercator(a), mercator(b)];
  return Math.hypot(bx - ax, by - ay);
}

function distanceToChord(point: Position, from: Position, to: Position): number {
  const [[x, y], [ax, ay], [bx, by]] = [mercator(point), mercator(from), mercator(to)];
  const squared = (bx - ax) ** 2 + (by - ay) ** 2;
  const share = squared === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared;
  const on = Math.min(Math.max(share, 0), 1);
  return Math.hypot(x - ax - (bx - ax) * on, y - ay - (by - ay) * on);
}

/** The pieces of a curve between one station and the next, with the stations; throws if it misses one. */
function piecesOf(curve: Position[], stations: Position[]): Position[][] {
  let at = 0;
  return stations.slice(1).map((station) => {
    const end = curve.findIndex(
      ([lon, lat], index) => index > at && lon === station[0] && lat === station[1],
    );
    if (end < 0) throw new Error(`the curve misses the station ${station.join(', ')}`);
    const piece = curve.slice(at, end + 1);
    at = end;
    return piece;
  });
}

describe('the curve through stations', () => {
  it('is finite and begins and ends exactly at the first and the last, whatever the stations', () => {
    fc.assert(
      fc.property(anyLine, (stations) => {
        const curve = curveThrough(stations);
        expect(curve.every(isFinitePosition)).toBe(true);
        expect(curve[0]).toEqual(stations[0]);
        expect(curve.at(-1)).toEqual(stations.at(-1));
      }),
      RUNS,
    );
  });

  it('stays finite where two stations differ by less than a metre can tell', () => {
    const curve = curveThrough([
      [128, 51],
      [128, 51.00000000000001],
      [129, 51],
    ]);
    expect(curve.every(isFinitePosition)).toBe(true);
  });

  it('passes through every station to the last digit, in order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 3, maxLength: 10 }),
        (cells) => {
          const stations = cells.map((cell): Position => [
            120.123456789 + (cell % 20),
            40.1 + Math.floor(cell / 20),
          ]);
          expect(piecesOf(curveThrough(stations), stations)).toHaveLength(stations.length - 1);
        },
      ),
      RUNS,
    );
  });

  it('strays from a chord by no more than a third of the chord', () => {
    const cells = fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 3, maxLength: 10 });
    fc.assert(
      fc.property(cells, (chosen) => {
        const stations = chosen.map((cell): Position => [
          120 + (cell % 30) / 3,
          40 + Math.floor(cell / 30) / 3,
        ]);
        piecesOf(curveThrough(stations), stations).forEach((piece, index) => {
          const [from, to] = [stations[index]!, stations[index + 1]!];
          const bound = flatDistance(from, to) / 3 + 1e-8;
          expect(Math.max(...piece.map((point) => distanceToChord(point, from, to)))).toBeLessThanOrEqual(
            bound,
          );
        });
      }),
      RUNS,
    );
  });

  it('is a straight line between two stations, the station itself for one, and nothing for none', () => {
    expect(curveThrough([[1, 2], [3, 4]])).toEqual([[1, 2], [3, 4]]); // prettier-ignore
    expect(curveThrough([[1, 2], [1, 2], [1, 2]])).toEqual([[1, 2]]); // prettier-ignore
    expect(curveThrough([])).toEqual([]);
  });

  it('takes a station that is named twice running for one', () => {
    const stations: Position[] = [[1, 2], [3, 3], [5, 2]]; // prettier-ignore
    const repeated: Position[] = [[1, 2], [3, 3], [3, 3], [5, 2], [5, 2]]; // prettier-ignore
    expect(curveThrough(repeated)).toEqual(curveThrough(stations));
  });
});

describe('the arc of an unknown path', () => {
  it('is finite and joins its ends exactly', () => {
    fc.assert(
      fc.property(fc.oneof(anywhere, nearAntimeridian), fc.oneof(anywhere, nearAntimeridian), (from, to) => {
        const arc = arcBetween(from, to);
        expect(arc.every(isFinitePosition)).toBe(true);
        expect([arc[0], arc.at(-1)]).toEqual([from, to]);
      }),
      RUNS,
    );
  });

  it('bulges visibly but mildly, and to the other side on the way back', () => {
    const [from, to]: Position[] = [[125.7, 39], [130.6, 42.4]]; // prettier-ignore
    const middles = [arcBetween(from!, to!)[24]!, arcBetween(to!, from!)[24]!];
    const straying = middles.map((middle) => distanceToChord(middle, from!, to!) / flatDistance(from!, to!));
    for (const share of straying) expect(share).toBeGreaterThan(0.08);
    for (const share of straying) expect(share).toBeLessThan(0.2);
    const apart = flatDistance(middles[0]!, middles[1]!) / flatDistance(from!, to!);
    expect(apart).toBeCloseTo(straying[0]! + straying[1]!, 3);
  });
});

const legs = (): Leg[] => realStory.stops.filter(isLeg);

describe.each(legs().map((leg) => [leg.id, leg] as const))('the leg %s', (_, leg) => {
  it('is drawn from its first station exactly to its last', () => {
    const line = drawnLine(leg);
    expect(line[0]).toEqual(leg.via[0]!.position);
    expect(line.at(-1)).toEqual(leg.via.at(-1)!.position);
    expect(line.every(isFinitePosition)).toBe(true);
  });

  it('is drawn through each of its stations where its path is told, and as a plain arc where it is not', () => {
    const line = drawnLine(leg);
    const positions = leg.via.map(({ position }) => position);
    if (leg.path === 'unknown') expect(line).toEqual(arcBetween(positions[0]!, positions.at(-1)!));
    else expect(piecesOf(line, positions)).toHaveLength(positions.length - 1);
  });

  it('is no shorter along its line than the straight way between the stations, and not twice as long', () => {
    const { alongKm, greatCircleKm: directKm } = distancesOf(realStory, leg);
    if (leg.path === 'unknown') return expect(alongKm).toBeNull();
    const chordsKm = lengthKm(leg.via.map(({ position }) => position));
    expect(alongKm).toBeGreaterThanOrEqual(chordsKm - 0.001);
    expect(alongKm).toBeLessThan(chordsKm * 1.1);
    expect(alongKm).toBeLessThan(directKm! * 2);
  });

  it('is joined to its places by ties exactly where a station lies more than 2 km from its place', () => {
    const line = drawnLine(leg);
    const [from, to] = endsOf(realStory, leg)!;
    const expected = [[from, line[0]!], [line.at(-1)!, to]] as const; // prettier-ignore
    expect(tiesOf(realStory, leg)).toEqual(expected.filter(([a, b]) => greatCircleKm(a, b) > 2));
  });
});

describe('the journey', () => {
  it('has ties only between the cosmodrome and its station', () => {
    const tied = legs().filter((leg) => tiesOf(realStory, leg).length > 0);
    expect(tied.map(({ id }) => id)).toEqual(['khasan-vostochny', 'vostochny-komsomolsk']);
    expect(greatCircleKm(...(tiesOf(realStory, tied[0]!)[0] as [Position, Position]))).toBeCloseTo(24, 0);
  });

  it('draws the way out of Korea and the way home as two lines', () => {
    const [out, home] = [legs()[0]!, legs().at(-1)!].map(drawnLine);
    expect(flatDistance(out![24]!, home![24]!)).toBeGreaterThan(flatDistance(out![0]!, out!.at(-1)!) / 5);
  });

  it('computes each line once', () => {
    expect(drawnLine(legs()[0]!)).toBe(drawnLine(legs()[0]!));
  });
});

describe('the uncertainty of a path', () => {
  it.each(realStory.stops.filter(isLeg).map((leg) => [leg.id, leg] as const))(
    'of %s is some kilometres, and none where the path is unknown',
    (_id, leg) => {
      if (leg.path === 'unknown') return expect(pathUncertaintyKm(leg)).toBe(0);
      expect(pathUncertaintyKm(leg)).toBeGreaterThan(1);
      expect(pathUncertaintyKm(leg)).toBeLessThan(8);
    },
  );
});

describe('the line of each mode', () => {
  const TOKYO: Position = [139.78, 35.55];
  const HONOLULU: Position = [-157.92, 21.32];
  const place = (id: string, position: Position) => ({ ...placeById(realStory, 'khasan'), id, position });
  const legBy = (mode: Mode, path: Leg['path'] = 'known'): Leg => ({
    ...legs()[0]!,
    from: 'tokyo',
    to: 'honolulu',
    mode,
    path,
    via: [TOKYO, [170, 30] as Position, HONOLULU].map((position) => ({ name: '', from: '', position })),
  });
  const story = { ...realStory, stops: [place('tokyo', TOKYO), place('honolulu', [-158, 21.5])] };

  it.each(MODES)('goes over the date line by %s, beyond 180° and never round the world', (mode) => {
    for (const path of ['known', 'probable', 'unknown'] as const) {
      const lons = drawnLine(legBy(mode, path)).map(([lon]) => lon);
      expect([Math.min(...lons), Math.max(...lons)]).toEqual([TOKYO[0], 360 + HONOLULU[0]]);
    }
  });

  it.each(MODES)(
    'has a tie by %s to a place on the other side of the date line, no longer than it is',
    (mode) => {
      const ties = tiesOf(story, legBy(mode));
      expect(ties).toHaveLength(1);
      expect(ties[0]![1]![0]).toBeCloseTo(202, 9);
    },
  );

  it('is the shortest way for a plane, straight for ships and ferries, else the curve', () => {
    const km = Object.fromEntries(MODES.map((mode) => [mode, lengthKm(drawnLine(legBy(mode)))]));
    const shortest = greatCircleKm(TOKYO, [170, 30]) + greatCircleKm([170, 30], HONOLULU);
    expect(km.plane).toBeCloseTo(shortest, 1);
    expect(km.ship).toBe(km.ferry);
    expect(km.ship).toBeGreaterThan(shortest + 1);
    for (const mode of ['bus', 'car', 'foot', 'bicycle', 'other', 'unknown']) expect(km[mode]).toBe(km.train);
  });

  it('is the recorded one where there is one, by any mode, and has no figure', () => {
    const recorded = MODES.map((mode): Leg => ({ ...legBy(mode), track: { source: 'any' } }));
    const straight = drawnLine(legBy('ship'));
    for (const leg of recorded) {
      expect(drawnLine(leg)).toEqual(straight);
      expect(pathUncertaintyKm(leg)).toBe(0);
    }
  });

  it('has a figure of how near the way keeps to it for railways alone, where it was measured', () => {
    const known = MODES.filter((mode) => pathUncertaintyKm(legBy(mode)) > 0);
    expect(known).toEqual(['train']);
  });
});

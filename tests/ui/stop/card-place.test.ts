import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScreenPoint, Size } from '../../../geo/projection/camera.ts';
import { type CardPlace, placeCard } from '../../../src/ui/stop/card-place.ts';

const RUNS = { numRuns: 1000 };
const CARD: Size = { width: 340, height: 420 };
const LAPTOP: Size = { width: 1040, height: 900 };

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const cards: fc.Arbitrary<Size> = fc.record({ width: fc.constant(340), height: between(120, 560) });
/** Boxes that have room for the card on either side of any stop, with the controls. */
const roomyBoxes: fc.Arbitrary<Size> = fc.record({ width: between(860, 2500), height: between(600, 1600) });
const boxes: fc.Arbitrary<Size> = fc.record({ width: between(420, 2500), height: between(590, 1600) });
const pointsIn = ({ width, height }: Size): fc.Arbitrary<ScreenPoint> =>
  fc.tuple(between(0, width), between(0, height));
const scenes = (sizes: fc.Arbitrary<Size>) =>
  sizes.chain((size) => {
    const points = pointsIn(size);
    return fc.record({
      size: fc.constant(size),
      card: cards,
      anchor: points,
      points: fc.array(points, { maxLength: 50 }),
    });
  });

const isUnder = (
  [x, y]: ScreenPoint,
  { left, top }: Pick<CardPlace, 'left' | 'top'>,
  { width, height }: Size,
): boolean => x >= left && x <= left + width && y >= top && y <= top + height;

/** Sums of fractions of a pixel differ in their last digits. */
const ROUNDING = 1e-6;

describe('the card of an opened stop', () => {
  it('stands within the map’s box whenever it fits', () => {
    fc.assert(
      fc.property(scenes(boxes), ({ size, card, anchor, points }) => {
        const { left, top } = placeCard(anchor, points, card, size);
        expect(left).toBeGreaterThanOrEqual(12);
        expect(left + card.width).toBeLessThanOrEqual(size.width - 12 + ROUNDING);
        expect(top).toBeGreaterThanOrEqual(12);
        expect(top + card.height).toBeLessThanOrEqual(size.height - 12 + ROUNDING);
      }),
      RUNS,
    );
  });

  it('stands within the box for stops that are out of sight, too', () => {
    fc.assert(
      fc.property(fc.tuple(between(-5000, 5000), between(-5000, 5000)), (anchor) => {
        const { left, top } = placeCard(anchor, [], CARD, LAPTOP);
        expect(left >= 12 && left + CARD.width <= LAPTOP.width - 12).toBe(true);
        expect(top >= 12 && top + CARD.height <= LAPTOP.height - 12).toBe(true);
      }),
      RUNS,
    );
  });

  it('never covers the stop where there is room beside it', () => {
    fc.assert(
      fc.property(scenes(roomyBoxes), ({ size, card, anchor, points }) => {
        expect(isUnder(anchor, placeCard(anchor, points, card, size), card)).toBe(false);
      }),
      RUNS,
    );
  });

  it('leaves the column of the controls free', () => {
    fc.assert(
      fc.property(scenes(roomyBoxes), ({ size, card, anchor, points }) => {
        expect(placeCard(anchor, points, card, size).left + card.width).toBeLessThanOrEqual(size.width - 60);
      }),
      RUNS,
    );
  });

  it('stands in a corner, and whole to the left and the top, where the box is too small for it', () => {
    const { left, top } = placeCard([100, 100], [], CARD, { width: 300, height: 200 });
    expect([left, top]).toEqual([12, 12]);
  });

  it('stands right beside a stop that has room on its right', () => {
    const { left, top } = placeCard([300, 450], [], CARD, LAPTOP);
    expect(left).toBeGreaterThan(300);
    expect(left).toBeLessThan(350);
    expect(top).toBeLessThan(450);
    expect(top + CARD.height).toBeGreaterThan(450);
  });

  it('leaves a leg free that runs to the right, and takes the left', () => {
    const leg = Array.from({ length: 41 }, (_, index): ScreenPoint => [520 + index * 9, 450]);
    const place = placeCard([520, 450], leg, CARD, LAPTOP);
    expect(leg.some((point) => isUnder(point, place, CARD))).toBe(false);
  });

  it('covers as little as any place beside the stop would, and none where one covers none', () => {
    const upperHalf = Array.from({ length: 60 }, (_, index): ScreenPoint => [
      index * 17,
      30 + (index % 9) * 30,
    ]);
    const place = placeCard([500, 350], upperHalf, CARD, LAPTOP);
    expect(upperHalf.filter((point) => isUnder(point, place, CARD))).toEqual([]);
  });

  it('stands in the same place for the same scene', () => {
    fc.assert(
      fc.property(scenes(boxes), ({ size, card, anchor, points }) => {
        expect(placeCard(anchor, points, card, size)).toEqual(placeCard(anchor, points, card, size));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the leader line', () => {
  it('goes from the stop to the card’s edge', () => {
    fc.assert(
      fc.property(scenes(roomyBoxes), ({ size, card, anchor, points }) => {
        const { left, top, leader } = placeCard(anchor, points, card, size);
        expect(leader!.from).toEqual([0, 0]);
        const [x, y] = leader!.to;
        expect(isUnder(leader!.to, { left, top }, card)).toBe(true);
        const toEdge = [x - left, left + card.width - x, y - top, top + card.height - y];
        expect(Math.min(...toEdge)).toBeLessThanOrEqual(16 + 1e-9);
      }),
      RUNS,
    );
  });

  it('ends on the very edge where the card stands beside the stop', () => {
    const { left, leader } = placeCard([300, 450], [], CARD, LAPTOP);
    expect(leader!.to).toEqual([left, 450]);
  });

  it('begins at the name where that lies between stop and card, and never strikes it out', () => {
    const name = { left: 317, top: 441, right: 470, bottom: 459 };
    const beside = placeCard([300, 450], [], CARD, LAPTOP, [[470, 450]], name);
    expect(beside.leader!.from).toEqual([170, 0]);
    const sides = fc.constantFrom([17, -9], [-167, -9], [-75, 17], [-75, -35]);
    fc.assert(
      fc.property(scenes(roomyBoxes), sides, ({ size, card, anchor, points }, [dx, dy]) => {
        const [left, top] = [anchor[0] + dx, anchor[1] + dy];
        const box = { left, top, right: left + 150, bottom: top + 18 };
        const corners: ScreenPoint[] = [[left, top + 9], [left + 75, top + 9], [left + 150, top + 9]]; // prettier-ignore
        const { leader } = placeCard(anchor, points, card, size, corners, box);
        const [{ from, to }, shares] = [leader!, Array.from({ length: 51 }, (_, step) => step / 50)];
        const start = [anchor[0] + from[0], anchor[1] + from[1]];
        const struck = shares
          .map(
            (share) =>
              [start[0]! + (to[0] - start[0]!) * share, start[1]! + (to[1] - start[1]!) * share] as const,
          )
          .filter(([x, y]) => x > left && x < left + 150 && y > top && y < top + 18);
        expect(struck).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is not drawn to a stop that is out of sight', () => {
    const outside: ScreenPoint[] = [[-1, 100], [100, -1], [1041, 100], [100, 901]]; // prettier-ignore
    for (const anchor of outside) expect(placeCard(anchor, [], CARD, LAPTOP).leader).toBeNull();
  });
});

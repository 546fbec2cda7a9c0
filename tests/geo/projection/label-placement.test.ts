import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScreenPoint, Size } from '../../../geo/projection/camera.ts';
import {
  type Box,
  layoutStops,
  type Marker,
  type PlacedMarker,
  textWidth,
} from '../../../geo/projection/label-placement.ts';

const RUNS = { numRuns: 500 };
const SIZE: Size = { width: 800, height: 600 };
/** Markers that nearly touch may do so by less than can be seen. */
const UNSEEN_PX = 0.05;

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Anchors all over the box, in a heap a few pixels wide, and on top of each other. */
const anchors: fc.Arbitrary<ScreenPoint> = fc.oneof(
  fc.tuple(between(-50, 850), between(-50, 650)),
  fc.tuple(between(390, 430), between(290, 320)),
  fc.constant<ScreenPoint>([400, 300]),
);
const markersOf = (anchor: fc.Arbitrary<ScreenPoint>): fc.Arbitrary<Marker[]> =>
  fc
    .array(
      fc.record({
        anchor,
        radius: between(8, 11),
        weight: fc.constantFrom(1, 4),
        labelWidth: fc.option(between(20, 190), { nil: null }),
      }),
      { maxLength: 15 },
    )
    .map((markers) => markers.map((marker, index) => ({ ...marker, id: `stop-${index}` })));
const markers = fc.oneof(markersOf(anchors), markersOf(fc.constant<ScreenPoint>([400, 300])));
const lines = fc.array(fc.tuple(between(0, 800), between(0, 600)), { maxLength: 60 });
const blockedBoxes: fc.Arbitrary<Box[]> = fc.array(
  fc
    .tuple(between(0, 700), between(0, 500), between(10, 300), between(10, 200))
    .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height })),
  { maxLength: 4 },
);

const named = (id: string, anchor: ScreenPoint, more: Partial<Marker> = {}): Marker => ({
  id,
  anchor,
  radius: 11,
  weight: 4,
  labelWidth: 80,
  ...more,
});

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const distance = (a: ScreenPoint, b: ScreenPoint): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
/** How far a disc reaches into a box, px; 0 where it does not. */
function reach({ centre: [x, y], radius }: PlacedMarker, { left, top, right, bottom }: Box): number {
  const nearest: ScreenPoint = [Math.min(Math.max(x, left), right), Math.min(Math.max(y, top), bottom)];
  return Math.max(radius - distance([x, y], nearest), 0);
}
const labelsOf = (placed: PlacedMarker[]): Box[] => placed.flatMap(({ label }) => (label ? [label.box] : []));
const pairsOf = <Value>(values: Value[]): [Value, Value][] =>
  values.flatMap((one, index) => values.slice(index + 1).map((other): [Value, Value] => [one, other]));

describe('markers', () => {
  it('never cover each other, even fifteen of them at one point', () => {
    fc.assert(
      fc.property(markers, (given) => {
        for (const [one, other] of pairsOf(layoutStops(given, [], SIZE))) {
          const apart = distance(one.centre, other.centre) - one.radius - other.radius;
          expect(apart, `${one.id} and ${other.id}`).toBeGreaterThanOrEqual(-UNSEEN_PX);
        }
      }),
      RUNS,
    );
  });

  it('stand in the same place for the same input, and leave the input as it was', () => {
    fc.assert(
      fc.property(markers, lines, blockedBoxes, (given, points, blocked) => {
        const before = structuredClone([given, points, blocked]);
        const placed = layoutStops(given, points, SIZE, blocked);
        expect(layoutStops(given, points, SIZE, blocked)).toEqual(placed);
        expect([given, points, blocked]).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it('come back in order with their ids, true positions and sizes, and with finite places', () => {
    fc.assert(
      fc.property(markers, (given) => {
        const placed = layoutStops(given, [], SIZE);
        expect(placed.map(({ id, anchor, radius }) => ({ id, anchor, radius }))).toEqual(
          given.map(({ id, anchor, radius }) => ({ id, anchor, radius })),
        );
        expect(placed.flatMap(({ centre }) => centre).every(Number.isFinite)).toBe(true);
      }),
      RUNS,
    );
  });

  it('stay where they are when they have room', () => {
    const given = [named('a', [100, 100]), named('b', [124, 100]), named('c', [100, 124])];
    expect(layoutStops(given, [], SIZE).map(({ centre }) => centre)).toEqual([[100, 100], [124, 100], [100, 124]]); // prettier-ignore
  });

  it('part by as little as is needed: the light one gives way to the heavy one', () => {
    const given = [named('heavy', [100, 100]), named('light', [105, 100], { radius: 8, weight: 1 })];
    const [heavy, light] = layoutStops(given, [], SIZE).map(({ centre }) => centre);
    expect(light![0] - heavy![0]).toBeCloseTo(21, 1);
    expect(light![1]).toBe(100);
    expect(distance(light!, [105, 100])).toBeCloseTo(4 * distance(heavy!, [100, 100]), 1);
  });

  it('stay near their true positions: two on one spot move less than their own size', () => {
    const given = [named('a', [400, 300]), named('b', [402, 300])];
    for (const { anchor, centre } of layoutStops(given, [], SIZE)) {
      expect(distance(anchor, centre)).toBeLessThan(13);
    }
  });
});

describe('names', () => {
  it('never lie on another name, on a marker, on what is blocked, nor over the edge', () => {
    fc.assert(
      fc.property(markers, lines, blockedBoxes, (given, points, blocked) => {
        const placed = layoutStops(given, points, SIZE, blocked);
        const labels = labelsOf(placed);
        for (const [one, other] of pairsOf(labels)) expect(overlap(one, other)).toBe(false);
        for (const label of labels) {
          expect(placed.map((marker) => reach(marker, label)).every((px) => px === 0)).toBe(true);
          expect(blocked.some((box) => overlap(box, label))).toBe(false);
          expect(label.left >= 0 && label.top >= 0).toBe(true);
          expect(label.right <= SIZE.width && label.bottom <= SIZE.height).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('are as wide as was asked, and none for a marker without one', () => {
    fc.assert(
      fc.property(markers, (given) => {
        layoutStops(given, [], SIZE).forEach(({ label }, index) => {
          const { labelWidth } = given[index]!;
          if (label) expect(label.box.right - label.box.left).toBeCloseTo(labelWidth ?? NaN, 6);
        });
      }),
      RUNS,
    );
  });

  it('stand to the right of a marker that is alone, without touching it', () => {
    const [{ label }] = layoutStops([named('a', [400, 300])], [], SIZE) as [PlacedMarker];
    expect(label!.side).toBe('right');
    expect(label!.box.left).toBeGreaterThan(411);
    expect((label!.box.top + label!.box.bottom) / 2).toBeCloseTo(300, 6);
  });

  it('stand to the left at the right edge', () => {
    const [{ label }] = layoutStops([named('a', [770, 300])], [], SIZE) as [PlacedMarker];
    expect(label!.side).toBe('left');
    expect(label!.box.right).toBeLessThan(759);
  });

  it('leave the side on which a drawn line runs', () => {
    const toTheRight = Array.from({ length: 20 }, (_, index): ScreenPoint => [410 + index * 5, 300]);
    const [{ label }] = layoutStops([named('a', [400, 300])], toTheRight, SIZE) as [PlacedMarker];
    expect(label!.side).toBe('left');
  });

  it('give way before markers do: in a heap every marker stays and some names go', () => {
    const heap = Array.from({ length: 12 }, (_, index) =>
      named(`stop-${index}`, [400 + (index % 4), 300], { labelWidth: 180 }),
    );
    const placed = layoutStops(heap, [], SIZE);
    const labels = labelsOf(placed);
    expect(placed).toHaveLength(12);
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.length).toBeLessThan(12);
  });

  it('move no marker: with and without names and obstacles they stand alike', () => {
    fc.assert(
      fc.property(markers, lines, blockedBoxes, (given, points, blocked) => {
        const centres = layoutStops(given, points, SIZE, blocked).map(({ centre }) => centre);
        const nameless = given.map((marker) => ({ ...marker, labelWidth: null }));
        expect(layoutStops(nameless, [], SIZE).map(({ centre }) => centre)).toEqual(centres);
      }),
      { numRuns: 100 },
    );
  });

  it('go where all is blocked, and the marker stays', () => {
    const everywhere: Box = { left: 0, top: 0, right: 800, bottom: 600 };
    const [placed] = layoutStops([named('a', [400, 300])], [], SIZE, [everywhere]);
    expect(placed).toMatchObject({ centre: [400, 300], label: null });
  });
});

describe('the width of a text', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'abilmowMWA Z’-éКо평 '), maxLength: 30 });

  it('grows with every letter and with the size of the font', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(textWidth(one + other, 13)).toBeCloseTo(textWidth(one, 13) + textWidth(other, 13), 6);
        expect(textWidth(one, 26)).toBeCloseTo(2 * textWidth(one, 13), 6);
        expect(textWidth(`${one}i`, 13)).toBeGreaterThan(textWidth(one, 13));
      }),
      RUNS,
    );
    expect(textWidth('', 13)).toBe(0);
  });

  it('is less for thin letters than for wide ones, and plausible for a name', () => {
    expect(textWidth('ill', 13)).toBeLessThan(textWidth('aaa', 13));
    expect(textWidth('aaa', 13)).toBeLessThan(textWidth('mmm', 13));
    expect(textWidth('aaa', 13)).toBeLessThan(textWidth('AAA', 13));
    expect(textWidth('Vladivostok', 13)).toBeGreaterThan(65);
    expect(textWidth('Vladivostok', 13)).toBeLessThan(95);
  });

  it('gives square letters their height, and marks and joiners nothing', () => {
    for (const name of ['日本橋', '서울역', 'カイロ', '🚂🚌🚲']) expect(textWidth(name, 13)).toBe(39);
    expect(textWidth('Đà Nẵng'.normalize('NFD'), 13)).toBe(textWidth('Đà Nẵng', 13));
    expect(textWidth('\u2068Kyjiw\u2069', 13)).toBe(textWidth('Kyjiw', 13));
  });
});

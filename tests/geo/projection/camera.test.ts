import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Camera,
  LATITUDE_LIMIT,
  ZOOM_MAXIMUM,
  ZOOM_MINIMUM,
} from '../../../geo/projection/camera-limits.ts';
import {
  type Bounds,
  boundsOf,
  fitBounds,
  type Insets,
  metresPerPx,
  type Size,
  toScreen,
  worldPx,
} from '../../../geo/projection/camera.ts';
import { mercator, unmercator } from '../../../geo/projection/mercator.ts';
import { drawnLine } from '../../../geo/route/route.ts';
import { articleOnly } from '../../../geo/story/article-only.ts';
import { endsOf } from '../../../geo/story/lookup.ts';
import { isLeg, isLocated, type Position } from '../../../geo/story/story.ts';
import { cameraOf, fittedCamera, onGround, PLACE_ZOOM, positionsToFit } from '../../../geo/view/fit.ts';
import { homeView } from '../../../geo/view/view.ts';
import { realLeg, realStory } from '../real-story.ts';
import { leg, place, storyThrough } from '../time/dated-stories.ts';
import { cameraInRange } from '../view/arbitrary-views.ts';

const RUNS = { numRuns: 1000 };
const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
const LAPTOP: Size = { width: 1040, height: 900 };
const LAPTOP_INSETS: Insets = { top: 48, right: 80, bottom: 60, left: 290 };

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const positions: fc.Arbitrary<Position> = fc.tuple(
  between(-180, 180),
  between(-LATITUDE_LIMIT, LATITUDE_LIMIT),
);
const sizes: fc.Arbitrary<Size> = fc.record({
  width: fc.integer({ min: 300, max: 2500 }),
  height: fc.integer({ min: 300, max: 1600 }),
});
/** Insets that leave at least a hundred pixels free each way. */
const framed: fc.Arbitrary<[Size, Insets]> = sizes.chain((size) =>
  fc
    .tuple(between(0, 0.5), between(0, 0.5), between(0, 0.5), between(0, 0.5))
    .map(([top, right, bottom, left]): [Size, Insets] => {
      const [across, down] = [size.width - 100, size.height - 100];
      return [size, { top: top * down, right: right * across, bottom: bottom * down, left: left * across }];
    }),
);
/** Bounds as large as a continent, which fit even the smallest box at the lowest zoom. */
const bounds: fc.Arbitrary<Bounds> = fc
  .tuple(between(-150, 130), between(-55, 40), between(0, 15), between(0, 8))
  .map(([west, south, wide, tall]) => [west, south, west + wide, south + tall]);

const middleOf = ({ width, height }: Size, { top, right, bottom, left }: Insets): [number, number] => [
  (left + width - right) / 2,
  (top + height - bottom) / 2,
];

function expectAt(point: readonly number[], expected: readonly number[], digits = 6): void {
  expect(point[0]).toBeCloseTo(expected[0]!, digits);
  expect(point[1]).toBeCloseTo(expected[1]!, digits);
}

/** Asserts that every position stands between the insets. */
function expectWithin(camera: Camera, size: Size, insets: Insets, shown: Position[]): void {
  for (const position of shown) {
    const [x, y] = toScreen(camera, size, position);
    expect(x).toBeGreaterThanOrEqual(insets.left - 1e-6);
    expect(x).toBeLessThanOrEqual(size.width - insets.right + 1e-6);
    expect(y).toBeGreaterThanOrEqual(insets.top - 1e-6);
    expect(y).toBeLessThanOrEqual(size.height - insets.bottom + 1e-6);
  }
}

describe('Mercator', () => {
  it('and its inverse undo each other', () => {
    fc.assert(
      fc.property(positions, (position) => {
        expectAt(unmercator(mercator(position)), position, 8);
      }),
      RUNS,
    );
  });

  it('makes of the world a unit square with the north at the top', () => {
    expectAt(mercator([0, 0]), [0.5, 0.5]);
    expectAt(mercator([-180, 85.0511287798066]), [0, 0]);
    expectAt(mercator([180, -85.0511287798066]), [1, 1]);
  });

  it('counts zoom as MapLibre does: a world of 512 px at zoom 0, twice as wide at each step', () => {
    expect(worldPx(0)).toBe(512);
    expect(worldPx(6)).toBe(512 * 64);
    expect(metresPerPx(0, 0)).toBeCloseTo(78271.517, 2);
    expect(metresPerPx(5, 60)).toBeCloseTo(78271.517 / 64, 2);
  });
});

describe('where a camera shows a position', () => {
  it('is the middle of the box for its centre, whatever zoom and bearing', () => {
    fc.assert(
      fc.property(cameraInRange, sizes, (camera, size) => {
        expectAt(toScreen(camera, size, [camera.lon, camera.lat]), [size.width / 2, size.height / 2]);
      }),
      RUNS,
    );
  });

  it('is to the right for the east and above for the north', () => {
    const camera: Camera = { zoom: 0, lat: 0, lon: 0, bearing: 0, pitch: 0 };
    expectAt(toScreen(camera, { width: 512, height: 512 }, [90, 0]), [384, 256]);
    expectAt(toScreen(camera, { width: 512, height: 512 }, [0, 85.0511287798066]), [256, 0]);
  });

  it('turns against the bearing: looking east, the north is on the left and the east above', () => {
    const camera: Camera = { zoom: 1, lat: 0, lon: 100, bearing: 90, pitch: 0 };
    const size: Size = { width: 600, height: 400 };
    expectAt(toScreen(camera, size, [118, 0]), [300, 200 - 51.2]);
    const [x, y] = toScreen(camera, size, [100, 20]);
    expect(x).toBeLessThan(270);
    expect(y).toBeCloseTo(200, 6);
  });

  it('keeps distances from the centre whatever the bearing', () => {
    fc.assert(
      fc.property(cameraInRange, positions, (camera, position) => {
        const size: Size = { width: 800, height: 600 };
        const away = (turned: Camera): number => {
          const [x, y] = toScreen(turned, size, position);
          return Math.hypot(x - 400, y - 300);
        };
        const straight = away({ ...camera, bearing: 0 });
        expect(Math.abs(away(camera) - straight)).toBeLessThanOrEqual(1e-9 * straight + 1e-6);
      }),
      RUNS,
    );
  });

  it('is the copy of the world nearest to the centre, on either side of the antimeridian', () => {
    const size: Size = { width: 800, height: 600 };
    const step = (worldPx(4) * 2) / 360;
    const east: Camera = { zoom: 4, lat: 50, lon: 179, bearing: 0, pitch: 0 };
    expectAt(toScreen(east, size, [-179, 50]), [400 + step, 300]);
    expectAt(toScreen({ ...east, lon: -179 }, size, [179, 50]), [400 - step, 300]);
    expectAt(toScreen({ ...east, lon: -180 }, size, [180, 50]), [400, 300]);
  });
});

describe('fitting bounds', () => {
  it('shows all of them between the insets, north up, in their middle', () => {
    fc.assert(
      fc.property(bounds, framed, ([west, south, east, north], [size, insets]) => {
        const camera = fitBounds([west, south, east, north], size, insets);
        expect([camera.bearing, camera.pitch]).toEqual([0, 0]);
        const corners: Position[] = [[west, south], [east, north]]; // prettier-ignore
        const [low, high] = corners.map((corner) => toScreen(camera, size, corner));
        expectAt([(low![0] + high![0]) / 2, (low![1] + high![1]) / 2], middleOf(size, insets), 5);
        // At the lowest zoom a link can hold, a box may be too small for what it should show.
        if (camera.zoom > ZOOM_MINIMUM) expectWithin(camera, size, insets, corners);
      }),
      RUNS,
    );
  });

  it('comes as near as it can: one of both directions is filled', () => {
    const camera = fitBounds([120, 40, 140, 55], LAPTOP, LAPTOP_INSETS);
    const [left, bottom] = toScreen(camera, LAPTOP, [120, 40]);
    const [right, top] = toScreen(camera, LAPTOP, [140, 55]);
    const spare = [1040 - 290 - 80 - (right - left), 900 - 48 - 60 - (bottom - top)];
    expect(Math.min(...spare)).toBeCloseTo(0, 6);
  });

  it('stays within the zooms of links', () => {
    expect(fitBounds([130, 43, 130, 43], LAPTOP, NO_INSETS).zoom).toBe(ZOOM_MAXIMUM);
    expect(fitBounds([-180, -85, 180, 85], { width: 320, height: 300 }, NO_INSETS).zoom).toBe(ZOOM_MINIMUM);
  });

  it('comes nearer than 9 only where what it shows would be smaller than 240 px', () => {
    expect(fitBounds([130, 43, 130.4, 43.4], LAPTOP, NO_INSETS).zoom).toBe(9);
    const near = fitBounds([130, 43, 130.1, 43.01], LAPTOP, NO_INSETS);
    expect(near.zoom).toBeGreaterThan(9);
    expect(toScreen(near, LAPTOP, [130.1, 43])[0] - toScreen(near, LAPTOP, [130, 43])[0]).toBeCloseTo(240, 6);
  });

  it('gives finite numbers where the insets leave nothing, or the box has not been measured', () => {
    const boxes: Size[] = [{ width: 0, height: 0 }, { width: 100, height: 50 }]; // prettier-ignore
    for (const size of boxes) {
      const camera = fitBounds([120, 40, 140, 55], size, LAPTOP_INSETS);
      expect(Object.values(camera).every(Number.isFinite)).toBe(true);
    }
  });

  it('takes bounds from positions', () => {
    expect(boundsOf([[3, 4], [1, 9], [2, -1]])).toEqual([1, -1, 3, 9]); // prettier-ignore
  });
});

describe('the camera of a view', () => {
  it('shows a place at zoom 6.5 in the middle of the free space', () => {
    for (const place of realStory.stops.filter(isLocated)) {
      const camera = fittedCamera(realStory, place.id, LAPTOP, LAPTOP_INSETS);
      expect(camera.zoom).toBe(6.5);
      expectAt(toScreen(camera, LAPTOP, place.position), middleOf(LAPTOP, LAPTOP_INSETS));
    }
    expect(PLACE_ZOOM).toBe(6.5);
  });

  it('shows the whole of a leg, its places included, between the insets', () => {
    for (const leg of realStory.stops.filter(isLeg)) {
      const camera = fittedCamera(realStory, leg.id, LAPTOP, LAPTOP_INSETS);
      const shown = [...drawnLine(leg), ...endsOf(realStory, leg)!];
      expectWithin(camera, LAPTOP, LAPTOP_INSETS, shown);
      expect(positionsToFit(realStory, leg.id)).toEqual(expect.arrayContaining(shown));
    }
  });

  it('shows a leg between two places at one position as near as a place', () => {
    const [from, to] = [place(0, 'UTC'), { ...place(1, 'UTC'), position: place(0, 'UTC').position }];
    const story = storyThrough([from, leg(from, to), to]);
    const camera = fittedCamera(story, 'p0-p1', LAPTOP, LAPTOP_INSETS);
    expect(camera).toEqual(fittedCamera(story, 'p0', LAPTOP, LAPTOP_INSETS));
  });

  it('shows the whole journey where no stop is opened, and where the stop is unknown', () => {
    const camera = fittedCamera(realStory, null, LAPTOP, LAPTOP_INSETS);
    const everything = positionsToFit(realStory, null);
    expectWithin(camera, LAPTOP, LAPTOP_INSETS, everything);
    expect(fittedCamera(realStory, 'nowhere', LAPTOP, LAPTOP_INSETS)).toEqual(camera);
  });

  it('comes no nearer than the ground shows what is there', () => {
    const onCoarse = onGround(realStory, { closestZoom: 4 });
    for (const id of ['vostochny', 'artyom-vladivostok', 'vladivostok'])
      expect(fittedCamera(onCoarse, id, LAPTOP, LAPTOP_INSETS).zoom, id).toBeLessThanOrEqual(4);
    expect(onGround(realStory, {})).toEqual(realStory);
  });

  it('comes nearer for the article’s part alone, which leaves Korea out', () => {
    const all = fittedCamera(realStory, null, LAPTOP, LAPTOP_INSETS);
    expect(fittedCamera(articleOnly(realStory), null, LAPTOP, LAPTOP_INSETS).zoom).toBeGreaterThan(all.zoom);
  });

  it('is the one that the view names, wherever the stop is', () => {
    const camera: Camera = { zoom: 3, lat: -20, lon: 40, bearing: 30, pitch: 10 };
    const view = { ...homeView('fr'), stop: realLeg('artyom-khasan').id, camera };
    expect(cameraOf(realStory, view, LAPTOP, LAPTOP_INSETS)).toEqual(camera);
    const fitted = fittedCamera(realStory, view.stop, LAPTOP, LAPTOP_INSETS);
    expect(cameraOf(realStory, { ...view, camera: null }, LAPTOP, LAPTOP_INSETS)).toEqual(fitted);
  });
});

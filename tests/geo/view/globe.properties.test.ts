/** Journeys anywhere on earth, over the date line and near the map's edges: their lines, cameras and pictures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampCamera, ZOOM_MAXIMUM, ZOOM_MINIMUM } from '../../../geo/projection/camera-limits.ts';
import {
  boundsOf,
  type Insets,
  type ScreenPoint,
  type Size,
  worldPx,
} from '../../../geo/projection/camera.ts';
import { MAP_EDGE_LATITUDE, mercator } from '../../../geo/projection/mercator.ts';
import { partsOnMap } from '../../../geo/route/positions.ts';
import { drawnLine } from '../../../geo/route/route.ts';
import { isLeg, isLocated } from '../../../geo/story/story.ts';
import { fittedCamera, ONE_PLACE_ZOOM, PLACE_ZOOM, positionsToFit } from '../../../geo/view/fit.ts';
import { lineOnScreen, measuredFrame, nominalFrame } from '../../../geo/view/frame.ts';
import { degrees } from '../route/arbitrary-lines.ts';
import { fixture, storyFrom } from '../stories.ts';
import { journeyAnywhere, journeyThrough } from './arbitrary-journeys.ts';

const RUNS = { numRuns: 300 };
const SIZE: Size = { width: 1040, height: 900 };
const INSETS: Insets = { top: 48, right: 80, bottom: 60, left: 290 };
const FIJI: [number, number] = [178.44, -18.14];
const SAMOA: [number, number] = [-171.77, -13.83];

const isFree = ([x, y]: ScreenPoint): boolean =>
  x >= INSETS.left - 1e-6 &&
  x <= SIZE.width - INSETS.right + 1e-6 &&
  y >= INSETS.top - 1e-6 &&
  y <= SIZE.height - INSETS.bottom + 1e-6;

describe('a journey anywhere on earth', () => {
  it('is drawn without a jump of more than half a turn', () => {
    fc.assert(
      fc.property(journeyAnywhere, (story) => {
        for (const leg of story.stops.filter(isLeg)) {
          const line = drawnLine(leg);
          for (const [index, [lon]] of line.slice(1).entries())
            expect(Math.abs(lon - line[index]![0])).toBeLessThanOrEqual(180 + 1e-6);
        }
      }),
      RUNS,
    );
  });

  it('is shown whole by its camera between the insets, unless it is too large or the map ends there', () => {
    fc.assert(
      fc.property(journeyAnywhere, (story) => {
        for (const id of [null, ...story.stops.filter(isLeg).map((leg) => leg.id)]) {
          const camera = fittedCamera(story, id, SIZE, INSETS);
          const nearEdge = Math.abs(mercator([0, camera.lat])[1] - 0.5) + 460 / worldPx(camera.zoom) >= 0.5;
          if (camera.zoom === ZOOM_MINIMUM || nearEdge) continue;
          const frame = measuredFrame(camera, SIZE);
          for (const stop of story.stops.filter((each) => id === null || each.id === id)) {
            const copies = lineOnScreen(frame, positionsToFit(story, stop.id));
            expect(copies.some((copy) => copy.every(isFree))).toBe(true);
            if (isLocated(stop)) expect(isFree(frame.project(stop.position))).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  it('has a camera that a link can hold, and never one beyond the end of the map', () => {
    fc.assert(
      fc.property(journeyAnywhere, (story) => {
        const camera = fittedCamera(story, null, SIZE, INSETS);
        expect(Object.values(camera).every(Number.isFinite)).toBe(true);
        expect(camera.zoom).toBeGreaterThanOrEqual(ZOOM_MINIMUM);
        expect(camera.zoom).toBeLessThanOrEqual(ZOOM_MAXIMUM);
        const [, y] = mercator([0, camera.lat]);
        expect(y * worldPx(camera.zoom)).toBeGreaterThanOrEqual(SIZE.height / 2 - 1e-6);
        expect((1 - y) * worldPx(camera.zoom)).toBeGreaterThanOrEqual(SIZE.height / 2 - 1e-6);
        expect(Math.abs(clampCamera(camera).lon)).toBeLessThanOrEqual(180);
      }),
      RUNS,
    );
  });

  it('has no line on the screen that runs across the whole map', () => {
    fc.assert(
      fc.property(journeyAnywhere, degrees(-180, 180), (story, lon) => {
        const frame = measuredFrame({ zoom: 2, lat: 0, lon, bearing: 0, pitch: 0 }, SIZE);
        const parts = story.stops.filter(isLeg).flatMap((leg) => partsOnMap(drawnLine(leg)));
        for (const copies of parts.map((part) => lineOnScreen(frame, part))) {
          expect([1, 2]).toContain(copies.length);
          const steps = copies.flatMap((copy) => copy.slice(1).map(([x], index) => x - copy[index]![0]));
          expect(Math.max(...steps.map(Math.abs))).toBeLessThanOrEqual(worldPx(2) / 2 + 1);
        }
      }),
      RUNS,
    );
  });
});

describe('a journey over the date line', () => {
  const story = journeyThrough([FIJI, SAMOA], 'probable');

  it('is shown about zoom 4 around 183 degrees east, both places and the whole line in the box', () => {
    const camera = fittedCamera(story, null, SIZE, INSETS);
    expect(camera.zoom).toBeGreaterThan(4);
    expect(camera.zoom).toBeLessThan(7);
    const frame = measuredFrame(camera, SIZE);
    for (const place of story.stops.filter(isLocated))
      expect(isFree(frame.project(place.position))).toBe(true);
    const [line, ...more] = lineOnScreen(frame, drawnLine(story.stops.find(isLeg)!));
    expect(more).toEqual([]);
    expect(line!.every(isFree)).toBe(true);
    const [west, , east] = boundsOf(positionsToFit(story, null));
    expect(east - west).toBeCloseTo(9.79, 6);
    expect((west + east) / 2).toBeCloseTo(183.335, 6);
  });

  it('has its line where its markers are, whatever the camera', () => {
    fc.assert(
      fc.property(degrees(-180, 180), (lon) => {
        const frame = measuredFrame(
          { zoom: 3, lat: -15, lon, bearing: 0, pitch: 0 },
          { width: 1600, height: 900 },
        );
        const copies = lineOnScreen(frame, drawnLine(story.stops.find(isLeg)!));
        for (const position of [FIJI, SAMOA]) {
          const [x] = frame.project(position);
          const ends = copies.flatMap((copy) => [copy[0]![0], copy.at(-1)![0]]);
          expect(ends.some((end) => Math.abs(end - x) < 1e-6)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('has a page whose frame holds both places', () => {
    const { project, size } = nominalFrame(story, null);
    for (const { position } of story.stops.filter(isLocated)) {
      const [x, y] = project(position);
      expect(x).toBeGreaterThan(-0.5);
      expect(x).toBeLessThan(size.width + 0.5);
      expect(y).toBeGreaterThan(-0.5);
      expect(y).toBeLessThan(size.height + 0.5);
    }
  });
});

describe('the camera of a journey', () => {
  it('that stays at one place shows the country around it', () => {
    expect(fittedCamera(journeyThrough([FIJI]), null, SIZE, INSETS).zoom).toBe(ONE_PLACE_ZOOM);
    expect(ONE_PLACE_ZOOM).toBeGreaterThanOrEqual(5);
    expect(ONE_PLACE_ZOOM).toBeLessThanOrEqual(6);
  });

  it('to a place of which only the country is known shows as much as it is inaccurate', () => {
    const story = journeyThrough([FIJI]);
    const vague = (accuracyKm: number, stop: string | null): number =>
      fittedCamera(
        { ...story, stops: story.stops.map((each) => ({ ...each, accuracyKm })) },
        stop,
        SIZE,
        INSETS,
      ).zoom;
    expect(vague(2, null)).toBe(ONE_PLACE_ZOOM);
    expect(vague(2, 'p0')).toBe(PLACE_ZOOM);
    expect(vague(500, null)).toBeCloseTo(vague(500, 'p0'), 9);
    expect(vague(500, null)).toBeLessThan(5);
    expect(vague(1000, null)).toBeGreaterThan(3);
  });

  it('through a town comes as near as a link can hold', () => {
    const walk = journeyThrough([[40.44, 56.42], [40.4448, 56.4208]]); // prettier-ignore
    expect(fittedCamera(walk, null, SIZE, INSETS).zoom).toBe(ZOOM_MAXIMUM);
    const drive = journeyThrough([[40.44, 56.42], [40.6, 56.42]]); // prettier-ignore
    const { zoom } = fittedCamera(drive, null, SIZE, INSETS);
    expect(zoom).toBeGreaterThan(9);
    expect(zoom).toBeLessThan(11.5);
  });

  it('as wide as the world, which no zoom shows whole, begins where the journey does', () => {
    const story = journeyThrough([[-0.1, 51.5], [100, 13], [-160, 21], [-74, 40.7]]); // prettier-ignore
    const camera = fittedCamera(story, null, SIZE, INSETS);
    expect(camera.zoom).toBe(ZOOM_MINIMUM);
    expect(isFree(measuredFrame(camera, SIZE).project([-0.1, 51.5]))).toBe(true);
  });

  it('too large for a small box shows its longest stretch that fits, and of a leg as much as goes in from its beginning', () => {
    const story = storyFrom(fixture('pacific-chronometer.geojson'));
    const phone: Size = { width: 390, height: 386 };
    const insets: Insets = { top: 24, right: 80, bottom: 72, left: 24 };
    const shownWith = (stop: string | null): string[] => {
      const frame = measuredFrame(fittedCamera(story, stop, phone, insets), phone);
      expect(frame.camera.zoom).toBe(ZOOM_MINIMUM);
      return story.stops.filter(isLocated).flatMap(({ id, position }) => {
        const [x, y] = frame.project(position);
        return x > 23.9 && x < 310.1 && y > 23.9 && y < 314.1 ? [id] : [];
      });
    };
    expect(shownWith(null)).toEqual(['honolulu', 'palmyra', 'apia', 'suva']);
    expect(shownWith('tokyo-honolulu')).toEqual(['tokyo']);
  });

  it('near the map’s edge keeps the box filled', () => {
    const story = journeyThrough([[15, 84.9], [40, MAP_EDGE_LATITUDE]]); // prettier-ignore
    const camera = fittedCamera(story, null, SIZE, INSETS);
    const frame = measuredFrame(camera, SIZE);
    expect(frame.project([camera.lon, MAP_EDGE_LATITUDE])[1]).toBeLessThan(2);
    for (const { position } of story.stops.filter(isLocated)) {
      const [x, y] = frame.project(position);
      expect(x > 0 && x < SIZE.width && y > -2 && y < SIZE.height).toBe(true);
    }
  });
});

/** Journeys anywhere on earth, over the date line and near the map's edges: their lines, cameras and pictures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZOOM_MINIMUM } from '../../../geo/projection/camera-limits.ts';
import {
  boundsOf,
  type Insets,
  type ScreenPoint,
  type Size,
  worldPx,
} from '../../../geo/projection/camera.ts';
import { mercator } from '../../../geo/projection/mercator.ts';
import { drawnLine } from '../../../geo/route/route.ts';
import { isLeg, isLocated } from '../../../geo/story/story.ts';
import { fittedCamera, positionsToFit } from '../../../geo/view/fit.ts';
import { measuredFrame, nominalFrame } from '../../../geo/view/frame.ts';
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
            const shown = positionsToFit(story, stop.id);
            expect(shown.every((position) => isFree(frame.project(position)))).toBe(true);
            if (isLocated(stop)) expect(isFree(frame.project(stop.position))).toBe(true);
          }
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
    const line = drawnLine(story.stops.find(isLeg)!).map(frame.project);
    expect(line.every(isFree)).toBe(true);
    const [west, , east] = boundsOf(positionsToFit(story, null));
    expect(east - west).toBeCloseTo(9.79, 6);
    expect((west + east) / 2).toBeCloseTo(183.335, 6);
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

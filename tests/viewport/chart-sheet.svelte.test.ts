/** The sheet on which the chart is drawn: placed exactly, drawn anew seldom, and never too large. */
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import story from 'virtual:story';
import type { Camera } from '../../geo/projection/camera-limits.ts';
import type { Position } from '../../geo/story/story.ts';
import { SiteLinks } from '../../src/state/site-links.ts';
import { homeView } from '../../geo/view/view.ts';
import { measuredFrame } from '../../geo/view/frame.ts';
import { MapState } from '../../src/state/map-state.svelte.ts';
import { Preferences } from '../../src/state/preferences.svelte.ts';
import { ViewState } from '../../src/state/view.svelte.ts';
import { ChartSheet } from '../../src/viewport/chart-sheet.svelte.ts';
import { Viewport } from '../../src/viewport/viewport.svelte.ts';

const SIZE = { width: 800, height: 600 };
const START: Camera = { zoom: 5, lat: 48, lon: 131, bearing: 0, pitch: 0 };
const PLACES: Position[] = [
  [131, 48],
  [128, 51],
  [137, 45],
];

let viewport: Viewport;
let sheet: ChartSheet;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  const reader = new ViewState({
    story,
    base: '/',
    links: new SiteLinks(),
    view: { ...homeView('fr'), camera: START },
  });
  const map = new MapState();
  viewport = new Viewport(reader, new Preferences(), map);
  viewport.size = SIZE;
  sheet = new ChartSheet(viewport, map);
  stop = $effect.root(() => {
    $effect(() => sheet.follow());
  });
  flushSync();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

function move(camera: Partial<Camera>): void {
  viewport.move(measuredFrame({ ...START, ...camera }, SIZE));
  flushSync();
}

/** Where the sheet shows a position, by its transform alone; CSS px in the map's box. */
function shownAt(position: Position): [number, number] {
  const [x, y] = sheet.drawn.project(position);
  const matrix = new DOMMatrix(sheet.transform);
  const point = matrix.transformPoint({ x: x - SIZE.width / 2, y: y - SIZE.height / 2 });
  return [point.x + SIZE.width / 2, point.y + SIZE.height / 2];
}

test('Moved, enlarged and turned, the sheet shows every position where the map has it.', () => {
  for (const camera of [
    { lon: 132.5 },
    { zoom: 5.7, lat: 47 },
    { bearing: 30 },
    { zoom: 4.6, bearing: -80 },
  ]) {
    move(camera);
    for (const position of PLACES) {
      const [[x, y], [wantedX, wantedY]] = [shownAt(position), viewport.frame.project(position)];
      expect(Math.hypot(x - wantedX, y - wantedY)).toBeLessThan(0.1);
    }
    viewport.rest(null);
    flushSync();
  }
});

test('While it covers the box it is not drawn anew; at rest it is.', () => {
  const { drawn } = sheet;
  move({ lon: 134 });
  vi.advanceTimersByTime(1000);
  expect(sheet.drawn.camera).toEqual(drawn.camera);
  viewport.rest(null);
  flushSync();
  expect(sheet.drawn).toBe(viewport.frame);
});

test('Where the box has left it, it is drawn anew, not within the frame, and at most every 250 ms.', () => {
  move({ lon: 150 });
  expect(sheet.drawn.camera.lon).toBe(START.lon);
  vi.advanceTimersByTime(0);
  flushSync();
  expect(sheet.drawn.camera.lon).toBe(150);
  move({ lon: 170 });
  vi.advanceTimersByTime(240);
  flushSync();
  expect(sheet.drawn.camera.lon).toBe(150);
  vi.advanceTimersByTime(10);
  flushSync();
  expect(sheet.drawn.camera.lon).toBe(170);
});

test('It extends half a box beyond each edge, but is never larger than 24 megapixels.', () => {
  expect(sheet.margin).toEqual({ x: 400, y: 300 });
  viewport.size = { width: 6000, height: 3000 };
  flushSync();
  const { x, y } = sheet.margin;
  expect((6000 + 2 * x) * (3000 + 2 * y) * devicePixelRatio ** 2).toBeLessThanOrEqual(24.1e6);
});

test('Printed while the map moves, the sheet has the frame for paper, without being moved itself.', () => {
  move({ zoom: 3 });
  viewport.isPrinting = true;
  flushSync();
  expect(sheet.drawn).toBe(viewport.frame);
  const { a, d, e, f } = new DOMMatrix(sheet.transform);
  expect([a, d, e, f]).toEqual([1, 1, 0, 0]);
});

/** On paper the map's layers lie in one frame: basemap, legs, markers, and the lines from moved markers to their places. */
import { writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { story } from '../e2e/story.ts';
import type { Point } from '../e2e/reader.ts';
import { expect, test } from './fixtures.ts';
import {
  DISC,
  LAKE,
  LEADER,
  LEADER_END,
  LEG,
  nearestPx,
  onPaper,
  paintLayers,
  pixelsOf,
  spotsOf,
} from './paper.ts';
import { drawMap, goWithin } from './reader.ts';
import type { Paper, Tab } from './tab.ts';

/** A leg runs beside its places, to the right of its way, and a spot covers what lies under it. */
const BESIDE_PX = 12;
const JOURNEY = '/en/';
/** Wide windows, then narrow ones; papers take turns. */
const CASES: { path: string; width: number; paper: Paper }[] = [
  JOURNEY,
  ...story.stops.map(({ id }) => `${JOURNEY}${id}/`),
].map((path, index) => ({
  path,
  width: index < 7 ? 1280 : 600,
  paper: index % 2 ? 'A4' : 'Letter',
}));

/** Each marker stands on its place, or a line leads from it to there; and at each place a leg begins or ends. */
function expectOneFrame(picture: PNG, page: string) {
  const [legs, leaders] = [pixelsOf(picture, LEG), pixelsOf(picture, LEADER)];
  const [discs, ends] = [spotsOf(picture, DISC), spotsOf(picture, LEADER_END)];
  expect(legs.length, `${page}: legs, px`).toBeGreaterThan(50);
  expect(discs.length, `${page}: markers`).toBeGreaterThan(0);
  const isMoved = (disc: Point) => nearestPx(disc, leaders) < BESIDE_PX;
  const lost = [...ends, ...discs.filter((disc) => !isMoved(disc))]
    .map((place) => ({ place: place.map(Math.round), offPx: Math.round(nearestPx(place, legs)) }))
    .filter(({ offPx }) => offPx > BESIDE_PX);
  expect(lost, `${page}: places that no leg comes to`).toEqual([]);
  expect(leaders.length > 0, `${page}: lines of moved markers lead to places`).toBe(ends.length > 0);
}

/** Web Mercator, the world as a unit square. */
const mercator = ([lon, lat]: Point): Point => [
  lon / 360 + 0.5,
  0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI),
];
const PYONGYANG: Point = [125.75, 39.02];
const KOMSOMOLSK: Point = [137.01, 50.55];
const LAKE_KHANKA: Point = [132.42, 44.95];

/** The basemap lies where the markers say: by two that stand alone, at the lower and at the right edge, its lake is found. */
function expectBasemapBelow(picture: PNG) {
  const discs = spotsOf(picture, DISC);
  expect(discs, 'markers').toHaveLength(6);
  const pyongyang = discs.reduce((one, other) => (other[1] > one[1] ? other : one));
  const komsomolsk = discs.reduce((one, other) => (other[0] > one[0] ? other : one));
  const [from, to, lake] = [PYONGYANG, KOMSOMOLSK, LAKE_KHANKA].map(mercator) as [Point, Point, Point];
  const scale = (komsomolsk[0] - pyongyang[0]) / (to[0] - from[0]);
  const placed = (at: Point): Point => [
    pyongyang[0] + (at[0] - from[0]) * scale,
    pyongyang[1] + (at[1] - from[1]) * scale,
  ];
  expect(placed(to)[1], 'Komsomolsk').toBeCloseTo(komsomolsk[1], -1);
  expect(nearestPx(placed(lake), pixelsOf(picture, LAKE)), 'px to Lake Khanka').toBeLessThan(3);
}

// Each test prints fourteen pages.
test.slow();

/** Prints the page that is open, and keeps the picture of one that is wrong. */
async function expectGoodPaper(tab: Tab, { path, paper }: (typeof CASES)[number]) {
  const [picture, ...more] = await onPaper(tab, paper);
  try {
    expect(more, `${path}: further sheets`).toHaveLength(0);
    expectOneFrame(picture, path);
    if (path === JOURNEY) expectBasemapBelow(picture);
  } catch (error) {
    writeFileSync(test.info().outputPath('paper.png'), PNG.sync.write(picture));
    throw error;
  }
}

test('untouched pages, the journey and every stop', async ({ tab, host }) => {
  for (const each of CASES) {
    await tab.resize(each.width, 800);
    await tab.goTo(new URL(each.path, host.url).href);
    await tab.run(paintLayers);
    await expectGoodPaper(tab, each);
  }
});

test('pages with the GL map, the journey and every stop, also while the map moves', async ({ tab }) => {
  await drawMap(tab);
  await tab.run(paintLayers);
  // Print styles that are worn stay on.
  for (const each of tab.print ? CASES : CASES.slice(0, 1)) {
    await tab.resize(each.width, 800);
    await goWithin(tab, each.path);
    await expectGoodPaper(tab, each);
  }
});

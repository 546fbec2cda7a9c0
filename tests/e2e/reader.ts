/**
 * What tests of reading share: the story as the site publishes it, and where things are on the screen. The geometry
 * is written from its definition and on its own: the judge of a camera must not share code with the app.
 */
import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import type { Camera } from '../../geo/projection/camera-limits.ts';
import type { View } from '../../geo/view/view.ts';
import { expectReady, reachForMap } from './fixtures.ts';
import { centresOfMarkers } from './in-page.ts';

export { reachForMap };

export type Point = [x: number, y: number];
type Words = Record<'fr' | 'en', string>;

export interface PublishedStop {
  id: string;
  geometry: { type: 'Point'; coordinates: Point } | { type: 'LineString'; coordinates: Point[] };
  properties: {
    kind: 'place' | 'leg';
    names?: Words;
    from?: string;
    to?: string;
    claims: { quote?: string; fact?: Words; status: string }[];
  };
}

/** The stops of `/story.geojson` in itinerary order. */
export async function publishedStops(page: Page): Promise<PublishedStop[]> {
  const response = await page.request.get('/story.geojson');
  const file = (await response.json()) as { story: { itinerary: string[] }; features: PublishedStop[] };
  return file.story.itinerary.map((id) => file.features.find((feature) => feature.id === id)!);
}

/** The strongest status first. */
const STRENGTH = ['attested', 'reported', 'announced', 'inferred'];

export const quotesOf = ({ properties }: PublishedStop): string[] =>
  properties.claims.flatMap(({ quote }) => (quote === undefined ? [] : [quote]));

/** What a stop is called: the place, or both places of a leg. */
export function titleOf(stops: PublishedStop[], id: string, language: 'fr' | 'en'): string {
  const { names, from = '', to = '' } = stops.find((stop) => stop.id === id)!.properties;
  return names?.[language] ?? [from, to].map((end) => titleOf(stops, end, language)).join(' → ');
}

/** A reader who saves data: nothing is fetched ahead or kept, so no worker answers. Runs in the page, before its scripts. */
export function savingData() {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
}

/** Runs in the page, before its scripts: it settles for the chart at once, and says so. */
export function withoutWebgl() {
  const getContext = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as (kind: string) => unknown;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: [string]) {
    return given[0].startsWith('webgl') ? null : getContext.apply(this, given);
  } as never;
}

/**
 * Keeps a page on its chart, whatever the reader does with the map: its engine is on its way for as long as the test
 * takes, and the page does not lose patience with it. For what the page shows and says around either map.
 */
export async function keepChart(page: Page) {
  await page.route('**/assets/engine-*.js', () => undefined);
  await page.addInitScript(() => {
    const setTimeoutOfBrowser = setTimeout;
    /** Nothing else on the page waits for so long. */
    const patienceMs = 10_000;
    const patient = (callback: () => void, delayMs = 0, ...given: unknown[]): unknown =>
      delayMs > patienceMs ? 0 : setTimeoutOfBrowser(callback, delayMs, ...given);
    globalThis.setTimeout = patient as typeof setTimeout;
  });
}

/** Opens a page whose scripts run, for tests of what the page itself shows: its map stays the chart. */
export async function openChart(page: Page, path: string) {
  await keepChart(page);
  await goToChart(page, path);
}

/** Brings a page to life as a reader does who is about to press something, but does not reach for its map. */
export async function bringToLife(page: Page | Frame) {
  await page.evaluate(() => dispatchEvent(new Event('parcours:start')));
  await expect(page.locator('html')).toHaveAttribute('data-alive', '');
}

/** Another page of a reader whose map stays the chart. */
export async function goToChart(page: Page, path: string) {
  await page.goto(path);
  await bringToLife(page);
}

/** Opens a page and waits until MapLibre has drawn it: the like of `openChart`, in several times its time. */
export async function openDrawn(page: Page, path: string) {
  await page.goto(path);
  await expectReady(page);
}

/**
 * Both maps under the same test: what a page shows and says around them does not depend on which it is. The chart with
 * each change, the GL map before a release.
 */
export const MAPS = [
  { mark: '', open: openChart },
  { mark: ', also around the GL map @long', open: openDrawn },
] as const;

export const cardOf = (page: Page, id: string): Locator => page.locator(`[data-card="${id}"]`);
export const anyCard = (page: Page): Locator => page.locator('[data-card]');
export const markerOf = (page: Page, id: string): Locator => page.locator(`[data-map] [data-stop="${id}"]`);
export const entryLink = (page: Page, id: string): Locator =>
  page.locator(`[data-entry="${id}"]`).getByRole('link').first();
export const canvas = (page: Page): Locator => page.locator('[data-map] canvas');

/** The card holds the stop's strongest excerpt and nothing else, and says how much more the text has. */
export async function expectExcerpt(page: Page, { id, properties: { claims } }: PublishedStop) {
  const card = cardOf(page, id);
  const { quote, fact } = STRENGTH.flatMap((status) => claims.filter((claim) => claim.status === status))[0]!;
  await expect(card.locator('.claim')).toHaveCount(1);
  const language = (await page.locator('html').getAttribute('lang')) as 'fr' | 'en';
  await expect(card.locator('.claim')).toContainText(quote ?? fact![language]);
  const others = claims.length - 1;
  await expect(card.locator('.more')).toHaveText(others > 0 ? [new RegExp(`^\\s*${others}\\s`)] : []);
}

/** Centres of all markers in px of the window, one moment for all. */
export const markerCentres = (page: Page): Promise<Record<string, Point>> => page.evaluate(centresOfMarkers);

export async function centreOf(page: Page, id: string): Promise<Point> {
  const centre = (await markerCentres(page))[id];
  if (!centre) throw new Error(`The map has no marker of ${id}.`);
  return centre;
}

/** How far the marker is off that has moved most, px. */
export function worstShiftPx(before: Record<string, Point>, after: Record<string, Point>): number {
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const shifts = Object.entries(before).map(([id, [x, y]]) =>
    Math.hypot(x - after[id]![0], y - after[id]![1]),
  );
  return Math.max(...shifts);
}

/** Waits until every marker is where it was, within half a pixel. */
export const expectMarkersAt = (page: Page, centres: Record<string, Point>) =>
  expect.poll(async () => worstShiftPx(centres, await markerCentres(page))).toBeLessThanOrEqual(0.5);

/** The id of the stop whose control lies on top at this point; null where something else does. */
export const stopAt = (page: Page, [x, y]: Point): Promise<string | null> =>
  page.evaluate(
    ([px, py]) =>
      document.elementFromPoint(px, py)?.closest('[data-stop]')?.getAttribute('data-stop') ?? null,
    [x, y] as const,
  );

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export async function mapBox(page: Page): Promise<Rect> {
  const box = await page.locator('[data-map]').boundingBox();
  if (!box) throw new Error('The page has no map box.');
  return box;
}

/** The camera that the address names; null if it names none. */
export function addressCamera(page: Page): Camera | null {
  const text = /[#&]map=([^&]*)/.exec(page.url())?.[1];
  if (text === undefined) return null;
  const [zoom = NaN, lat = NaN, lon = NaN, bearing = 0, pitch = 0] = text.split('/').map(Number);
  return { zoom, lat, lon, bearing, pitch };
}

/** Web Mercator, the world as a unit square. */
const mercator = ([lon, lat]: Point): Point => [
  lon / 360 + 0.5,
  0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI),
];

/** Where a camera shows a position in the map's box, px of the window; null if it lies behind the eye. */
export function projected({ x, y, width, height }: Rect, camera: Camera, position: Point): Point | null {
  const [[px, py], [cx, cy]] = [mercator(position), mercator([camera.lon, camera.lat])];
  const world = 512 * 2 ** camera.zoom;
  const [east, south] = [(px - cx - Math.round(px - cx)) * world, (py - cy) * world];
  const [turn, tilt] = [camera.bearing, camera.pitch].map((degrees) => (degrees * Math.PI) / 180) as Point;
  const right = east * Math.cos(turn) + south * Math.sin(turn);
  const ahead = east * Math.sin(turn) - south * Math.cos(turn);
  // MapLibre's field of view of 36.87° puts the eye one and a half heights of the box away.
  const eye = 1.5 * height;
  const depth = eye + ahead * Math.sin(tilt);
  if (depth <= 0) return null;
  return [x + width / 2 + (eye * right) / depth, y + height / 2 - (eye * ahead * Math.cos(tilt)) / depth];
}

export const onScreen = async (page: Page, camera: Camera, position: Point): Promise<Point | null> =>
  projected(await mapBox(page), camera, position);

/** Stand alone at every zoom from 3 on, so that their markers stay exactly on their positions. */
const ALONE = ['pyongyang', 'vostochny', 'komsomolsk'];
/** Beyond this many px from the window's corner a rounding in the file's coordinates would count. */
const FAR_PX = 4000;

/** Waits until the map shows exactly this camera, told by the markers that stand alone. */
export async function expectCamera(page: Page, camera: Camera, stops: PublishedStop[]) {
  const expected: [id: string, at: Point][] = [];
  for (const { id, geometry } of stops) {
    if (!ALONE.includes(id) || geometry.type !== 'Point') continue;
    const at = await onScreen(page, camera, geometry.coordinates);
    if (at && Math.abs(at[0]) < FAR_PX && Math.abs(at[1]) < FAR_PX) expected.push([id, at]);
  }
  expect(expected, 'places to measure by').not.toEqual([]);
  const worst = async (): Promise<number> => {
    const centres = await markerCentres(page);
    // With the article alone Pyongyang is not on the map.
    const shifts = expected.flatMap(([id, [x, y]]) => {
      const centre = centres[id];
      return centre ? [Math.hypot(x - centre[0], y - centre[1])] : [];
    });
    return shifts.length > 0 ? Math.max(...shifts) : NaN;
  };
  await expect.poll(worst, `camera ${JSON.stringify(camera)}`).toBeLessThanOrEqual(0.5);
}

/** The zoom that the map shows, from the distance of two places that stand alone; for cameras without pitch. */
export async function shownZoom(page: Page, stops: PublishedStop[]): Promise<number> {
  const centres = await markerCentres(page);
  const ids = ['pyongyang', 'vostochny'] as const;
  const [[ax, ay], [bx, by]] = ids.map((id) => centres[id]!) as [Point, Point];
  const [[ua, va], [ub, vb]] = ids.map((id) =>
    mercator(stops.find((stop) => stop.id === id)!.geometry.coordinates as Point),
  ) as [Point, Point];
  return Math.log2(Math.hypot(ax - bx, ay - by) / Math.hypot(ua - ub, va - vb) / 512);
}

/** The one way to write a view as a link, by the published grammar. */
export function linkOf(view: View): string {
  const { camera, at, only, theme, quote, foreign } = view;
  const numbers = camera && [camera.zoom, camera.lat, camera.lon, camera.bearing, camera.pitch];
  const length = camera?.pitch ? 5 : camera?.bearing ? 4 : 3;
  const own = { map: numbers?.slice(0, length).join('/'), at, only, theme, quote };
  const pairs = Object.entries(own).flatMap(([key, value]) => (value ? [`${key}=${value}`] : []));
  const fragment = [...pairs, foreign].filter(Boolean).join('&');
  const path = [view.language === 'en' ? 'en' : null, view.stop].filter(Boolean).map((name) => `${name!}/`);
  return `/${path.join('')}${fragment && `#${fragment}`}`;
}

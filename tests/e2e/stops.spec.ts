import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import {
  anyCard,
  canvas,
  cardOf,
  centreOf,
  entryLink,
  expectMarkersAt,
  expectExcerpt,
  MAPS,
  mapBox,
  markerCentres,
  markerOf,
  onScreen,
  openChart,
  openDrawn,
  type Point,
  projected,
  publishedStops,
  shownZoom,
  stopAt,
  titleOf,
  worstShiftPx,
} from './reader';

// Selecting jumps, so that every state is reached in one step.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const PLACE_ZOOM = 6.5;
/** Wide enough that the card lies beside what is clicked. */
const WINDOW = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };

async function expectEachFromTheMap(page: Page) {
  const stops = await publishedStops(page);
  expect(stops).toHaveLength(13);
  await expect(page.locator('[data-map] [data-stop]')).toHaveCount(13);
  const before = await markerCentres(page);
  for (const stop of stops) {
    await page.mouse.click(...before[stop.id]!);
    await expect(cardOf(page, stop.id), stop.id).toBeVisible();
    await expect(anyCard(page)).toHaveCount(1);
    await expect(cardOf(page, stop.id).getByRole('heading')).toContainText(titleOf(stops, stop.id, 'fr'));
    await expectExcerpt(page, stop);
    await expectMarkersAt(page, before);
    expect(await stopAt(page, before[stop.id]!), 'the card leaves its own marker free').toBe(stop.id);
    await page.keyboard.press('Escape');
    await expect(anyCard(page)).toHaveCount(0);
  }
}

async function expectEachFromTheText(page: Page) {
  const stops = await publishedStops(page);
  for (const stop of stops) {
    await entryLink(page, stop.id).click();
    await expect(cardOf(page, stop.id), stop.id).toBeVisible();
    await expect(anyCard(page)).toHaveCount(1);
    await expectExcerpt(page, stop);
    expect(new URL(page.url()).pathname).toBe(`/${stop.id}/`);
    expect(new URL(page.url()).hash, 'a fitted stop needs no camera in its link').toBe('');
    if (stop.properties.kind === 'place') {
      await expect.poll(() => shownZoom(page, stops)).toBeCloseTo(PLACE_ZOOM, 2);
    }
    const { from = stop.id, to = stop.id } = stop.properties;
    const { x, y, width, height } = await mapBox(page);
    for (const id of [stop.id, from, to]) {
      const [left, top] = await centreOf(page, id);
      expect(left > x && left < x + width && top > y && top < y + height, `${id} is in sight`).toBe(true);
    }
    expect(await stopAt(page, await centreOf(page, stop.id)), 'no card on its marker').toBe(stop.id);
  }
}

for (const { mark, open } of MAPS) {
  test(`every stop opens from the map with its strongest excerpt, where the reader was looking${mark}`, async ({
    page,
  }) => {
    await open(page, '/');
    await expectEachFromTheMap(page);
  });

  test(`every stop opens from the text with its strongest excerpt and is fitted${mark}`, async ({ page }) => {
    await open(page, '/');
    await expectEachFromTheText(page);
  });
}

test('a stop opens from the GL map where the reader was looking, and from the text fitted', async ({
  drawn,
}) => {
  const { page } = drawn;
  await page.setViewportSize(WINDOW);
  await drawn.go('/');
  const stops = await publishedStops(page);
  const before = await markerCentres(page);
  await page.mouse.click(...before.vostochny!);
  await expect(cardOf(page, 'vostochny')).toBeVisible();
  await expectMarkersAt(page, before);
  await entryLink(page, 'komsomolsk').click();
  await expect(cardOf(page, 'komsomolsk')).toBeVisible();
  await expect.poll(() => shownZoom(page, stops)).toBeCloseTo(PLACE_ZOOM, 2);
  expect(await stopAt(page, await centreOf(page, 'komsomolsk'))).toBe('komsomolsk');
});

interface Route {
  features: { id: string; geometry: { coordinates: Point[] } }[];
}

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

/** A view of the only legs whose lines stand alone; the others' are side by side almost everywhere. */
const BORDER = { zoom: 5, lat: 41.5, lon: 128.5, bearing: 0, pitch: 0 };
const BORDER_HASH = `#map=${BORDER.zoom}/${BORDER.lat}/${BORDER.lon}`;

/** A point of the window where that view shows the line of this leg alone. */
async function pointOn(page: Page, leg: 'pyongyang-khasan' | 'khasan-pyongyang'): Promise<Point> {
  const response = await page.request.get('/route.geojson');
  const { features } = (await response.json()) as Route;
  const box = await mapBox(page);
  const drawn = new Map<string, Point[]>();
  for (const { id, geometry } of features) {
    const points = geometry.coordinates.map((position) => projected(box, BORDER, position));
    drawn.set(
      id,
      points.filter((point) => point !== null),
    );
  }
  const { x, y, width, height } = box;
  const others = [...drawn].flatMap(([id, points]) => (id === leg ? [] : points));
  const obstacles = [...others, ...Object.values(await markerCentres(page))];
  // Clear of the controls and the legend along the edges.
  const visible = drawn
    .get(leg)!
    .filter(([px, py]) => px > x + 60 && px < x + width - 80 && py > y + 60 && py < y + height - 200);
  const clearance = (point: Point): number => Math.min(...obstacles.map((other) => distance(point, other)));
  const point = visible.reduce((best, next) => (clearance(next) > clearance(best) ? next : best));
  expect(clearance(point), 'the line stands alone there').toBeGreaterThan(20);
  return point;
}

for (const leg of ['pyongyang-khasan', 'khasan-pyongyang'] as const) {
  test(`a click on the line of ${leg} opens it and keeps the camera`, async ({ drawn }) => {
    const { page } = drawn;
    await page.setViewportSize(WINDOW);
    await drawn.go(`/${BORDER_HASH}`);
    const before = await markerCentres(page);
    await page.mouse.click(...(await pointOn(page, leg)));
    await expect(cardOf(page, leg)).toBeVisible();
    await expectMarkersAt(page, before);
  });
}

test('letting go of a map that was taken out of the hand clicks on nothing', async ({ drawn }) => {
  const { page } = drawn;
  await drawn.go(`/${BORDER_HASH}`);
  const before = await markerCentres(page);
  const point = await pointOn(page, 'pyongyang-khasan');
  const go = (hash: string) => page.evaluate((value) => location.assign(value), hash);
  const shiftPx = async () => worstShiftPx(before, await markerCentres(page));
  await go('#map=5/41.5/131');
  await expect.poll(shiftPx).toBeGreaterThan(50);
  const elsewherePx = await shiftPx();
  await page.mouse.move(point[0] - 150, point[1]);
  await page.mouse.down();
  await page.mouse.move(...point, { steps: 5 });
  await expect.poll(shiftPx, 'the hand drags the map').not.toBeCloseTo(elsewherePx, 0);
  // A command while the button is held.
  await go(BORDER_HASH);
  await expectMarkersAt(page, before);
  await page.mouse.up();
  await expect(anyCard(page)).toHaveCount(0);
  await page.mouse.click(...point);
  await expect(cardOf(page, 'pyongyang-khasan'), 'the line lies there').toBeVisible();
});

test('a click on the empty map opens nothing', async ({ drawn }) => {
  const { page } = drawn;
  await drawn.go('/#map=5/46.5/150');
  const { x, y, width, height } = await mapBox(page);
  await canvas(page).click({ position: { x: width / 2, y: height / 3 } });
  await expect(anyCard(page)).toHaveCount(0);
  expect(await stopAt(page, [x + width / 2, y + height / 3])).toBeNull();
});

test('next in the card walks the whole itinerary, and previous three steps back', async ({ page }) => {
  await openChart(page, '/en/');
  const ids = (await publishedStops(page)).map(({ id }) => id);
  await entryLink(page, ids[0]!).click();
  const step = (name: RegExp) => anyCard(page).getByRole('link', { name });
  const [next, previous] = [step(/^Next stop: /), step(/^Previous stop: /)];
  await expect(previous).toHaveCount(0);
  for (const id of ids.slice(1)) {
    await next.click();
    await expect(cardOf(page, id)).toBeVisible();
  }
  await expect(next).toHaveCount(0);
  for (const id of ids.slice(-4, -1).reverse()) {
    await previous.click();
    await expect(cardOf(page, id)).toBeVisible();
  }
});

test('a stop that only the text shows is fitted when it opens, and one outside the map too', async ({
  drawn,
}) => {
  const { page } = drawn;
  await drawn.go('/#map=8/42.8/131.5');
  const stops = await publishedStops(page);
  await entryLink(page, 'vostochny').click();
  await expect.poll(() => shownZoom(page, stops)).toBeCloseTo(PLACE_ZOOM, 2);
  expect(await stopAt(page, await centreOf(page, 'vostochny'))).toBe('vostochny');
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  /** Of every so many-th stop, from the first one on. */
  async function expectSheets(page: Page, stride: number) {
    const stops = await publishedStops(page);
    for (const stop of stops.filter((_, index) => index % stride === 0)) {
      // The camera may have moved for the stop before: each begins with the whole journey.
      await page.getByRole('button', { name: 'Tout le voyage' }).click();
      await expect(markerOf(page, stop.id)).toBeInViewport();
      await page.touchscreen.tap(...(await centreOf(page, stop.id)));
      const card = cardOf(page, stop.id);
      await expect(card, stop.id).toBeVisible();
      await expectExcerpt(page, stop);
      const sheet = (await card.boundingBox())!;
      expect([sheet.x, sheet.x + sheet.width]).toEqual([0, PHONE.width]);
      expect(sheet.y + sheet.height).toBeCloseTo(PHONE.height, 0);
      expect(sheet.y, 'the map stays in sight').toBeGreaterThan(PHONE.height / 3);
      await expect.poll(async () => stopAt(page, await centreOf(page, stop.id)), stop.id).toBe(stop.id);
      await card.getByRole('button', { name: 'Fermer' }).click();
      await expect(anyCard(page)).toHaveCount(0);
    }
  }

  // Places and legs in turn, from one end of the journey to the other.
  test('the card is a sheet from below that never hides its own marker', async ({ page }) => {
    await openChart(page, '/');
    await expectSheets(page, 3);
  });

  test('the card of every stop is such a sheet @long', async ({ page }) => {
    await openDrawn(page, '/');
    await expectSheets(page, 1);
  });

  test('a stop that the sheet would hide moves up', async ({ page }) => {
    await openChart(page, '/#map=6/40.3/126.2');
    const { y, height } = await mapBox(page);
    const { zoom, lat, lon } = { zoom: 6, lat: 40.3, lon: 126.2 };
    const at = await onScreen(page, { zoom, lat, lon, bearing: 0, pitch: 0 }, [125.7364, 39.0047]);
    expect(at![1], 'Pyongyang lies where the sheet will be').toBeGreaterThan(y + height * 0.75);
    await page.touchscreen.tap(...(await centreOf(page, 'pyongyang')));
    await expect(cardOf(page, 'pyongyang')).toBeVisible();
    await expect.poll(async () => stopAt(page, await centreOf(page, 'pyongyang'))).toBe('pyongyang');
  });
});

/** R2: a lost graphics processor costs the reader nothing but a moment of the map's smoothness. */
import type { Page } from '@playwright/test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { askForMap, type DrawnMap, expect, expectReady, test } from './fixtures.ts';
import { loseContext, loseContextInFlight, loseContextWhileBooting, restoreContext } from './gpu.ts';
import { canvasPicture } from './pixels.ts';
import { cardOf, entryLink, expectCamera, expectMarkersAt, markerCentres, publishedStops } from './reader.ts';

/** Share of the canvas: labels may settle otherwise by a pixel, nothing else. */
const LARGEST_DIFFERENCE = 0.001;

/** Small, since each look at the canvas draws it in software. */
const WINDOW = { width: 900, height: 600 };
test.use({ viewport: WINDOW });

const chart = (page: Page) => page.locator('[data-map] svg.chart');
const root = (page: Page) => page.locator('html');

const expectLost = async (page: Page) => {
  await expect(root(page)).toHaveAttribute('data-map-state', 'booting');
  await expect(chart(page)).toBeVisible();
};

/** The canvas alone, once it shows the same twice running. */
async function restingPicture(page: Page): Promise<PNG> {
  let [before, now] = [await canvasPicture(page), await canvasPicture(page)];
  await expect
    .poll(async () => {
      [before, now] = [now, await canvasPicture(page)];
      return before.equals(now);
    })
    .toBe(true);
  return PNG.sync.read(now);
}

/** Waits until the canvas shows that picture. */
const expectPicture = (page: Page, { width, height, data }: PNG) =>
  expect
    .poll(async () => {
      const now = PNG.sync.read(await canvasPicture(page));
      return pixelmatch(data, now.data, undefined, width, height) / (width * height);
    })
    .toBeLessThanOrEqual(LARGEST_DIFFERENCE);

async function expectSameAfter(losses: number, drawn: DrawnMap) {
  const { page } = drawn;
  await page.setViewportSize(WINDOW);
  // Few towns: a name keeps the side of its dot while the map moves, and may have another on a map drawn anew.
  await drawn.go('/vostochny/#map=5/53/131/20/30&at=2023-09-13&theme=dark');
  const moment = page.locator('[data-moment]');
  await expect(moment).toContainText('13\u00a0septembre');
  const [address, words, centres] = [page.url(), await moment.textContent(), await markerCentres(page)];
  const picture = await restingPicture(page);
  for (let loss = 0; loss < losses; loss++) {
    await loseContext(page);
    await expectLost(page);
    await restoreContext(page);
    await expectReady(page);
    await expectMarkersAt(page, centres);
    await expectPicture(page, picture);
    await expect(cardOf(page, 'vostochny')).toBeVisible();
    await expect(moment).toHaveText(words!);
    await expect(root(page)).toHaveAttribute('data-theme', 'dark');
    expect(page.url()).toBe(address);
  }
}

for (const [losses, mark] of [
  [2, ''],
  [5, ' @long'],
] as const) {
  test(`lost and restored ${losses} times, the map is the same to the pixel, and so is the view${mark}`, async ({
    drawn,
  }) => {
    await expectSameAfter(losses, drawn);
  });
}

test('lost in flight, at five points of it, the map arrives all the same @long', async ({ page }) => {
  await page.goto('/komsomolsk/');
  await expectReady(page);
  const [picture, centres] = [await restingPicture(page), await markerCentres(page)];
  for (const frames of [0, 1, 3, 6, 12]) {
    await page.getByRole('button', { name: 'Tout le voyage' }).click();
    await expect(cardOf(page, 'komsomolsk')).toHaveCount(0);
    await loseContextInFlight(page, 'komsomolsk', frames);
    await expectLost(page);
    await restoreContext(page);
    await expectReady(page);
    await expectMarkersAt(page, centres);
    await expectPicture(page, picture);
    await expect(cardOf(page, 'komsomolsk')).toBeVisible();
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/komsomolsk/');
  }
});

for (const frames of [0, 2, 8]) {
  test(`lost while it boots, ${frames} frames after it began, the map comes${frames === 2 ? '' : ' @long'}`, async ({
    page,
  }) => {
    await page.goto('/en/vostochny/#map=5/48/131&only=article');
    await expectReady(page);
    const picture = await restingPicture(page);
    await page.addInitScript(loseContextWhileBooting, frames);
    await page.reload();
    await askForMap(page);
    await expect(page.locator('[data-map] canvas')).toHaveAttribute('data-lost-in', 'booting');
    await restoreContext(page);
    await expectReady(page);
    await expectPicture(page, picture);
    await expect(cardOf(page, 'vostochny')).toBeVisible();
    expect(new URL(page.url()).hash).toBe('#map=5/48/131&only=article');
  });
}

const LIMIT_MS = 5_000;
const expectStatic = (page: Page) =>
  expect(root(page)).toHaveAttribute('data-map-state', 'static', { timeout: LIMIT_MS });

test('never restored, the chart shows the same view within 5 s, and a retry brings the map', async ({
  drawn,
}) => {
  const { page } = drawn;
  await page.setViewportSize(WINDOW);
  // Few towns: a name keeps the side of its dot while the map moves, and may have another on a map drawn anew.
  await drawn.go('/vostochny/#map=5/48/131&at=2023-09-13&theme=dark');
  const [address, centres] = [page.url(), await markerCentres(page)];
  await loseContext(page);
  await expectStatic(page);
  await expect(chart(page)).toBeVisible();
  await expectMarkersAt(page, centres);
  await expect(cardOf(page, 'vostochny')).toBeVisible();
  expect(page.url()).toBe(address);

  await entryLink(page, 'komsomolsk').click();
  await expect(cardOf(page, 'komsomolsk')).toBeVisible();
  const chosen = [page.url(), await markerCentres(page)] as const;
  const retry = page.locator('[data-notice="gpu-lost"]').getByRole('button', { name: 'Réessayer' });
  await retry.click();
  await expectReady(page);
  await expect(retry).toHaveCount(0);
  await expectMarkersAt(page, chosen[1]);
  await expect(cardOf(page, 'komsomolsk')).toBeVisible();
  expect(page.url()).toBe(chosen[0]);
});

test('never restored in flight, the chart is where the flight was to end @long', async ({ page }) => {
  await page.goto('/komsomolsk/');
  await expectReady(page);
  const centres = await markerCentres(page);
  await page.getByRole('button', { name: 'Tout le voyage' }).click();
  await loseContextInFlight(page, 'komsomolsk', 3);
  await expectStatic(page);
  await expectMarkersAt(page, centres);
  await expect(cardOf(page, 'komsomolsk')).toBeVisible();
});

test.describe('What the reader does while the graphics processor is away', () => {
  for (const [end, act] of [
    ['comes back', async (page: Page) => restoreContext(page).then(() => expectReady(page))],
    ['stays away', expectStatic],
  ] as const) {
    test(`is done at once, and stays when it ${end}`, async ({ drawn }) => {
      const { page } = drawn;
      await page.setViewportSize(WINDOW);
      await drawn.go('/#map=6/48/131&theme=dark&only=article');
      const stops = await publishedStops(page);
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      await expect(page.locator('[data-entry="khasan"]')).toHaveCount(0);
      await expectCamera(page, { zoom: 6, lat: 48, lon: 131, bearing: 0, pitch: 0 }, stops);
      const zoomedIn = await markerCentres(page);
      await drawn.go('/#map=5/48/131');
      await expect(page.locator('[data-entry="khasan"]')).toHaveCount(1);
      await loseContext(page);
      await button('Zoomer').click();
      await button('Passer au thème sombre').click();
      await page.getByText('Ce que dit l’article', { exact: true }).click();
      await expectMarkersAt(page, zoomedIn);
      await act(page);
      await expectMarkersAt(page, zoomedIn);
      await expect(root(page)).toHaveAttribute('data-theme', 'dark');
      await expect.poll(() => new URL(page.url()).hash).toBe('#map=6/48/131&only=article&theme=dark');
    });
  }
});

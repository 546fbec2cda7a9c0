/** U10, U11: a link opens the view it was copied from, in any later version, and a broken one the nearest sensible. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import type { Camera } from '../../geo/projection/camera-limits.ts';
import type { View } from '../../geo/view/view.ts';
import { expect, expectReady, test } from './fixtures.ts';
import {
  anyCard,
  bringToLife,
  cardOf,
  expectCamera,
  expectMarkersAt,
  keepChart,
  linkOf,
  MAPS,
  mapBox,
  markerCentres,
  markerOf,
  openChart,
  publishedStops,
} from './reader.ts';

interface Held {
  link: string;
  view: View;
  notices?: unknown[];
}

const fixture = (name: string): Held[] =>
  JSON.parse(readFileSync(new URL(`../fixtures/links/${name}.json`, import.meta.url), 'utf8')) as Held[];

/** Cameras by which a marker that stands alone can be measured without a tilt's perspective. */
const isMeasurable = (camera: Camera | null): camera is Camera =>
  camera !== null && camera.zoom >= 4 && Math.abs(camera.lon - 131) < 12 && Math.abs(camera.lat - 46) < 10;

const corpus = fixture('v1');
/** In parts, so that none takes long on a slow machine. */
const PARTS = 7;

/** @param isDrawn waits for the GL map where the camera is measured; else the chart shows it, which does not tilt */
function opensItsView(links: Held[], isDrawn: boolean) {
  return async ({ page }: { page: Page }) => {
    const stops = await publishedStops(page);
    if (!isDrawn) await keepChart(page);
    for (const { link, view } of links) {
      await test.step(link, async () => {
        await page.goto('about:blank');
        await page.goto(link);
        // Only a page that has come to life may say something of its link, and only its map stays in its place.
        if (!isDrawn) await bringToLife(page);
        await expect(page.locator('html')).toHaveAttribute('lang', view.language);
        if (view.stop) await expect(cardOf(page, view.stop)).toBeVisible();
        else await expect(anyCard(page)).toHaveCount(0);
        await expect(page.locator('[data-notice="link"]')).toHaveCount(0);
        if (isMeasurable(view.camera)) {
          if (isDrawn) await expectReady(page);
          if (isDrawn || view.camera.pitch === 0) await expectCamera(page, view.camera, stops);
        }
      });
    }
  };
}

test(
  `every seventh link that was ever valid opens the same view on the chart`,
  opensItsView(
    corpus.filter((_, index) => index % PARTS === 0),
    false,
  ),
);

for (let part = 0; part < PARTS; part++) {
  test(
    `every link that was ever valid opens the same view: part ${part + 1} of ${PARTS} @long`,
    opensItsView(
      corpus.filter((_, index) => index % PARTS === part),
      true,
    ),
  );
}

for (const [which, every] of [
  ['every ninth', 9],
  ['every @long', 1],
] as const) {
  test(`${which} mangled link opens the view that was sent, and says nothing`, ({ page }) =>
    opensItsView(
      fixture('mangled').filter((_, index) => index % every === 0),
      false,
    )({ page }));
}

test('a mangled link that comes into an open page is read as well, and cleaned with the next move', async ({
  page,
}) => {
  await openChart(page, '/en/#utm_source=%26x');
  await page.evaluate(() => (location.hash = '#only=article）を見て&utm_source=%26x'));
  await expect(page.getByRole('radio', { name: 'What the article says' })).toBeChecked();
  await expect(page.locator('[data-notice="link"]')).toHaveCount(0);
  await markerOf(page, 'vostochny').click();
  await expect(page).toHaveURL(/\/en\/vostochny\/#(?:map=[^&]*&)?only=article&utm_source=%26x$/);
});

test('a link that turns and tilts the map opens the same view', async ({ drawn }) => {
  const stops = await publishedStops(drawn.page);
  const tilted = corpus
    .map(({ view }) => view)
    .filter(({ camera }) => isMeasurable(camera) && camera.pitch > 0);
  expect(tilted.length).toBeGreaterThan(0);
  for (const view of tilted.slice(0, 2)) {
    await drawn.go(linkOf({ ...view, language: 'fr' }));
    await expectCamera(drawn.page, view.camera!, stops);
  }
});

for (const [which, isMeant] of [
  ['every tenth', (index: number) => index % 10 === 0],
  ['every @long', () => true],
] as const) {
  test(`${which} broken link opens a sane view and says so exactly when it should`, async ({ page }) => {
    test.setTimeout(120_000);
    const broken = fixture('broken');
    expect(broken.length).toBeGreaterThanOrEqual(40);
    for (const { link, view, notices = [] } of broken.filter((_, index) => isMeant(index))) {
      await test.step(link.slice(0, 80), async () => {
        await page.goto('about:blank');
        await page.goto(link);
        if (view.stop) await expect(cardOf(page, view.stop)).toBeVisible();
        else await expect(anyCard(page)).toHaveCount(0);
        await expect(page.locator('[data-notice="link"]')).toHaveCount(notices.length > 0 ? 1 : 0);
        await expect(page.locator('html')).toHaveAttribute('lang', view.language);
      });
    }
  });
}
test.use({ expectedConsole: [/status of 404/] });

/** From one reader's page, opened already, to a fresh browser's GL map. */
async function expectSameElsewhere(page: Page, browser: Browser) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByText('What the article says', { exact: true }).click();
  await page.getByRole('button', { name: 'Use the dark theme' }).click();
  await page.mouse.move(1000, 300);
  await page.mouse.wheel(0, -60);
  await expect.poll(() => page.url()).toContain('map=');
  await markerOf(page, 'komsomolsk').click();
  await expect(cardOf(page, 'komsomolsk')).toBeVisible();
  await page.getByRole('button', { name: 'Share the map' }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
  const centres = await markerCentres(page);

  const other = await (await browser.newContext()).newPage();
  await other.goto(copied);
  await expectReady(other);
  await expect(cardOf(other, 'komsomolsk')).toBeVisible();
  await expect(other.locator('html')).toHaveAttribute('lang', 'en');
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectMarkersAt(other, centres);
  const map = { clip: await mapBox(page) };
  expect((await other.screenshot(map)).length).toBeGreaterThan(10_000);
  await other.context().close();
}

for (const { mark, open } of MAPS) {
  test(`a copied link shows somebody else the same${mark}`, async ({ page, browser }) => {
    await open(page, '/en/');
    await expectSameElsewhere(page, browser);
  });
}

test('the other language is a push that keeps the view, and nobody is redirected', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ locale: 'en-GB', baseURL: baseURL! });
  const page = await context.newPage();
  await openChart(page, '/#map=5/48/131');
  expect(new URL(page.url()).pathname).toBe('/');
  const centres = await markerCentres(page);
  await page.getByRole('link', { name: 'Read it in English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(page.url()).toBe(`${baseURL!}/en/#map=5/48/131`);
  await expectMarkersAt(page, centres);
  await page.goBack();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await context.close();
});

test('the grammar that these tests write is the one that the corpus holds', () => {
  for (const { link, view } of corpus) expect(linkOf(view)).toBe(link);
});

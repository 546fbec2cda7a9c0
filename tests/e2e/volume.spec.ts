/** R9: a story of many places, put into the built site at run time, works throughout. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { PLACES_ONE_BY_ONE } from '../../geo/story/many-places.ts';
import { isLocated } from '../../geo/story/story.ts';
import { generatedStory, placeId, placeName } from '../volume/generated-story.ts';
import { injectStory } from '../volume/inject.ts';
import { expectNoFault } from './accessibility.ts';
import { DrawnMap, expect, expectReady, openWithoutWebgl, test } from './fixtures.ts';
import { canvasShares, discPoint } from './pixels.ts';
import {
  addressCamera,
  anyCard,
  canvas,
  cardOf,
  entryLink,
  markerOf,
  onScreen,
  openChart,
} from './reader.ts';

/** What a test knows of where it runs. */
interface Around {
  browser: Browser;
  baseURL: string | undefined;
  watch: (context: BrowserContext) => void;
}

const thousand = generatedStory(1000);
const markers = (page: Page) => page.locator('[data-map] [data-stop]');
const entries = (page: Page) => page.locator('[data-entry]');
const search = (page: Page) => page.getByRole('searchbox');

const positionOf = (numeral: number): [number, number] => {
  const stop = thousand.stops.find(({ id }) => id === placeId(numeral));
  if (!stop || !isLocated(stop)) throw new Error(`the story has no place ${numeral}`);
  return stop.position;
};

/** A part of the map that neither legend nor controls cover. */
const OPEN_PART = { left: 0.3, top: 0.1, right: 0.8, bottom: 0.6 };

/** A zoom at which the place stands alone: the nearest other is far enough away not to be grouped with it. */
const ALONE = { numeral: 1, zoom: 9 };
const aloneLink = (): string => {
  const [lon, lat] = positionOf(ALONE.numeral);
  return `/#map=${ALONE.zoom}/${lat}/${lon}`;
};

async function clickAt(page: Page, position: [number, number]) {
  const camera = addressCamera(page);
  const at = camera && (await onScreen(page, camera, position));
  if (!at) throw new Error('the address names no camera that shows the place');
  await page.mouse.click(...at);
}

test.describe('A thousand places', () => {
  // One page with its GL map drawn, for the tests that need it; they move it by its links.
  test.describe.configure({ mode: 'default' });
  let map: DrawnMap | undefined;
  test.afterAll(() => map?.page.context().close());

  /** The page with its thousand places drawn, moved to a link. */
  async function drawnAt(link: string, { browser, baseURL, watch }: Around): Promise<Page> {
    if (map) watch(map.page.context());
    map ??= await DrawnMap.open(browser, baseURL!, watch, (page) => injectStory(page, thousand));
    await map.reset();
    // Wide enough that the card lies beside what is clicked.
    await map.page.setViewportSize({ width: 1280, height: 720 });
    await map.go(link);
    return map.page;
  }

  test('are drawn by the map itself, with one marker of the page’s own that nobody sees', async ({
    browser,
    baseURL,
    watch,
  }) => {
    const page = await drawnAt('/', { browser, baseURL, watch });
    expect((await canvasShares(page, 'light')).journey).toBeGreaterThan(0.0005);
    await expect(markers(page)).toHaveCount(1);
    await expect(markers(page)).toHaveCSS('opacity', '0');
  });

  test('come apart where a group of them is clicked', async ({ browser, baseURL, watch }) => {
    const page = await drawnAt('/#map=4/46/131.5', { browser, baseURL, watch });
    await page.mouse.click(...(await discPoint(page, 'light', OPEN_PART)));
    await expect.poll(() => addressCamera(page)!.zoom).toBeGreaterThan(4);
    await expect(anyCard(page)).toHaveCount(0);
  });

  test('open when they are clicked, and Back closes them', async ({ browser, baseURL, watch }) => {
    const page = await drawnAt(aloneLink(), { browser, baseURL, watch });
    await clickAt(page, positionOf(ALONE.numeral));
    const id = placeId(ALONE.numeral);
    await expect(cardOf(page, id)).toBeVisible();
    await expect(markerOf(page, id)).toHaveAttribute('aria-expanded', 'true');
    await expect(markerOf(page, id)).toHaveCSS('opacity', '1');
    expect(addressCamera(page)?.zoom, 'the camera stays').toBe(ALONE.zoom);
    await page.goBack();
    await expect(anyCard(page)).toHaveCount(0);
  });

  test('have links: the page of number 731 shows its card, its marker and its entry', async ({ page }) => {
    await injectStory(page, thousand);
    await openChart(page, `/en/${placeId(731)}/`);
    const card = cardOf(page, placeId(731));
    await expect(card.getByRole('heading', { name: placeName(730) })).toBeVisible();
    await expect(markerOf(page, placeId(731))).toBeVisible();
    await expect(entryLink(page, placeId(731))).toBeInViewport();
    expect(await entries(page).count()).toBeLessThanOrEqual(100);
    await card.getByRole('link', { name: /^Next stop/ }).click();
    await expect(cardOf(page, placeId(732))).toBeVisible();
    await expect(entryLink(page, placeId(732))).toBeInViewport();
  });

  test('are one tab stop, and arrows, Home and End walk them, each panned into view', async ({
    browser,
    baseURL,
    watch,
  }) => {
    const page = await drawnAt(aloneLink(), { browser, baseURL, watch });
    const ids = thousand.stops.map(({ id }) => id);
    await markers(page).focus();
    for (const id of ids.slice(1, 4)) {
      await page.keyboard.press('ArrowRight');
      await expect(markerOf(page, id)).toBeFocused();
      await expect(markerOf(page, id)).toHaveCSS('opacity', '1');
      await expect(markerOf(page, id).locator('circle').first()).toBeInViewport();
    }
    await page.keyboard.press('End');
    await expect(markerOf(page, ids.at(-1)!)).toBeFocused();
    await expect(markerOf(page, ids.at(-1)!).locator('circle').first()).toBeInViewport();
    await page.keyboard.press('ArrowLeft');
    await expect(markerOf(page, ids.at(-2)!)).toBeFocused();
    await expect(page.locator('[data-map] [data-stop][tabindex="0"]')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(cardOf(page, ids.at(-2)!)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(markerOf(page, ids.at(-2)!)).toBeFocused();
  });

  test('are read in portions, and found by name', async ({ page }) => {
    await injectStory(page, thousand);
    await openChart(page, '/');
    await expect(entries(page)).toHaveCount(100);
    await page.getByRole('button', { name: 'Les 100 étapes d’après' }).click();
    await expect(entries(page)).toHaveCount(200);
    await expect(entryLink(page, thousand.stops[100]!.id)).toBeFocused();
    await search(page).fill(placeName(730).toUpperCase());
    await expect(entries(page)).toHaveCount(1);
    await entryLink(page, placeId(731)).click();
    await expect(cardOf(page, placeId(731))).toBeVisible();
    await search(page).fill('nothing is called so');
    await expect(page.getByText('Aucun lieu de ce nom.')).toBeVisible();
    // A stop opened elsewhere comes back into the list.
    await cardOf(page, placeId(731))
      .getByRole('link', { name: /^Étape suivante/ })
      .click();
    await expect(entryLink(page, placeId(732))).toBeVisible();
    await expect(search(page)).toHaveValue('');
  });

  test('are those of the article alone when the reader asks for it', async ({ browser, baseURL, watch }) => {
    const page = await drawnAt('/#only=article', { browser, baseURL, watch });
    await expect(entries(page)).toHaveCount(100);
    await expect(page.locator('[data-entry="place-2"]'), 'reported by an agency').toHaveCount(0);
    expect((await canvasShares(page, 'light')).journey).toBeGreaterThan(0.0005);
  });

  test('have moments in time: one event after the other', async ({ page }) => {
    await injectStory(page, thousand);
    await openChart(page, '/');
    await page.getByRole('button', { name: 'Moment suivant' }).click();
    await expect(page).toHaveURL(/at=2001-01-01/);
    await page.getByRole('button', { name: 'Moment suivant' }).click();
    await expect(page).toHaveURL(/at=2001-01-02/);
  });

  test('are as many as fit on the chart where there is no WebGL', async ({ page }) => {
    await injectStory(page, thousand);
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await openWithoutWebgl(page, '/');
    await expect(page.locator('html')).toHaveAttribute('data-map-state', 'static');
    const boxes = await markers(page).evaluateAll((all) =>
      all.map((marker) => {
        const { left, top, width } = marker.querySelector('.disc')!.getBoundingClientRect();
        return { x: left + width / 2, y: top + width / 2 };
      }),
    );
    expect(boxes.length).toBeGreaterThan(20);
    expect(boxes.length).toBeLessThan(PLACES_ONE_BY_ONE);
    const nearest = boxes.flatMap((one, index) =>
      boxes.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    );
    expect(Math.min(...nearest), 'no marker on another').toBeGreaterThan(30);
    await markers(page).nth(5).click();
    await expect(anyCard(page)).toBeVisible();
  });
});

test.describe('Checked by axe', () => {
  test.use({ bypassCSP: true });
  test('A thousand places have no fault, with one of them opened.', async ({ page }) => {
    await injectStory(page, thousand);
    await openChart(page, `/${placeId(731)}/`);
    await expectNoFault(page, {
      within: ['.card', '#map', '.find'],
    });
  });
});

const COUNTS = [
  [PLACES_ONE_BY_ONE, 'each its own marker and entry'],
  [PLACES_ONE_BY_ONE + 1, 'groups and portions'],
] as const;

for (const [count, have] of COUNTS) {
  const isMany = count > PLACES_ONE_BY_ONE;
  test(`${count} places have ${have}`, async ({ page }) => {
    const story = generatedStory(count);
    await injectStory(page, story);
    await openChart(page, '/');
    await expect(entries(page)).toHaveCount(isMany ? 100 : story.stops.length);
    if (!isMany) return expect(markers(page)).toHaveCount(story.stops.length);
    expect(await markers(page).count(), 'as many as fit on the chart').toBeLessThan(100);
  });

  test(`${count} places have ${have}, also with the GL map @long`, async ({ page }) => {
    const story = generatedStory(count);
    await injectStory(page, story);
    await page.goto('/');
    await expectReady(page);
    await expect(markers(page)).toHaveCount(isMany ? 1 : story.stops.length);
    await expect(entries(page)).toHaveCount(isMany ? 100 : story.stops.length);
  });
}

test('Ten thousand places are ready, open by link, come apart and walk by keyboard @long', async ({
  page,
}) => {
  await injectStory(page, generatedStory(10_000));
  await page.goto(`/${placeId(7310)}/`);
  await expectReady(page);
  await expect(cardOf(page, placeId(7310))).toBeVisible();
  await expect(entryLink(page, placeId(7310))).toBeInViewport();
  await markerOf(page, placeId(7310)).focus();
  await page.keyboard.press('End');
  await expect(markerOf(page, placeId(10_000))).toBeFocused();
  await search(page).fill(placeName(9_999));
  await expect(entries(page)).toHaveCount(1);
  await expect(canvas(page)).toBeVisible();
  await page.goto('/#map=4/46/131.5');
  await expectReady(page);
  await page.mouse.click(...(await discPoint(page, 'light', OPEN_PART)));
  await expect.poll(() => addressCamera(page)!.zoom).toBeGreaterThan(4);
});

/** U5, U7, U8, U9: the address follows the reader quietly, and Back goes where it came from. */
import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, locateChromium } from '../../scripts/chromium.mjs';
import { type DrawnMap, expect, expectReady, test } from './fixtures.ts';
import {
  addressCamera,
  anyCard,
  canvas,
  cardOf,
  expectMarkersAt,
  MAPS,
  mapBox,
  markerCentres,
  markerOf,
  openChart,
  worstShiftPx,
} from './reader.ts';

interface Counted {
  pushes: number;
  replacements: number;
}

/** Runs in the page. */
function countHistory() {
  const counted: Counted = { pushes: 0, replacements: 0 };
  (globalThis as { counted?: Counted }).counted = counted;
  const push = history.pushState.bind(history);
  const replace = history.replaceState.bind(history);
  history.pushState = (...given) => {
    counted.pushes++;
    push(...given);
  };
  history.replaceState = (...given) => {
    counted.replacements++;
    replace(...given);
  };
}

const counted = (page: Page): Promise<Counted> =>
  page.evaluate(() => ({ ...(globalThis as unknown as { counted: Counted }).counted }));

async function drag(page: Page, dx: number, dy: number) {
  const { x, y, width, height } = await mapBox(page);
  const [fromX, fromY] = [x + width * 0.75, y + height * 0.7];
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  await page.mouse.move(fromX + dx / 2, fromY + dy / 2);
  await page.mouse.move(fromX + dx, fromY + dy);
  await page.mouse.up();
}

/** The shared map, its history counted from now on; with motion, since what is under way is what this is about. */
async function countedMap(drawn: DrawnMap, link = '/'): Promise<Page> {
  const { page } = drawn;
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await drawn.go(link);
  await page.evaluate(countHistory);
  return page;
}

test('moving the map replaces the entry at most every 350 ms and never pushes', async ({ drawn }) => {
  const page = await countedMap(drawn, '/#utm_source=%26x');
  const started = await page.evaluate(() => performance.now());
  for (let move = 0; move < 6; move++) await drag(page, move % 2 ? 60 : -60, 10);
  await expect.poll(() => addressCamera(page)).not.toBeNull();
  const elapsedMs = (await page.evaluate(() => performance.now())) - started;
  const { pushes, replacements } = await counted(page);
  expect(pushes).toBe(0);
  expect(replacements).toBeGreaterThan(0);
  expect(replacements).toBeLessThanOrEqual(Math.ceil(elapsedMs / 350) + 1);
  expect(page.url(), 'a foreign key stays byte for byte').toMatch(/&utm_source=%26x$/);
});

test('opening a stop pushes one entry; Back closes it where the camera was, Forward opens it again', async ({
  drawn,
}) => {
  const page = await countedMap(drawn);
  await drag(page, -120, 30);
  await expect.poll(() => addressCamera(page)).not.toBeNull();
  const [address, centres] = [page.url(), await markerCentres(page)];
  await page.locator('[data-entry="vladivostok"]').getByRole('link').first().click();
  await expect(cardOf(page, 'vladivostok')).toBeVisible();
  expect((await counted(page)).pushes).toBe(1);
  await page.goBack();
  await expect(anyCard(page)).toHaveCount(0);
  expect(page.url()).toBe(address);
  await expectMarkersAt(page, centres);
  await page.goForward();
  await expect(cardOf(page, 'vladivostok')).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/vladivostok/');
});

test('Back before the map has begun to move keeps it where it was', async ({ drawn }) => {
  const page = await countedMap(drawn);
  const centres = await markerCentres(page);
  // Both within one task: no frame comes between them.
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('[data-entry="vladivostok"] a')!.click();
    history.back();
  });
  await expect.poll(() => new URL(page.url()).pathname).toBe('/');
  await expect(anyCard(page)).toHaveCount(0);
  // More frames than the move would take.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 40; frame++) await new Promise(requestAnimationFrame);
  });
  expect(worstShiftPx(centres, await markerCentres(page))).toBeLessThanOrEqual(0.5);
});

test('an address changed from outside moves the camera and writes nothing', async ({ drawn }) => {
  const page = await countedMap(drawn);
  const before = await counted(page);
  await page.evaluate(() => (location.hash = '#map=6/50/130'));
  const { x, width } = await mapBox(page);
  await expect.poll(async () => (await markerCentres(page)).vostochny![0]).toBeLessThan(x + width / 2);
  await canvas(page).hover();
  expect(await counted(page)).toEqual(before);
  expect(new URL(page.url()).hash).toBe('#map=6/50/130');
});

test('a window of another size writes nothing, and the journey stays fitted in it', async ({ drawn }) => {
  const page = await countedMap(drawn);
  await page.setViewportSize({ width: 1000, height: 640 });
  const [before, centres] = [await counted(page), await markerCentres(page)];
  await page.setViewportSize({ width: 640, height: 900 });
  await expect.poll(async () => worstShiftPx(centres, await markerCentres(page))).toBeGreaterThan(50);
  await page.setViewportSize({ width: 1000, height: 640 });
  await expectMarkersAt(page, centres);
  // Longer than a settled move waits for its entry in the history: a later one is written behind it.
  await page.evaluate(() => dispatchEvent(new Event('parcours:flush')));
  expect(await counted(page)).toEqual(before);
  expect(new URL(page.url()).hash).toBe('');
});

test('a browser that has had too many entries gets the last one when it takes some again', async ({
  page,
}) => {
  await openChart(page, '/');
  // Safari throws, Chromium keeps silent, and takes none for a while.
  await page.evaluate(() => {
    history.pushState = () => undefined;
    history.replaceState = () => {
      throw new DOMException('more than 100 times per 30 seconds', 'SecurityError');
    };
  });
  await markerOf(page, 'vostochny').click();
  await expect(cardOf(page, 'vostochny')).toBeVisible();
  await page.getByRole('button', { name: 'Passer au thème sombre' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(new URL(page.url()).pathname).toBe('/');
  await page.evaluate(() => {
    Reflect.deleteProperty(history, 'pushState');
    Reflect.deleteProperty(history, 'replaceState');
  });
  await expect.poll(() => new URL(page.url()).pathname).toBe('/vostochny/');
  expect(page.url()).toMatch(/theme=dark$/);
});

for (const { mark, open } of MAPS) {
  test(`a move is not lost when the reader leaves at once${mark}`, async ({ page }) => {
    await open(page, '/');
    await drag(page, -200, 0);
    await expect.poll(() => addressCamera(page)).not.toBeNull();
    const moved = addressCamera(page);
    await drag(page, -100, 0);
    await page.goto('/en/');
    await page.goBack();
    expect(addressCamera(page)?.lon).not.toBe(moved?.lon);
    expect(addressCamera(page)?.lon).toBeGreaterThan(130);
  });
}

test('what the hand is still doing to the GL map is written when the page goes away', async ({ drawn }) => {
  const page = await countedMap(drawn);
  await drag(page, -200, 0);
  await expect.poll(() => addressCamera(page)).not.toBeNull();
  const moved = addressCamera(page);
  await drag(page, -100, 0);
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  expect(addressCamera(page)?.lon).not.toBe(moved?.lon);
  expect(addressCamera(page)?.lon).toBeGreaterThan(130);
});

test('back from another page the view is still there, without a reload', async ({ baseURL, watch }) => {
  const browser = await chromium.launch({
    executablePath: await locateChromium(),
    args: CHROMIUM_ARGUMENTS,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const context = await browser.newContext({ baseURL: baseURL! });
  watch(context);
  const page = await context.newPage();
  await page.goto('/');
  await expectReady(page);
  await markerOf(page, 'vostochny').click();
  await expect(cardOf(page, 'vostochny')).toBeVisible();
  await page.evaluate(() => ((globalThis as { mark?: string }).mark = 'same page'));
  const address = page.url();
  await page.goto('/en/khasan/');
  // Playwright's own goBack waits for a load that a page from the cache never has.
  await page.evaluate(() => history.back()).catch(() => undefined);
  await expect(cardOf(page, 'vostochny')).toBeVisible();
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => (globalThis as { mark?: string }).mark)).toBe('same page');
  await browser.close();
});

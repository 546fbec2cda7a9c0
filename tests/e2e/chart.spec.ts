/** P2, P3, P5: the SVG is there before any script, GL comes when it is reached for, and takes its place without a jump. */
import type { Page } from '@playwright/test';
import { askForMap, expect, expectReady, test } from './fixtures.ts';
import { cardOf, centreOf, entryLink, mapBox, markerOf, openChart } from './reader.ts';

test.describe('The engine', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('is left alone until a reader reaches for the map: by a tap, a scroll, a resting pointer it is not', async ({
    page,
  }) => {
    const asked: string[] = [];
    await page.route('**/assets/engine-*.js', () => undefined);
    page.on('request', (request) => {
      if (/engine-.*\.js|basemap|maplibre/.test(request.url())) asked.push(request.url());
    });
    await page.addInitScript(() => {
      addEventListener('load', () => requestIdleCallback(() => (document.body.dataset.rested = 'yes')));
    });
    await page.goto('/');
    await expect(page.locator('body')).toHaveAttribute('data-rested', 'yes');
    const { x, y, width, height } = await mapBox(page);
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.keyboard.press('PageDown');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await page.keyboard.press('Home');
    await markerOf(page, 'vostochny').locator('.target').tap();
    await expect(cardOf(page, 'vostochny')).toBeVisible();
    await entryLink(page, 'khasan').tap();
    await expect(cardOf(page, 'khasan')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-map-state', 'static');
    expect(asked).toEqual([]);
    await askForMap(page);
    await expect.poll(() => asked.filter((url) => url.includes('/engine-'))).toHaveLength(1);
  });

  test('comes at once where a link names a camera that the chart does not draw well', async ({ page }) => {
    await page.route('**/assets/engine-*.js', () => undefined);
    const engine = page.waitForRequest('**/assets/engine-*.js');
    await page.goto('/#map=8.1/50.5/137');
    await engine;
  });
});

test.describe('Before its parts are alive', () => {
  /** The page's own scripts wait until `release` is called. */
  async function holdScripts(page: Page): Promise<() => void> {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/assets/index-*.js', async (route) => {
      await held;
      await route.continue();
    });
    return release;
  }

  test('a pressed stop shows its card with the article’s words; then it is opened as ever', async ({
    page,
  }) => {
    const release = await holdScripts(page);
    await page.goto('/');
    await markerOf(page, 'vostochny').locator('.target').click();
    const card = cardOf(page, 'vostochny');
    await expect(card).toContainText('ont eu des entretiens qui ont duré plus de cinq heures');
    await expect(page.locator('html')).not.toHaveAttribute('data-alive');
    expect(new URL(page.url()).pathname, 'no other page').toBe('/');
    await entryLink(page, 'khasan').click();
    await expect(cardOf(page, 'khasan')).toBeVisible();
    await expect(card).toHaveCount(0);
    release();
    await expect(page).toHaveURL(/\/khasan\//);
    await expect(cardOf(page, 'khasan').getByRole('heading').first()).toBeFocused();
    await expect(page.locator('[data-announcer]')).toContainText('Khassan');
    await expect(page.locator('[data-card]')).toHaveCount(1);
  });

  test('what is pressed, by hand or by keys, is done once they are', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto('/');
    await page.getByRole('button', { name: 'Passer au thème sombre' }).click();
    await markerOf(page, 'pyongyang').focus();
    await page.keyboard.press('End');
    release();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(markerOf(page, 'khasan-pyongyang')).toBeFocused();
  });

  test('a press that lasts longer than they take to come still opens its stop', async ({ page }) => {
    await page.goto('/');
    const { x, y, width, height } = (await markerOf(page, 'vostochny').locator('.target').boundingBox())!;
    const parts = page.waitForResponse('**/assets/index-*.js');
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await (await parts).finished();
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await page.mouse.up();
    await expect(cardOf(page, 'vostochny')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-alive', '');
    await expect(page).toHaveURL(/\/vostochny\//);
  });

  test('what is chosen by the switch of the sources and by the slider is not lost', async ({ page }) => {
    await page.goto('/en/');
    await page.getByText('What the article says', { exact: true }).click();
    await expect(page).toHaveURL(/#only=article$/);
    await page.goto('/en/vostochny/');
    await page.getByRole('slider').focus();
    await page.keyboard.press('End');
    await expect(page).toHaveURL(/#at=2023-09-\d\d/);
  });

  test('a focused control has the focus still when they come', async ({ page }) => {
    await page.goto('/');
    await markerOf(page, 'pyongyang').focus();
    await expect(page.locator('html')).toHaveAttribute('data-alive', '');
    await expect(markerOf(page, 'pyongyang')).toBeFocused();
  });

  test('a drag that wakes the page moves the map from its first px to its last, also as GL takes over', async ({
    page,
  }) => {
    await page.goto('/#map=5/48/131');
    await page.goto('/');
    const { x, y, width, height } = await mapBox(page);
    const before = await centreOf(page, 'komsomolsk');
    const at = [x + width * 0.6, y + height * 0.4] as const;
    await page.mouse.move(...at);
    await page.mouse.down();
    await page.mouse.move(at[0] - 60, at[1]);
    await page.mouse.move(at[0] - 90, at[1]);
    await expect(page.locator('html')).toHaveAttribute('data-map-state', 'ready');
    await page.mouse.move(at[0] - 120, at[1]);
    await expect.poll(async () => (await centreOf(page, 'komsomolsk'))[0]).toBeCloseTo(before[0] - 120, 0);
    await page.mouse.up();
    await expect(page).toHaveURL(/#map=/);
  });
});

interface TraceEvent {
  name: string;
  args: { data?: { clip?: number[] }; beginData?: { dirtyObjects: number } };
}

test('dragging the chart moves its sheet: nothing is laid out, and nothing large is painted', async ({
  page,
  browser,
}) => {
  await openChart(page, '/');
  // The text below the fold is laid out in steps of its own.
  await expect(page.locator('[data-arriving]')).toHaveCount(0);
  const { x, y, width, height } = await mapBox(page);
  const before = await centreOf(page, 'komsomolsk');
  // Away from the stops, which the pointer would light up.
  await page.mouse.move(x + width * 0.2, y + height * 0.3);
  await page.mouse.down();
  // The first step makes the map move at all, which takes names and sheet apart.
  await page.mouse.move(x + width * 0.2 - 10, y + height * 0.3);
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  for (let step = 2; step <= 12; step++) {
    await page.mouse.move(x + width * 0.2 - 10 * step, y + height * 0.3);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  expect((await centreOf(page, 'komsomolsk'))[0], 'the map has moved').toBeCloseTo(before[0] - 120, 0);
  await page.mouse.up();
  const named = (name: string): TraceEvent[] => trace.traceEvents.filter((event) => event.name === name);
  expect(named('FireAnimationFrame').length, 'frames').toBeGreaterThan(10);
  // The announcer's line may change meanwhile: that is one object and its text.
  const layouts = named('Layout').map(({ args }) => args.beginData?.dirtyObjects ?? 0);
  expect(Math.max(0, ...layouts), 'objects laid out').toBeLessThan(10);
  const areas = named('Paint').map(({ args }) => {
    const [left = 0, top = 0, right = 0, , , bottom = 0] = args.data?.clip ?? [];
    return (right - left) * (bottom - top);
  });
  expect(Math.max(0, ...areas), 'largest painted area, px').toBeLessThan((width * height) / 4);
});

const paintsFirst = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);

for (const [path, width, height, mark = ''] of [
  ['/', 1440, 900],
  ['/vostochny/', 1280, 720, ' @long'],
  ['/en/komsomolsk-vladivostok/', 390, 844],
] as const) {
  test(`coming to life after the first paint, and the take-over, shift nothing on ${path}${mark}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(() => {
      const shifts = { total: 0 };
      (globalThis as { shifts?: typeof shifts }).shifts = shifts;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.total += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/assets/index-*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(path, { waitUntil: 'commit' });
    await paintsFirst(page);
    const awaited = await page.locator('link[rel="expect"][blocking="render"]').getAttribute('href');
    await expect(page.locator(`[data-map] ${awaited} .stops-layer`), 'is in the first frame').toBeVisible();
    release();
    await expectReady(page);
    const total = await page.evaluate(
      () => (globalThis as unknown as { shifts: { total: number } }).shifts.total,
    );
    expect(total).toBeLessThanOrEqual(0.02);
  });
}

test('the chart stands where the GL map will, before any script has run', async ({ drawn, browser }) => {
  const { page } = drawn;
  await page.setViewportSize({ width: 1280, height: 720 });
  await drawn.go('/vostochny/');
  const still = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  // Scripts that never arrive.
  await still.route('**/*.js', () => undefined);
  await still.goto(page.url(), { waitUntil: 'commit' });
  await expect(still.locator('[data-map] [data-stop="vostochny"]')).toBeVisible();
  const [before, after] = [await centreOf(still, 'vostochny'), await centreOf(page, 'vostochny')];
  expect(Math.hypot(before[0] - after[0], before[1] - after[1])).toBeLessThan(1);
  await still.close();
});

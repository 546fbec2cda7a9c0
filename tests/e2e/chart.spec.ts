/** P2, P3: the SVG is there before the engine is asked for, and GL takes its place without a jump. */
import type { Page } from '@playwright/test';
import { expect, expectReady, test } from './fixtures.ts';
import { centreOf } from './reader.ts';

test('the engine is asked for only after the page has painted', async ({ page }) => {
  await page.route('**/assets/engine-*.js', () => undefined);
  const engine = page.waitForRequest('**/assets/engine-*.js');
  // Of a request on its way the page has no record yet.
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const { dataset } = document.documentElement;
      if (dataset.mapState === 'booting') dataset.askedMs ??= String(performance.now());
    }).observe(document, { attributes: true, subtree: true });
  });
  await page.goto('/');
  await engine;
  const { painted, asked } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    asked: Number(document.documentElement.dataset.askedMs),
  }));
  expect(asked).toBeGreaterThan(painted);
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

/** W8, W9: the document scrolls: by keys without a click first, and past the map with one finger on a phone on its side. */
import { expect, test } from './fixtures.ts';
import { bringToLife, mapBox } from './reader.ts';

test('Page Down, Space and End move the text at once, and the map stays in its place', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/');
  let before = 0;
  for (const key of ['PageDown', 'Space', 'End']) {
    // Chromium drops a key that comes in the last frame of a scroll, so each waits for the one before to end.
    const ended = await page.evaluateHandle(() => ({
      scroll: new Promise<number>((resolve) =>
        addEventListener('scrollend', () => resolve(scrollY), { once: true }),
      ),
    }));
    await page.keyboard.press(key);
    const now = await ended.evaluate(({ scroll }) => scroll);
    expect(now, key).toBeGreaterThan(before);
    before = now;
  }
  expect((await mapBox(page)).y, 'the map').toBe(0);
  await expect(page.locator('.credits')).toBeInViewport();
});

for (const [width, height, state] of [
  [844, 340, 'still'],
  [844, 340, 'alive'],
  [667, 320, 'still'],
  [667, 320, 'alive'],
] as const) {
  test(`at ${width} × ${height} one finger on the ${state} map scrolls the page`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      baseURL: baseURL!,
      viewport: { width, height },
      hasTouch: true,
      isMobile: true,
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    await page.goto('/');
    if (state === 'alive') await bringToLife(page);
    const session = await context.newCDPSession(page);
    const box = await mapBox(page);
    const [x, y] = [box.x + box.width * 0.3, box.y + box.height * 0.7];
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', movedPx?: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: movedPx === undefined ? [] : [{ x, y: y - movedPx }],
      });
    await touch('touchStart', 0);
    for (let step = 1; step <= 10; step++) await touch('touchMove', 12 * step);
    await touch('touchEnd');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(60);
    await context.close();
  });
}

/** R7: whatever storm of events comes over the page, it says no error, and the last command wins. */
import type { Page } from '@playwright/test';
import { expect, expectReady, test } from './fixtures.ts';
import { anyCard, expectMarkersAt, goToChart, keepChart, markerCentres, type Point } from './reader.ts';
import { propertySeed } from './seed.ts';
import { fire, stormOf } from './storm.ts';

const SIZES = [
  { width: 1000, height: 640 },
  { width: 390, height: 700 },
];

/** Runs in the page, before its scripts. */
function recordLongTasks() {
  const record = { worstMs: 0 };
  (globalThis as { longTasks?: typeof record }).longTasks = record;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) record.worstMs = Math.max(record.worstMs, duration);
  }).observe({ type: 'longtask', buffered: true });
}

const worstTaskMs = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { longTasks: { worstMs: number } }).longTasks.worstMs);

/** Where a fresh page of this address shows the stops. */
async function freshCentres(page: Page, path: string): Promise<Record<string, Point>> {
  await page.goto('about:blank');
  await goToChart(page, path);
  return markerCentres(page);
}

async function weather(page: Page, count: number) {
  // A page and hundreds of pictures, drawn in software.
  test.setTimeout(180_000 + count * 200);
  const seed = propertySeed();
  await page.setViewportSize(SIZES[0]!);
  // The chart shows the stops where the GL map does, to half a pixel.
  const chart = await page.context().newPage();
  await chart.setViewportSize(SIZES[0]!);
  await keepChart(chart);
  const expected = {
    '/': await freshCentres(chart, '/'),
    '/komsomolsk/': await freshCentres(chart, '/komsomolsk/'),
  };
  await chart.close();
  await page.addInitScript(recordLongTasks);
  await page.goto('about:blank');
  await page.goto('/');
  await expectReady(page);
  await expect(page.getByRole('slider')).toBeVisible();
  const quietMs = await worstTaskMs(page);

  const events = stormOf(count, seed);
  const part = Math.ceil(count / LAST.length);
  for (const [index, { selector, path }] of LAST.entries()) {
    await page.setViewportSize(SIZES[1]!);
    const startedMs = Date.now();
    await page.evaluate(fire, {
      events: events.slice(index * part, (index + 1) * part),
      pause: 'Suspendre',
      hash: '#map=4/45/130',
      selector,
    });
    console.log(`${part} events and ${path}: ${Date.now() - startedMs} ms`);
    await page.setViewportSize(SIZES[0]!);
    await expect.poll(() => new URL(page.url()).pathname + new URL(page.url()).hash).toBe(path);
    await expect(anyCard(page)).toHaveCount(path === '/' ? 0 : 1);
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
    await expectMarkersAt(page, expected[path]);
    await expectReady(page);
  }
  console.log(`worst task: ${await worstTaskMs(page)} ms, while the map came ${quietMs} ms`);
}

const LAST = [
  { selector: '[data-entry="komsomolsk"] a', path: '/komsomolsk/' },
  { selector: '.controls > .control-group:first-child > button:nth-child(3)', path: '/' },
] as const;

test('a turn of the wheel just before a command does not undo it', async ({ drawn }) => {
  const { page } = drawn;
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const expected = await markerCentres(page);
  await drawn.go('/#map=5/48/131');
  await page.evaluate(async (selector) => {
    const canvas = document.querySelector('[data-map] canvas')!;
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const [clientX, clientY] = [left + width / 2, top + height / 2];
    canvas.dispatchEvent(new WheelEvent('wheel', { clientX, clientY, deltaY: -170, bubbles: true }));
    document.querySelector<HTMLElement>(selector)!.click();
    // More frames than the wheel waits and the move takes.
    for (let frame = 0; frame < 60; frame++) await new Promise(requestAnimationFrame);
  }, LAST[1].selector);
  await expectMarkersAt(page, expected);
  expect(new URL(page.url()).hash).toBe('');
});

test('after a storm of 120 events the last command wins', async ({ page }) => {
  await weather(page, 120);
});

test('after a storm of 5 000 events the last command wins @long', async ({ page }) => {
  await weather(page, 5_000);
});

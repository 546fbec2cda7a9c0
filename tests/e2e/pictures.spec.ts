/** R10: SVG and GL show the same map, in one run: stored pictures would rot with each Chromium. */
import type { Page } from '@playwright/test';
import type { ThemeName } from '../../geo/style/palette.ts';
import { askForMap, expect, expectReady, test } from './fixtures.ts';
import { differences, type Portrait, portrait } from './portrait.ts';
import { markerCentres, worstShiftPx } from './reader.ts';

const THEMES: ThemeName[] = ['light', 'dark'];
const VIEWS = [
  ['/', 1440, 900, '@long'],
  ['/', 820, 1180, '@long'],
  ['/en/', 390, 844],
  ['/vostochny/', 1280, 720, '@long'],
  ['/en/khasan/', 390, 844, '@long'],
  ['/en/komsomolsk-vladivostok/', 1440, 900, '@long'],
  ['/en/#only=article', 1280, 720, '@long'],
  ['/#at=2023-09-12', 820, 1180],
] as const;

/** The page with its chart, until the engine may come. */
// The page's style sheet is changed, which its policy would refuse.
test.use({ bypassCSP: true });

async function openWithoutEngine(page: Page, path: string): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/assets/engine-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // The GL map has the page's own fonts, however late they come: for this comparison the chart waits for them too.
  // Pages that a worker answers have their fonts, however slow this machine is.
  await page.addInitScript(() =>
    Object.defineProperty(PerformanceNavigationTiming.prototype, 'workerStart', { get: () => 1 }),
  );
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('font-display:optional', 'font-display:block');
    await route.fulfill({ response, body });
  });
  await page.goto(path);
  await askForMap(page);
  await page.evaluate(() => document.fonts.ready);
  return release;
}

async function portraitIn(page: Page, theme: ThemeName): Promise<Portrait> {
  await page.emulateMedia({ colorScheme: theme });
  return portrait(page, theme);
}

for (const [path, width, height, ...marks] of VIEWS) {
  test(
    `SVG and GL agree on ${path} at ${width} × ${height}, in both themes ${marks.join()}`.trim(),
    async ({ page }) => {
      await page.setViewportSize({ width, height });
      const release = await openWithoutEngine(page, path);
      const charts: Portrait[] = [];
      for (const theme of THEMES) charts.push(await portraitIn(page, theme));
      const before = await markerCentres(page);
      release();
      await expectReady(page);
      expect(worstShiftPx(before, await markerCentres(page)), 'no stop jumps').toBeLessThanOrEqual(0.5);
      for (const chart of charts) {
        // The GL map takes a moment to change its theme.
        await expect
          .poll(async () => differences(chart, await portraitIn(page, chart.theme)), chart.theme)
          .toEqual([]);
      }
    },
  );
}

test('a route, a marker or the names taken away are noticed, and nothing is where nothing is gone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openWithoutEngine(page, '/en/');
  const whole = await portraitIn(page, 'light');
  expect(differences(whole, await portraitIn(page, 'light'))).toEqual([]);
  const without = async (selector: string): Promise<string> => {
    const setVisibility = (value: string) =>
      page.locator(selector).evaluateAll((elements, visibility) => {
        for (const element of elements) (element as HTMLElement).style.visibility = visibility;
      }, value);
    await setVisibility('hidden');
    const found = differences(whole, await portraitIn(page, 'light'));
    await setVisibility('');
    return found.join('; ');
  };
  expect(await without('[data-map] .leg-line')).toContain('route');
  expect(await without('[data-map] .names')).toContain('names');
  expect(await without('[data-map] [data-stop="komsomolsk"]')).toContain('marker of komsomolsk');
});

/** On paper: one sheet of A4 with the map, its legend and the article's words, whatever the screen showed. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openChart, publishedStops, quotesOf, titleOf } from './reader.ts';
import { PAGES } from './story.ts';

/** What @page leaves of A4 at 96 px an inch. */
const SHEET = { width: 726, height: 1054 };

/** @param format of the paper; what the page asks for by default */
async function pageCount(page: Page, format?: string): Promise<number> {
  const pdf = await page.pdf({ format, preferCSSPageSize: format === undefined, printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)!.length;
}

for (const [path, language] of [
  ['/', 'fr'],
  ['/en/#theme=dark', 'en'],
] as const) {
  test(`${path} is one sheet with every place and every quote of places`, async ({ page }) => {
    await openChart(page, path);
    expect(await pageCount(page)).toBe(1);
    const stops = await publishedStops(page);
    await page.setViewportSize(SHEET);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    for (const stop of stops) {
      const entry = page.locator(`[data-entry="${stop.id}"]`);
      await expect(entry.getByText(titleOf(stops, stop.id, language)).first()).toBeVisible();
      if (stop.properties.kind !== 'place') continue;
      for (const quote of quotesOf(stop)) await expect(entry.getByText(quote).first()).toBeVisible();
    }
    await expect(page.locator('.legend li').first()).toBeVisible();
    await expect(page.locator('.credits')).toContainText('GeoNames');
    for (const hidden of ['.controls button', '.timeline', '.gl', '.sources', '.downloads']) {
      await expect(page.locator(hidden).first()).toBeHidden();
    }
    await expect(page.locator('.chart')).toBeVisible();
    const box = (await page.locator('[data-map]').boundingBox())!;
    for (const marker of await page.locator('[data-map] .stop.place circle.disc').all()) {
      const { x, y, width, height } = (await marker.boundingBox())!;
      expect(x).toBeGreaterThan(box.x);
      expect(y).toBeGreaterThan(box.y);
      expect(x + width).toBeLessThan(box.x + box.width);
      expect(y + height).toBeLessThan(box.y + box.height);
    }
    const colours = await page.evaluate(() => [
      getComputedStyle(document.documentElement).backgroundColor,
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(document.documentElement).colorScheme,
    ]);
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)', 'light']);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(SHEET.width);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  });
}

test('every untouched page is one sheet, on the lower paper as on the narrower one', async ({ page }) => {
  for (const [index, { language, stop, path }] of PAGES.entries()) {
    const isLong = stop === null || stop.id === 'vostochny';
    // The languages take turns.
    if (!isLong && (index % 2 === 1) !== (language === 'en')) continue;
    await page.setViewportSize({ width: index % 4 ? 600 : 1280, height: 800 });
    await page.goto(path);
    for (const format of isLong ? ['Letter', 'A4'] : ['Letter']) {
      expect(await pageCount(page, format), `${path} on ${format}`).toBe(1);
    }
  }
});

test('a stop’s page tells its stop whole, and of the others the names alone', async ({ page }) => {
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: 'print' });
  for (const id of ['vostochny', 'vostochny-komsomolsk', 'pyongyang']) {
    await page.goto(`/en/${id}/`);
    const entry = page.locator(`[data-entry="${id}"]`);
    for (const part of await entry.locator(':is(.claim, .sentence, .translation, .source)').all()) {
      await expect(part).toBeVisible();
    }
    const others = page.locator('[data-entry]:not(.opened)');
    for (const claim of await others.locator('.claim').all()) await expect(claim).toBeHidden();
    for (const place of await page.locator('.entry.place:not(.opened) h3').all())
      await expect(place).toBeVisible();
    await expect(page.locator('.legend li').first()).toBeVisible();
  }
});

test('printed from the share sheet it has the code of its link', async ({ page }) => {
  await openChart(page, '/en/');
  await page.getByRole('button', { name: 'Share the map' }).click();
  await expect(page.getByRole('img', { name: 'QR code of this link' })).toBeVisible();
  expect(await pageCount(page)).toBe(1);
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
  const code = (await page.locator('.qr').boundingBox())!;
  const title = (await page.getByRole('heading', { level: 1 }).boundingBox())!;
  expect(code.width).toBeGreaterThan(60);
  expect(code.y).toBeLessThan(20);
  expect(code.x + code.width).toBeLessThanOrEqual(SHEET.width);
  expect(title.x + title.width, 'the title ends before it').toBeLessThanOrEqual(code.x);
});

test('after printing the map is again where it was', async ({ drawn }) => {
  const { page } = drawn;
  await drawn.go('/vostochny/#map=5/48/131');
  const before = await page.locator('[data-map] [data-stop="vostochny"] circle.disc').boundingBox();
  await page.pdf();
  await expect
    .poll(() => page.locator('[data-map] [data-stop="vostochny"] circle.disc').boundingBox())
    .toEqual(before);
});

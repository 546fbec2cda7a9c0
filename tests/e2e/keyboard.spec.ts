/** A4, A5, A7, A9: everything by keyboard alone, or by single clicks on named buttons. */
import type { Page } from '@playwright/test';
import { askForMap, expect, test } from './fixtures.ts';
import {
  addressCamera,
  anyCard,
  cardOf,
  entryLink,
  MAPS,
  mapBox,
  markerCentres,
  markerOf,
  openChart,
  publishedStops,
} from './reader.ts';

async function expectEachStopByKeys(page: Page) {
  const ids = (await publishedStops(page)).map(({ id }) => id);
  await markerOf(page, ids[0]!).focus();
  await page.keyboard.press('End');
  await expect(markerOf(page, ids.at(-1)!)).toBeFocused();
  await page.keyboard.press('Home');
  for (const [index, id] of ids.entries()) {
    const marker = markerOf(page, id);
    await expect(marker).toBeFocused();
    await expect(marker).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press(index % 2 ? 'Space' : 'Enter');
    await expect(cardOf(page, id)).toBeVisible();
    await expect(marker).toHaveAttribute('aria-expanded', 'true');
    await expect(page.getByRole('dialog')).toHaveAccessibleName(/\S/);
    await expect(cardOf(page, id).getByRole('heading').first()).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(anyCard(page)).toHaveCount(0);
    await expect(marker).toBeFocused();
    await page.keyboard.press('ArrowRight');
  }
  expect(await page.evaluate(() => scrollY), 'the page does not scroll').toBe(0);
}

for (const { mark, open } of MAPS) {
  test(`arrows, Home and End reach each stop once, Enter and Space open it, Escape gives the focus back${mark}`, async ({
    page,
  }) => {
    await open(page, '/');
    await expectEachStopByKeys(page);
  });
}

test('a stop opened from the text gives the focus back to the text', async ({ page }) => {
  await openChart(page, '/');
  const link = entryLink(page, 'komsomolsk');
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(cardOf(page, 'komsomolsk')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await page.goBack();
  await expect(anyCard(page)).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('a focused stop outside the view is panned in', async ({ drawn }) => {
  const { page } = drawn;
  await drawn.go('/#map=7/51.5/128');
  await markerOf(page, 'vostochny').focus();
  await page.keyboard.press('End');
  const { x, y, width, height } = await mapBox(page);
  await expect
    .poll(async () => {
      const [left, top] = (await markerCentres(page))['khasan-pyongyang']!;
      return left > x && left < x + width && top > y && top < y + height;
    })
    .toBe(true);
});

test('arrow keys on the map pan it, and the buttons zoom it', async ({ drawn: { page } }) => {
  const before = await markerCentres(page);
  await page.locator('[data-map] canvas').focus();
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(async () => (await markerCentres(page)).vostochny![0])
    .toBeLessThan(before.vostochny![0] - 50);
  await expect.poll(() => addressCamera(page)).not.toBeNull();
  const { zoom } = addressCamera(page)!;
  await page.getByRole('button', { name: 'Zoomer', exact: true }).click();
  await expect.poll(() => addressCamera(page)!.zoom).toBeCloseTo(zoom + 1, 2);
  await page.getByRole('button', { name: 'Tout le voyage' }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe('');
});

const WAYS = [
  ['Vers le haut', 1, 1],
  ['Vers la gauche', 0, 1],
  ['Vers le bas', 1, -1],
  ['Vers la droite', 0, -1],
] as const;

/** From the camera 5/48/131. */
async function expectSteps(page: Page) {
  await page.getByRole('button', { name: 'Déplacer la carte' }).click();
  const at = async () => (await markerCentres(page)).vostochny!;
  for (const [name, axis, sign] of WAYS) {
    const before = (await at())[axis];
    await page.getByRole('button', { name, exact: true }).click();
    await expect.poll(async () => sign * ((await at())[axis] - before), name).toBeGreaterThan(100);
  }
  await expect.poll(() => addressCamera(page)!.lon).toBeCloseTo(131, 1);
}

test('single presses on named buttons move the GL map each way', async ({ drawn }) => {
  await drawn.go('/#map=5/48/131');
  await expectSteps(drawn.page);
});

test.describe('With a map that is degraded', () => {
  test.use({ expectedConsole: [/engine-|Failed to load resource|status of 404/] });

  test('single presses on named buttons move the chart each way', async ({ page }) => {
    await page.route('**/engine-*.js', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('/#map=5/48/131');
    await askForMap(page);
    await expect(page.locator('html')).toHaveAttribute('data-map-state', 'degraded');
    await expectSteps(page);
  });
});

/** Everything that the GL map says, to see or to hear: MapLibre's own words are English. */
const saidByMap = (page: Page): Promise<string[]> =>
  page
    .locator('[data-map] .gl, [data-map] .gl *')
    .evaluateAll((elements) =>
      elements.flatMap((element) => [
        ...['aria-label', 'aria-roledescription', 'title', 'alt', 'placeholder'].flatMap(
          (name) => element.getAttribute(name) ?? [],
        ),
        ...[...element.childNodes]
          .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
          .flatMap(({ nodeValue }) => nodeValue?.trim() || []),
      ]),
    );

// On the English page it is asked of an embed.
test('the map says nothing but its name, in the language of the page', async ({ drawn: { page } }) => {
  const canvas = page.locator('[data-map] canvas');
  await expect(canvas).toHaveAttribute('aria-label', /^Carte/);
  expect(await saidByMap(page)).toEqual([await canvas.getAttribute('aria-label')]);
});

/** A3, A4, A5, A7, A9: everything by keyboard alone, or by single clicks on named buttons. */
import type { Page } from '@playwright/test';
import { expect, expectReady, test } from './fixtures.ts';
import {
  addressCamera,
  anyCard,
  cardOf,
  entryLink,
  mapBox,
  markerCentres,
  markerOf,
  publishedStops,
} from './reader.ts';

/** What has the focus, by its name and its place among all elements. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'body';
    const place = [...document.querySelectorAll('*')].indexOf(element);
    const labelled = element instanceof HTMLInputElement ? element.labels?.[0] : element;
    const label = element.getAttribute('aria-label') ?? labelled?.textContent.trim().slice(0, 40);
    return [element.tagName, place, element.getAttribute('data-stop'), label].join(' ');
  });

/** Everything that the key reaches, until the focus leaves the page or the steps are used up. */
async function walk(page: Page, key: string, steps: number): Promise<string[]> {
  const seen: string[] = [];
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (now === 'body') break;
    seen.push(now);
  }
  return seen;
}

test('Tab reaches everything with a name, and the way back is the same list reversed', async ({ page }) => {
  await page.goto('/');
  await expectReady(page);
  const forth = await walk(page, 'Tab', 300);
  const back = await walk(page, 'Shift+Tab', forth.length);
  expect(forth.length).toBeGreaterThan(20);
  expect(back).toEqual([...forth].reverse());
  expect(forth.filter((name) => /\s$/.test(name))).toEqual([]);
  const markers = forth.filter((name) => /^a \d+ [a-z]/.test(name));
  expect(markers, 'the markers are one tab stop').toHaveLength(1);
});

test('arrows, Home and End reach each stop once, Enter and Space open it, Escape gives the focus back', async ({
  page,
}) => {
  await page.goto('/');
  await expectReady(page);
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
});

test('a stop opened from the text gives the focus back to the text', async ({ page }) => {
  await page.goto('/');
  await expectReady(page);
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

test('a focused stop outside the view is panned in', async ({ page }) => {
  await page.goto('/#map=7/51.5/128');
  await expectReady(page);
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

test('arrow keys on the map pan it, and the buttons zoom it', async ({ page }) => {
  await page.goto('/');
  await expectReady(page);
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

test('the map and its canvas are named in the language of the page', async ({ page }) => {
  await page.goto('/');
  await expectReady(page);
  const canvas = page.locator('[data-map] canvas');
  await expect(canvas).toHaveAttribute('aria-label', /^Carte/);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(canvas).toHaveAttribute('aria-label', /^Map of/);
});

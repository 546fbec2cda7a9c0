/** A3, A6: Tab reaches everything and leaves it again; what has the focus can be seen, and seen to have it. */
import type { Page } from '@playwright/test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, test } from './fixtures.ts';
import { MAPS, markerOf, openChart, publishedStops } from './reader.ts';
import { faultsOf, type Step, walk } from './walk.ts';

// A stop that the focus pans in is there at once.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Room around an element for the ring that shows its focus, CSS px. */
const RING = 10;
/** A ring around even the smallest thing changes more pixels than this. */
const LEAST_PIXELS = 60;

/** How many pixels around an element change when it gets the focus. */
async function pixelsOfFocus(page: Page, { index }: Step): Promise<number> {
  const setFocus = (isFocused: boolean) =>
    page.evaluate(
      ([place, focused]) => {
        const element = [...document.body.querySelectorAll<HTMLElement>('*')][place]!;
        if (focused) element.focus();
        else element.blur();
        const shape = element.querySelector('.target') ?? element.closest('.sources-switch label') ?? element;
        const { x, y, width, height } = shape.getBoundingClientRect();
        return { x, y, width, height };
      },
      [index, isFocused] as const,
    );
  const box = await setFocus(true);
  const { width, height } = page.viewportSize()!;
  const [x, y] = [Math.max(box.x - RING, 0), Math.max(box.y - RING, 0)];
  const [right, bottom] = [box.x + box.width + RING, box.y + box.height + RING];
  const clip = { x, y, width: Math.min(right, width) - x, height: Math.min(bottom, height) - y };
  const picture = async () =>
    PNG.sync.read(await page.screenshot({ clip, animations: 'disabled', scale: 'css' }));
  const focused = await picture();
  await setFocus(false);
  const blurred = await picture();
  return pixelmatch(focused.data, blurred.data, undefined, focused.width, focused.height, { threshold: 0.1 });
}

/** The first step of each kind. */
function kindsOf(steps: Step[]): Step[] {
  const known = new Set<string>();
  return steps.filter(({ kind }) => !known.has(kind) && known.add(kind));
}

async function expectThereAndBack(page: Page) {
  await expect(page.getByRole('slider')).toBeVisible();
  await expect(page.locator('.move-map')).toBeVisible();
  const forth = await walk(page, 'Tab');
  expect(faultsOf(forth)).toEqual([]);
  expect(forth.length).toBeGreaterThan(100);
  const markers = forth.filter(({ kind }) => /^a\.stop/.test(kind));
  expect(markers, 'the markers are one tab stop').toHaveLength(1);
  const back = await walk(page, 'Shift+Tab', forth.length);
  expect(back.map(({ index }) => index)).toEqual(forth.map(({ index }) => index).reverse());
}

async function expectNothingUnderTheSheet(page: Page) {
  await expect(page.locator('.move-map')).toBeVisible();
  const steps = await walk(page, 'Tab');
  expect(faultsOf(steps)).toEqual([]);
  expect(steps.length).toBeGreaterThan(100);
  expect(steps.filter(({ role }) => role === 'slider')).toEqual([]);
  await expect(page.locator('.axis'), 'above a low sheet is no bare ground').toBeVisible();
  // Four times enlarged, the same page has a window of this size.
  await page.setViewportSize({ width: 320, height: 256 });
  await page.evaluate(() => scrollTo(0, 0));
  expect(faultsOf(await walk(page, 'Tab', 60))).toEqual([]);
}

for (const { mark, open } of MAPS) {
  test(`Tab reaches everything, named and in sight, and the way back is the same list reversed${mark}`, async ({
    page,
  }) => {
    await open(page, '/');
    await expectThereAndBack(page);
  });

  test(`on a phone with its sheet open nothing that has the focus lies under the sheet${mark}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, '/en/komsomolsk/');
    await expectNothingUnderTheSheet(page);
  });

  test(`a marker under the card or the legend comes out from there with the focus${mark}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1000, height: 700 });
    await open(page, '/vostochny/#map=5/48/131');
    await expectMarkersComeOut(page);
  });
}

test('the focus shows on each kind of control: focused and blurred pictures differ', async ({ page }) => {
  await openChart(page, '/en/komsomolsk/');
  await expect(page.getByRole('slider')).toBeVisible();
  await page.getByRole('button', { name: 'Move the map' }).click();
  await page.locator('.skip').first().focus();
  const steps = kindsOf(await walk(page, 'Tab', 60));
  expect(steps.length).toBeGreaterThan(12);
  const unseen: string[] = [];
  for (const step of steps) {
    const pixels = await pixelsOfFocus(page, step);
    if (pixels < LEAST_PIXELS) unseen.push(`${step.kind} “${step.name}”: ${pixels} px`);
  }
  expect(unseen).toEqual([]);
});

async function expectMarkersComeOut(page: Page) {
  const ids = (await publishedStops(page)).map(({ id }) => id);
  await markerOf(page, 'vostochny').focus();
  await page.keyboard.press('Home');
  for (const id of ids) {
    await expect(markerOf(page, id)).toBeFocused();
    const isFree = () =>
      markerOf(page, id).evaluate((marker) => {
        const { left, top, width, height } = marker.querySelector('.target')!.getBoundingClientRect();
        const over = document.elementFromPoint(left + width / 2, top + height / 2);
        return over !== null && marker.contains(over);
      });
    await expect.poll(isFree, id).toBe(true);
    await page.keyboard.press('ArrowRight');
  }
}

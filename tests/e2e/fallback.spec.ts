/** The chart carries the page where the GL map does not come, or has not come yet (parts of R1, P2). */
import { expect, openWithoutWebgl, test } from './fixtures.ts';
import {
  cardOf,
  centreOf,
  entryLink,
  expectMarkersAt,
  mapBox,
  markerCentres,
  markerOf,
  publishedStops,
  shownZoom,
  withoutWebgl,
} from './reader.ts';

test.describe('Without WebGL', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(withoutWebgl);
    await openWithoutWebgl(page, '/');
  });

  test('the buttons step through zooms of the chart', async ({ page }) => {
    const stops = await publishedStops(page);
    const whole = await markerCentres(page);
    const before = await shownZoom(page, stops);
    await page.getByRole('button', { name: 'Zoomer', exact: true }).click();
    await expect.poll(() => shownZoom(page, stops)).toBeCloseTo(before + 1, 2);
    await page.getByRole('button', { name: 'Dézoomer' }).click();
    await expect.poll(() => shownZoom(page, stops)).toBeCloseTo(before, 2);
    await page.getByRole('button', { name: 'Tout le voyage' }).click();
    await expectMarkersAt(page, whole);
  });

  test('a stop chosen in the text or on the map is shown fitted', async ({ page }) => {
    const stops = await publishedStops(page);
    const choices = {
      text: () => entryLink(page, 'komsomolsk').click(),
      map: () => markerOf(page, 'komsomolsk').click(),
    };
    for (const choose of Object.values(choices)) {
      await choose();
      await expect(cardOf(page, 'komsomolsk')).toBeVisible();
      // A place is fitted at this zoom.
      await expect.poll(() => shownZoom(page, stops)).toBeCloseTo(6.5, 2);
      const [x, y] = await centreOf(page, 'komsomolsk');
      const box = await mapBox(page);
      expect(x).toBeGreaterThan(box.x);
      expect(x).toBeLessThan(box.x + box.width);
      expect(y).toBeGreaterThan(box.y);
      expect(y).toBeLessThan(box.y + box.height);
      await page.getByRole('button', { name: 'Tout le voyage' }).click();
      await expect(cardOf(page, 'komsomolsk')).toHaveCount(0);
    }
  });
});

/** A2, A8, A10, A13: no known fault in any state; targets large enough; no sideways scroll. */
import { expectNoFault } from './accessibility.ts';
import { expect, expectReady, test } from './fixtures.ts';
import { cardOf, markerOf } from './reader.ts';

// The checker runs inside the page, which its policy would not let in.
test.use({ bypassCSP: true });

const STATES: [name: string, path: string, size?: [number, number], scheme?: 'dark'][] = [
  ['in French', '/'],
  ['in English', '/en/'],
  ['in the dark', '/', [1280, 720], 'dark'],
  ['with a stop open', '/vostochny/'],
  ['with a leg open in English', '/en/vostochny-komsomolsk/'],
  ['with the article alone', '/#only=article'],
  ['with a notice', '/#map=x'],
  ['at a moment of the journey', '/#at=2023-09-13'],
  ['on a phone with its sheet', '/en/komsomolsk/', [390, 844]],
  ['320 px wide', '/', [320, 640]],
];

for (const [name, path, [width, height] = [1280, 720], scheme] of STATES) {
  test(`no fault is known of the page ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    if (scheme) await page.emulateMedia({ colorScheme: scheme });
    await page.goto(path);
    await expectReady(page);
    await expectNoFault(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, 'nothing to scroll sideways').toBeLessThanOrEqual(0);
  });
}

test('no fault is known of the page in forced colours, and markers keep an outline', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/');
  await expectReady(page);
  await expectNoFault(page);
  const strokes = await page
    .locator('[data-map] .disc')
    .evaluateAll((discs) => discs.map((disc) => getComputedStyle(disc).stroke));
  expect(strokes.filter((stroke) => stroke === 'none')).toEqual([]);
});

test.describe('Under touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('controls are 44 px, everything else that can be hit 24', async ({ page }) => {
    await page.goto('/');
    await expectReady(page);
    await markerOf(page, 'vostochny').tap();
    await expect(cardOf(page, 'vostochny')).toBeVisible();
    await expect(page.getByRole('slider')).toBeAttached();
    const small = await page.locator('button, a[href], input, summary').evaluateAll((all) =>
      all
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ element, box }) => {
          const inText = element.closest('p, .source') !== null || element.classList.contains('skip');
          const least = element.matches('.icon-button') ? 44 : inText ? 0 : 24;
          return box.width > 0 && (box.width < least || box.height < least);
        })
        .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width} × ${box.height}`),
    );
    expect(small).toEqual([]);
  });
});

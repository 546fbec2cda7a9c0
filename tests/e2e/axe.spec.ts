/** A2, A8, A10, A13: no known fault in any state; targets large enough; no sideways scroll. */
import type { Page } from '@playwright/test';
import { expectNoFault } from './accessibility.ts';
import { askForMap, expect, openWithoutWebgl, test } from './fixtures.ts';
import { cardOf, entryLink, markerOf, openChart, openDrawn } from './reader.ts';

// The checker runs inside the page, which its policy would not let in.
test.use({ bypassCSP: true });

const STATES: [name: string, path: string, size?: [number, number], scheme?: 'dark'][] = [
  ['in English @long', '/en/'],
  // Each pair of colours has its contrast in the theme's own test.
  ['in the dark @long', '/', [1280, 720], 'dark'],
  ['with a stop open @long', '/vostochny/'],
  ['with a leg open in English @long', '/en/vostochny-komsomolsk/'],
  ['with the article alone @long', '/#only=article'],
  ['with a notice @long', '/#map=x'],
  ['at a moment of the journey @long', '/#at=2023-09-13'],
  ['on a phone with its sheet @long', '/en/komsomolsk/', [390, 844]],
  ['with a stop open in English @long', '/en/vostochny/'],
  ['320 px wide @long', '/', [320, 640]],
  ['enlarged four times', '/en/', [320, 256]],
];

async function expectNoOverflow(page: Page) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, 'nothing to scroll sideways').toBeLessThanOrEqual(0);
}

for (const [name, path, [width, height] = [1280, 720], scheme] of STATES) {
  test(`no fault is known of the page ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    if (scheme) await page.emulateMedia({ colorScheme: scheme });
    await openChart(page, path);
    await expectNoFault(page);
    await expectNoOverflow(page);
  });
}

test('no fault is known of the page with its GL map, nor of what comes up on it', async ({ page }) => {
  await openDrawn(page, '/');
  await expectNoFault(page);
  await expectNoOverflow(page);
  const STEPS: [hash: string, shown: string, within: string[]][] = [
    ['#map=x', '[data-notice="link"]', ['.notices']],
    ['#at=2023-09-13', '.timeline-words button', ['.timeline', '.legend']],
    [
      '#only=article',
      '[data-entry="vostochny"]',
      ['.sources-switch', '.legend', '[data-entry="vostochny"]', '.sources'],
    ],
  ];
  for (const [hash, shown, within] of STEPS) {
    await test.step(hash, async () => {
      await page.evaluate((value) => location.assign(value), hash);
      await expect(page.locator(shown)).toBeVisible();
      await expectNoFault(page, { within });
      await expectNoOverflow(page);
    });
  }
  for (const id of ['vostochny', 'vostochny-komsomolsk']) {
    await entryLink(page, id).click();
    await expect(cardOf(page, id)).toBeVisible();
    await expectNoFault(page, { within: ['[data-card]', `[data-stop="${id}"]`] });
    await expectNoOverflow(page);
  }
});

test('no fault is known of the sheet on a phone, and of the map above it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openChart(page, '/en/komsomolsk/');
  await expectNoFault(page, { within: ['[data-card]', '#map', '.notices'] });
  await expectNoOverflow(page);
});

/** The text is the same with scripts and without; what they bring to life is not. */
const ALIVE = ['#map', '.masthead', '.sources-switch', '[data-entry="vostochny"]'];

for (const [which, within] of [
  ['the parts that scripts bring to life, without them', ALIVE],
  ['the page without scripts @long', []],
] as const) {
  test(`no fault is known of ${which}`, async ({ page }) => {
    // The checker needs a browser that runs scripts: the page gets none of its own.
    await page.route('**/en/vostochny/', async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      await route.fulfill({ response, body: html.replace(/<script[^>]*>.*?<\/script>/gs, '') });
    });
    await page.goto('/en/vostochny/');
    await expect(page.locator('html')).toHaveAttribute('data-map-state', 'static');
    expect(await page.locator('script').count()).toBe(0);
    await expectNoFault(page, { within: [...within] });
  });
}

test('no fault is known of the page that says that it cannot draw the map', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await openWithoutWebgl(page, '/');
  await expect(page.locator('[data-notice="no-webgl"]')).toBeVisible();
  await expectNoFault(page, { within: ['#map', '.notices'] });
});

test.describe('Without its engine', () => {
  test.use({ expectedConsole: [/engine-|Failed to load resource|status of 404/] });

  test('no fault is known of the page that says so', async ({ page }) => {
    await page.route('**/engine-*.js', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('/');
    await askForMap(page);
    await expect(page.locator('[data-notice="degraded"]')).toBeVisible();
    await expectNoFault(page, { within: ['#map', '.notices'] });
  });
});

/** Every part of the page that colours alone would tell from what it lies on, and has neither border nor outline. */
const withoutEdge = (page: Page): Promise<string[]> =>
  page
    .locator('.card, .legend, .notice, .control-group, .sources-switch, .timeline, dialog[open]')
    .evaluateAll((parts) =>
      parts
        .filter((part) => {
          const { borderTopStyle, borderTopWidth } = getComputedStyle(part);
          return borderTopStyle === 'none' || Number.parseFloat(borderTopWidth) < 1;
        })
        .map(({ className }) => String(className)),
    );

/** Markers, legend keys and icons of which the system's colours leave no line. */
const withoutLine = (page: Page): Promise<string[]> =>
  page
    .locator('.disc, .arrow, .sample .line, .icon path')
    .evaluateAll((shapes) =>
      shapes
        .filter((shape) =>
          ['none', 'transparent', 'rgba(0, 0, 0, 0)'].includes(getComputedStyle(shape).stroke),
        )
        .map(({ outerHTML }) => outerHTML),
    );

test('no fault is known of the page in forced colours; markers, legend and panels keep their lines', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openChart(page, '/en/vostochny/#map=x');
  await expect(page.getByRole('slider')).toBeVisible();
  // The system's colours are the same in the text, which has none of its own.
  await expectNoFault(page, { within: ['#map', '.card', '.notices', '.sources-switch'] });
  expect(await withoutEdge(page)).toEqual([]);
  expect(await withoutLine(page)).toEqual([]);
  await page.getByRole('button', { name: 'Share the map' }).click();
  await expect(page.locator('dialog[open]')).toBeVisible();
  expect(await withoutEdge(page)).toEqual([]);
  expect(await withoutLine(page)).toEqual([]);
});

test.describe('Under touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  /** What a finger would miss: main controls below 44 px, anything else outside a line of text below 24. */
  const tooSmall = (page: Page): Promise<string[]> =>
    page.locator('button, a[href], input, summary, select').evaluateAll((all) =>
      all
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
        .filter(({ element, box }) => {
          const isMain = element.matches(
            '.icon-button, .link-button, .text-button, .card-steps a, [type=range]',
          );
          const isInText = element.closest('p, .source') !== null || element.matches('.skip');
          const least = isMain ? 44 : isInText && !element.matches('button') ? 0 : 24;
          return box.width > 0 && (box.width < least - 0.1 || box.height < least - 0.1);
        })
        .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width} × ${box.height}`),
    );

  test('controls are 44 px, everything else that can be hit 24', async ({ page }) => {
    await openChart(page, '/#at=2023-09-13');
    await expect(page.getByRole('slider')).toBeVisible();
    await page.locator('.move-map .toggle').tap();
    expect(await tooSmall(page)).toEqual([]);
    await markerOf(page, 'vostochny').tap();
    await expect(cardOf(page, 'vostochny')).toBeVisible();
    expect(await tooSmall(page)).toEqual([]);
    await page.locator('.controls button').last().tap();
    await page.locator('dialog summary').tap();
    await expect(page.locator('.embed-preview')).toBeVisible();
    expect(await tooSmall(page)).toEqual([]);
  });

  test('so they are in an embed', async ({ page }) => {
    await page.goto('/vostochny/?embed#at=2023-09-13');
    await expect(page.locator('.timeline-bar')).toBeAttached();
    await expect(page.locator('.move-map')).toBeVisible();
    expect(await tooSmall(page)).toEqual([]);
    await page.getByRole('button', { name: 'Fermer' }).tap();
    await expect(page.getByRole('slider')).toBeVisible();
    expect(await tooSmall(page)).toEqual([]);
  });
});

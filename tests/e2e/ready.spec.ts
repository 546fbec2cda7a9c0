/** R3: `ready` is said only of a map that shows the story, and a map that does not come says so in time. */
import type { Page, Route } from '@playwright/test';
import type { ThemeName } from '../../geo/style/palette.ts';
import { askForMap, type DrawnMap, expect, expectReady, test } from './fixtures.ts';
import { canvasShares, type Part, type Shares } from './pixels.ts';

/** After a failure that the page can see. */
const AFTER_FAILURE_MS = 5_000;
/** Without an answer at all. */
const AFTER_SILENCE_MS = 15_000;

const WORKER = '**/assets/maplibre-gl-worker-*.js';
const ENGINE = '**/assets/engine-*.js';
const BASEMAP = '**/assets/basemap-*.geojson';

const VIEW = '/en/vostochny/#map=4.5/50/131&only=article';

const EXPECTED = /Failed to load resource|Failed to fetch dynamically imported module|MIME type/;

const html = (route: Route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Hello' });
const missing = (route: Route) =>
  route.fulfill({ status: 404, contentType: 'text/plain', body: 'Not found' });
const broken = (route: Route) => route.fulfill({ status: 500, contentType: 'text/plain', body: 'Sorry' });
const aborted = (route: Route) => route.abort();
const truncated = async (route: Route) => {
  const response = await route.fetch();
  const text = await response.text();
  await route.fulfill({ response, body: text.slice(0, text.length / 2) });
};

const FAILURES: [what: string, pattern: string, answer: (route: Route) => Promise<void>, mark?: '@long'][] = [
  ['the worker is blocked', WORKER, aborted],
  ['the worker is missing', WORKER, missing, '@long'],
  ['the worker is an HTML page', WORKER, html, '@long'],
  ['the engine is blocked', ENGINE, aborted],
  ['the engine is missing', ENGINE, missing, '@long'],
  ['the engine is an HTML page', ENGINE, html, '@long'],
  ['the basemap is blocked', BASEMAP, aborted],
  ['the basemap is missing', BASEMAP, missing, '@long'],
  ['the basemap ends in a server error', BASEMAP, broken, '@long'],
  ['the basemap is an HTML page', BASEMAP, html, '@long'],
  ['the basemap is cut off in the middle', BASEMAP, truncated],
];
/** Of which the map that a retry brings is drawn with each change; of the others, before a release. */
const RETRIED = ['the engine is blocked', 'the basemap is cut off in the middle'];

const degradedNotice = (page: Page) => page.locator('[data-notice="degraded"]');
const retryButton = (page: Page) => degradedNotice(page).getByRole('button');

/** Every state that the page went through since it was loaded. */
const statesOf = (page: Page) => page.evaluate(() => (globalThis as { states?: string[] }).states ?? []);

/** Runs in the page, before its scripts. */
function recordStates() {
  const states: string[] = [];
  (globalThis as { states?: string[] }).states = states;
  new MutationObserver(() => {
    const state = document.documentElement?.dataset.mapState;
    if (state && state !== states.at(-1)) states.push(state);
  }).observe(document, { attributes: true, childList: true, subtree: true });
}

async function expectDegraded(page: Page, timeout: number) {
  await expect(page.locator('html')).toHaveAttribute('data-map-state', 'degraded', { timeout });
  await expect(retryButton(page)).toBeVisible();
  expect(await statesOf(page)).not.toContain('ready');
}

/** Small, since it is drawn in software. */
test.use({ viewport: { width: 900, height: 600 } });

test.describe('A failure', () => {
  test.use({ expectedConsole: [EXPECTED] });

  /** Opens the page, and asks once more: both times in vain. */
  async function expectToldTwice(page: Page, pattern: string, answer: (route: Route) => Promise<void>) {
    let failedAt = 0;
    await page.route(pattern, async (route) => {
      await answer(route);
      failedAt ||= Date.now();
    });
    await page.addInitScript(recordStates);
    await page.goto(VIEW);
    await askForMap(page);
    await expect.poll(() => failedAt, { intervals: [20] }).toBeGreaterThan(0);
    await expectDegraded(page, AFTER_FAILURE_MS - (Date.now() - failedAt));

    // Still blocked: the retry fails like the first attempt, and is offered again.
    failedAt = 0;
    await retryButton(page).click();
    await expect.poll(() => failedAt, { intervals: [20] }).toBeGreaterThan(0);
    await expectDegraded(page, AFTER_FAILURE_MS - (Date.now() - failedAt));
  }

  for (const [what, pattern, answer, mark = ''] of FAILURES) {
    const isRetried = RETRIED.includes(what);
    if (!isRetried && !mark) {
      test(`When ${what}, the map is never ready, says so within 5 s, and offers another try.`, async ({
        page,
      }) => {
        await expectToldTwice(page, pattern, answer);
      });
    }
    test(
      `When ${what}, the map is never ready, says so within 5 s, and a retry brings it. ${isRetried ? '' : '@long'}`.trim(),
      async ({ page }) => {
        await expectToldTwice(page, pattern, answer);
        const address = page.url();
        await page.unroute(pattern);
        await retryButton(page).click();
        await expectReady(page);
        await expect(degradedNotice(page)).toBeHidden();
        expect(page.url(), 'the view').toBe(address);
        await expect(page.locator('[data-card="vostochny"]')).toBeVisible();
        expect((await canvasShares(page, 'light')).journey).toBeGreaterThan(0);
      },
    );
  }

  test('Without its fonts the map is ready all the same.', async ({ page }) => {
    await page.route('**/*.woff2', aborted);
    await page.goto('/');
    await expectReady(page);
    await expect(degradedNotice(page)).toBeHidden();
  });
});

test.describe('Silence', () => {
  test.beforeEach(({ page }) => page.addInitScript(recordStates));

  const emptied = (route: Route) =>
    route.fulfill({
      contentType: 'application/geo+json',
      body: '{"type":"FeatureCollection","features":[]}',
    });

  async function expectDegradedAfterSilence(page: Page) {
    await expect(page.locator('html')).toHaveAttribute('data-map-state', 'booting');
    // Whatever else was on its way may come after the jump, and gives the map its time anew. How long that is, to the
    // millisecond, is tested with the session (tests/viewport).
    await expect(async () => {
      await page.clock.fastForward(AFTER_SILENCE_MS);
      await expectDegraded(page, 1_000);
    }).toPass({ timeout: 3 * AFTER_FAILURE_MS });
  }

  for (const [what, pattern] of [
    ['the worker', WORKER],
    ['the engine', ENGINE],
  ] as const) {
    test(`When ${what} never answers, the map is degraded after 15 s.`, async ({ page }) => {
      await page.clock.install();
      await page.route(pattern, () => undefined);
      const asked = page.waitForRequest(pattern);
      await page.goto(VIEW);
      await askForMap(page);
      await asked;
      await expectDegradedAfterSilence(page);
    });
  }

  test('A basemap without features is degraded within 15 s: a blank map is not ready.', async ({ page }) => {
    await page.clock.install();
    await page.route(BASEMAP, emptied);
    const answered = page.waitForResponse(BASEMAP);
    await page.goto(VIEW);
    await askForMap(page);
    await answered;
    await expectDegradedAfterSilence(page);
  });

  test('A basemap that never answers is degraded within 15 s; when it comes late, the map is ready.', async ({
    page,
  }) => {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(BASEMAP, async (route) => {
      await released;
      await route.continue();
    });
    const asked = page.waitForRequest(BASEMAP);
    await page.clock.install();
    await page.goto(VIEW);
    await askForMap(page);
    await asked;
    await expectDegradedAfterSilence(page);

    release();
    await expectReady(page);
    await expect(degradedNotice(page)).toBeHidden();
    await expect(page.locator('[data-card="vostochny"]')).toBeVisible();
    expect((await canvasShares(page, 'light')).journey).toBeGreaterThan(0);
  });
});

test.describe('A ready map', () => {
  /** What the map shows at a link once it has come to rest there. */
  async function expectShares(
    { page }: DrawnMap,
    isRight: (shares: Shares) => boolean,
    theme: ThemeName = 'light',
    part?: Part,
  ) {
    let last: Shares | undefined;
    await expect
      .poll(async () => {
        last = await canvasShares(page, theme, part);
        return isRight(last) ? 'as it should be' : JSON.stringify(last);
      })
      .toBe('as it should be');
  }
  const isWhole = ({ journey, land, water }: Shares) => journey > 0.0005 && land > 0.2 && water > 0.2;

  test('In each theme it shows the journey, land and water.', async ({ drawn }) => {
    await expectShares(drawn, isWhole);
    await drawn.page.emulateMedia({ colorScheme: 'dark' });
    await expectShares(drawn, isWhole, 'dark');
  });

  test('The theme of the link wins over the theme of the system. @long', async ({ drawn }) => {
    await drawn.go('/#theme=dark');
    await expectShares(drawn, ({ journey, land, water }) => journey > 0.0005 && land + water > 0.8, 'dark');
  });

  test('Over open ocean it is ready too, and shows water alone.', async ({ page }) => {
    await page.goto('/#map=5/38/-165');
    await expectReady(page);
    const { land, water } = await canvasShares(page, 'light');
    expect(water).toBeGreaterThan(0.95);
    expect(land).toBe(0);
  });

  test('At zoom 2 it shows the world up to its edges.', async ({ drawn }) => {
    await drawn.go('/#map=2/45/132');
    await expectShares(drawn, ({ journey, land, water }) => journey > 0 && land > 0.2 && land + water > 0.75);
  });

  test('At zoom 12, far inland, it shows land and not the blank ground.', async ({ drawn }) => {
    await drawn.go('/#map=12/54/126');
    await expectShares(drawn, ({ land }) => land > 0.85);
  });

  for (const lon of [180, -180, 179.999]) {
    test(`At longitude ${lon} it shows land on both sides of the date line.${lon === 180 ? '' : ' @long'}`, async ({
      drawn,
    }) => {
      await drawn.go(`/#map=4/66/${lon}`);
      const isCoast = ({ land, water }: Shares) => land > 0.15 && land + water > 0.75;
      await expectShares(drawn, isCoast, 'light', { left: 0, top: 0, right: 0.5, bottom: 1 });
      await expectShares(drawn, isCoast, 'light', { left: 0.5, top: 0, right: 1, bottom: 1 });
    });
  }

  for (const lat of [85, -85]) {
    test(`At latitude ${lat} no strip beyond the world is blank.${lat > 0 ? '' : ' @long'}`, async ({
      drawn,
    }) => {
      await drawn.go(`/#map=3/${lat}/130`);
      await expectShares(drawn, ({ land, water }) => land + water > 0.8);
    });
  }

  // That a fresh map says `ready` there at all, and truly.
  for (const link of [
    '/#theme=dark',
    '/#map=12/54/126',
    '/#map=4/66/180',
    '/#map=3/85/130',
    '/#map=3/-85/130',
  ]) {
    test(`Opened at ${link} it is ready when it is drawn. @long`, async ({ page }) => {
      await page.goto(link);
      await expectReady(page);
      const { land, water } = await canvasShares(page, link.includes('dark') ? 'dark' : 'light');
      expect(land + water).toBeGreaterThan(0.75);
    });
  }
});

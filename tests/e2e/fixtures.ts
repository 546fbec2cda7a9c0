/**
 * Playwright's `test`, made stricter: every test fails on a page error, a console error, a violation of the content
 * security policy, or a request that leaves the site. Whoever needs an exception says so in the test:
 *
 *     test.use({ expectedConsole: [/the server responded with a status of 404/] });
 */
import {
  type Browser,
  type BrowserContext,
  type ConsoleMessage,
  expect,
  type Page,
  type Request,
  test as base,
  type WebError,
} from '@playwright/test';
import { freePoints } from './in-page.ts';

export { expect };

/** How long the map may take to draw, in software on a slow machine. */
const READY_LIMIT_MS = 40_000;

interface Options {
  /**
   * Console errors that a test provokes. One pattern, with `|` for several: Playwright takes a second element for
   * fixture options and drops it.
   */
  expectedConsole: [] | [RegExp];
  /** Origins besides the site's own that a test talks to, such as a page that embeds the map. */
  allowedOrigins: string | undefined;
}

interface Fixtures {
  /** Watches, for this test, a context that was made by other means than the `browser` fixture, or by an earlier test. */
  watch: (context: BrowserContext) => void;
  /** A page whose GL map is drawn already, put back to how a page of `/` begins: for what no fresh load has to prove. */
  drawn: DrawnMap;
}

interface WorkerFixtures {
  /** What `drawn` hands from test to test; made by the first that asks for it. */
  shared: { drawn?: DrawnMap };
}

/** What tests change on the shared page without the link knowing, and what `drawn` puts back. */
const SIZE = { width: 1000, height: 640 };

/** The French page with its GL map, which moves between links as Back and Forward do: without a load. */
export class DrawnMap {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** @param prepare done to the page before its first load */
  static async open(
    browser: Browser,
    baseURL: string,
    watch: Fixtures['watch'],
    prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<DrawnMap> {
    const context = await browser.newContext({
      baseURL,
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      serviceWorkers: 'block',
      viewport: SIZE,
      reducedMotion: 'reduce',
    });
    watch(context);
    const drawn = new DrawnMap(await context.newPage());
    await prepare(drawn.page);
    await drawn.page.goto('/');
    await expectReady(drawn.page);
    return drawn;
  }

  /** Opens a link of the French page as its history would, and waits until everything has followed. */
  async go(link: string): Promise<void> {
    await this.page.evaluate((address) => {
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
    }, link);
    await twoFrames(this.page);
  }

  /** Nothing that a test did is left for the next: where that is in doubt, the page is loaded anew. */
  async reset(): Promise<void> {
    const { page } = this;
    await page.mouse.up();
    await page.mouse.move(0, 0);
    await page.setViewportSize(SIZE);
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: null, forcedColors: null, media: null });
    const isWhole = await page.evaluate(
      () =>
        document.documentElement.dataset.mapState === 'ready' &&
        document.documentElement.lang === 'fr' &&
        !document.querySelector(
          'dialog, .move-map .toggle[aria-expanded="true"], button[aria-label="Suspendre"]',
        ),
    );
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
      for (const name of ['pushState', 'replaceState']) Reflect.deleteProperty(history, name);
      (document.activeElement as HTMLElement | null)?.blur();
    });
    if (isWhole) await this.go('/');
    else await page.goto('about:blank').then(() => page.goto('/'));
    await expectReady(page);
    await page.evaluate(() => {
      document.scrollingElement!.scrollTop = 0;
    });
  }
}

/** Svelte has followed a change by the next frame, and the map by the one after it. */
const twoFrames = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  expectedConsole: [[], { option: true }],
  allowedOrigins: [undefined, { option: true }],
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's names
  shared: [async ({}, use) => use({}), { scope: 'worker' }],
  watch: [
    async ({ browser, baseURL, expectedConsole, allowedOrigins }, use) => {
      if (!Array.isArray(expectedConsole)) {
        throw new Error('expectedConsole takes one pattern: join several with "|", or all but one are lost.');
      }
      const origins = [baseURL ?? '', ...(allowedOrigins?.split(' ') ?? [])].map(
        (url) => new URL(url).origin,
      );
      const problems: string[] = [];
      const unwatched: (() => void)[] = [];
      const watched = new Set<BrowserContext>();
      const watch = (context: BrowserContext) => {
        if (watched.has(context)) return;
        watched.add(context);
        unwatched.push(
          watchErrors(context, expectedConsole, problems),
          watchRequests(context, origins, problems),
        );
      };
      browser.on('context', watch);
      await use(watch);
      browser.off('context', watch);
      // A context that goes on to the next test must not tell this one what happens there.
      for (const stop of unwatched) stop();
      expect(problems, 'no error, no violation of the policy and no request to a third party').toEqual([]);
    },
    { auto: true },
  ],
  drawn: async ({ browser, baseURL, watch, shared }, use) => {
    if (shared.drawn) watch(shared.drawn.page.context());
    shared.drawn ??= await DrawnMap.open(browser, baseURL!, watch);
    await shared.drawn.reset();
    await use(shared.drawn);
  },
});

/** @returns ends the watch */
function watchErrors(context: BrowserContext, expected: RegExp[], problems: string[]): () => void {
  const onError = (event: WebError) => problems.push(`page error: ${event.error().message}`);
  const onConsole = (message: ConsoleMessage) => {
    const text = `${message.text()} (${message.location().url})`;
    if (message.type() !== 'error' || expected.some((pattern) => pattern.test(text))) return;
    problems.push(`console error: ${text}`);
  };
  context.on('weberror', onError);
  context.on('console', onConsole);
  if (!reporting.has(context)) {
    reporting.add(context);
    // The context may be gone before the script is there; then there is nothing to watch either.
    context.addInitScript(reportViolations).catch(() => undefined);
  }
  return () => {
    context.off('weberror', onError);
    context.off('console', onConsole);
  };
}

/** Contexts whose pages report violations: once each, however many tests a context lives through. */
const reporting = new WeakSet<BrowserContext>();

/** Runs in the page. Chromium reports most violations on the console itself; this says which directive it was. */
function reportViolations() {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy violation: ${event.effectiveDirective} blocked ${event.blockedURI || 'inline'}`);
  });
}

/** @returns ends the watch */
function watchRequests(context: BrowserContext, origins: string[], problems: string[]): () => void {
  const onRequest = (request: Request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol === 'data:' || protocol === 'blob:' || origins.includes(origin)) return;
    problems.push(`request to another origin: ${request.url()}`);
  };
  context.on('request', onRequest);
  return () => context.off('request', onRequest);
}

/** The pointer moves over the map: a reader reaches for it. */
export async function reachForMap(page: Page) {
  for (const [x, y] of await page.evaluate(freePoints)) await page.mouse.move(x, y);
}

/** Reaches for the map until its engine has been asked for: a page that has only just come does not listen yet. */
export async function askForMap(page: Page) {
  const root = page.locator('html');
  await expect
    .poll(async () => {
      if ((await root.getAttribute('data-map-state')) === 'static') await reachForMap(page);
      return root.getAttribute('data-map-state');
    })
    .not.toBe('static');
}

/** Opens a page that settles for the chart, and says so once a reader has reached for the map. */
export async function openWithoutWebgl(page: Page, path: string) {
  await page.goto(path);
  await expect(async () => {
    await reachForMap(page);
    await expect(page.locator('[data-notice="no-webgl"]')).toBeVisible({ timeout: 250 });
  }).toPass();
}

/** Asks for the map, unless it is on its way already, and waits until MapLibre has really drawn the story. */
export async function expectReady(page: Page) {
  await askForMap(page);
  await expect(page.locator('html')).toHaveAttribute('data-map-state', 'ready', { timeout: READY_LIMIT_MS });
}

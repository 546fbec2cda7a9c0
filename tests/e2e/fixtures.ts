/**
 * Playwright's `test`, made stricter: every test fails on a page error, a console error, a violation of the content
 * security policy, or a request that leaves the site. Whoever needs an exception says so in the test:
 *
 *     test.use({ expectedConsole: [/the server responded with a status of 404/] });
 */
import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';

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
  /** Watches a context that the test made by other means than the `browser` fixture. */
  watch: (context: BrowserContext) => void;
}

export const test = base.extend<Options & Fixtures>({
  expectedConsole: [[], { option: true }],
  allowedOrigins: [undefined, { option: true }],
  watch: [
    async ({ browser, baseURL, expectedConsole, allowedOrigins }, use) => {
      if (!Array.isArray(expectedConsole)) {
        throw new Error('expectedConsole takes one pattern: join several with "|", or all but one are lost.');
      }
      const origins = [baseURL ?? '', ...(allowedOrigins?.split(' ') ?? [])].map(
        (url) => new URL(url).origin,
      );
      const problems: string[] = [];
      const watch = (context: BrowserContext) => {
        watchErrors(context, expectedConsole, problems);
        watchRequests(context, origins, problems);
      };
      browser.on('context', watch);
      await use(watch);
      browser.off('context', watch);
      expect(problems, 'no error, no violation of the policy and no request to a third party').toEqual([]);
    },
    { auto: true },
  ],
});

function watchErrors(context: BrowserContext, expected: RegExp[], problems: string[]) {
  context.on('weberror', (event) => problems.push(`page error: ${event.error().message}`));
  context.on('console', (message) => {
    const text = `${message.text()} (${message.location().url})`;
    if (message.type() !== 'error' || expected.some((pattern) => pattern.test(text))) return;
    problems.push(`console error: ${text}`);
  });
  // The context may be gone before the script is there; then there is nothing to watch either.
  context.addInitScript(reportViolations).catch(() => undefined);
}

/** Runs in the page. Chromium reports most violations on the console itself; this says which directive it was. */
function reportViolations() {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(`policy violation: ${event.effectiveDirective} blocked ${event.blockedURI || 'inline'}`);
  });
}

function watchRequests(context: BrowserContext, origins: string[], problems: string[]) {
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol === 'data:' || protocol === 'blob:' || origins.includes(origin)) return;
    problems.push(`request to another origin: ${request.url()}`);
  });
}

/** Waits until MapLibre has really drawn the story. */
export async function expectReady(page: Page) {
  await expect(page.locator('html')).toHaveAttribute('data-map-state', 'ready', { timeout: READY_LIMIT_MS });
}

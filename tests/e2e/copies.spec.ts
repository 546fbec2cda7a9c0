/** W3: a page in an archive, behind a proxy or on another origin stays what it was made as, and lives there. */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { expect, expectReady, test as base } from './fixtures.ts';
import { anyCard, bringToLife, cardOf, entryLink } from './reader.ts';

const DIST = resolve('dist');
const ARCHIVE = '/web/20250101000000/https://maps.example';
const PROXY = '/proxy/8080';
/** A proxy that has the page's address in its query. */
const QUERY = '/fetch?url=https%3A%2F%2Fmaps.example%2Fen%2Fvostochny%2F';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves the site below both paths and, as an archive finds what a page asks for beside it, at the root for the archive. */
const test = base.extend<{ copies: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's names
  copies: async ({}, use) => {
    const served = await serve(DIST, { port: 0 });
    const [answer] = served.server.listeners('request') as [Answer];
    served.server.removeAllListeners('request');
    served.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const front = [ARCHIVE, PROXY].find((each) => request.url!.startsWith(`${each}/`)) ?? '';
      const isBesideProxy = front === '' && request.headers.referer?.includes(PROXY);
      if (request.url === QUERY) request.url = '/en/vostochny/';
      else request.url = isBesideProxy ? '/nothing-here' : request.url!.slice(front.length);
      answer(request, response);
    });
    await use(served.url.slice(0, -1));
    await served.close();
  },
  baseURL: async ({ copies }, use) => use(copies),
});

test.use({ serviceWorkers: 'allow', locale: 'en-GB', viewport: { width: 1000, height: 640 } });

const path = (page: Page): string => new URL(page.url()).pathname;

/** Everything that asks for a worker has asked: the page at rest, and the share sheet. */
async function expectNoWorker(page: Page) {
  await page.getByRole('button', { name: /^(?:Share the map|Partager la carte)$/ }).click();
  await expect(page.locator('dialog.link-sheet')).toBeVisible();
  const isRestLoaded = () =>
    page.evaluate(() =>
      performance.getEntriesByType('resource').some(({ name }) => /\/assets\/rest-/.test(name)),
    );
  await expect.poll(isRestLoaded).toBe(true);
  await page.evaluate(async () => {
    for (let turn = 0; turn < 3; turn++) await new Promise((done) => requestIdleCallback(done));
  });
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await expect(page.locator('.keep-offline')).toHaveCount(0);
  await page.keyboard.press('Escape');
}

async function expectVostochny(page: Page, language: 'fr' | 'en') {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(cardOf(page, 'vostochny')).toBeVisible();
  await expect(page.locator('h1')).toHaveText(
    language === 'en' ? /Kim Jong Un’s journey/ : /voyage|parcours/i,
  );
  await expect(page.locator('[data-notice]')).toHaveCount(0);
}

test('an English page in an archive stays English, opens other stops below the archive’s path, and keeps no copy', async ({
  page,
}) => {
  await page.goto(`${ARCHIVE}/en/vostochny/#map=5.2/51.88/128.33&only=article`);
  await bringToLife(page);
  await expectVostochny(page, 'en');
  await entryLink(page, 'vostochny-komsomolsk').click();
  await expect(cardOf(page, 'vostochny-komsomolsk')).toBeVisible();
  expect(path(page)).toBe(`${ARCHIVE}/en/vostochny-komsomolsk/`);
  await page.goBack();
  await expectVostochny(page, 'en');
  await expectNoWorker(page);
  await page.reload();
  await bringToLife(page);
  await expectVostochny(page, 'en');
  await page.locator('a[hreflang="fr"]').first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  expect(path(page)).toBe(`${ARCHIVE}/vostochny/`);
});

test.describe('Behind a proxy that has nothing but the site', () => {
  // What the page's head names by absolute addresses, since a page may come without its last slash.
  test.use({ expectedConsole: [/\/assets\/(?:print-[^ ]*\.css|[^ ]*\.woff2)|favicon/] });

  test('a French page stays French, with its map, its links and its files', async ({ page }) => {
    await page.goto(`${PROXY}/vostochny/`);
    await expectReady(page);
    await expectVostochny(page, 'fr');
    await expectNoWorker(page);
    for (const link of await page.locator('a[href^="/"]').all()) {
      expect(await link.getAttribute('href')).toMatch(/^\/proxy\/8080\//);
    }
    await page.locator('.map-pane').getByRole('button', { name: 'Zoomer', exact: true }).click();
    await expect.poll(() => page.url()).toContain('#map=');
    expect(path(page)).toBe(`${PROXY}/vostochny/`);
  });

  test('the first page is one too', async ({ page }) => {
    await page.goto(`${PROXY}/`);
    await bringToLife(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(anyCard(page)).toHaveCount(0);
    await entryLink(page, 'vostochny').click();
    await expectVostochny(page, 'fr');
    expect(path(page)).toBe(`${PROXY}/vostochny/`);
  });
});

test('where the address does not show the page’s path it is left alone, and the page does what it can', async ({
  page,
}) => {
  await page.goto(`${QUERY}#only=article`);
  await bringToLife(page);
  await expectVostochny(page, 'en');
  await expect(page.getByRole('radio', { name: 'What the article says' })).toBeChecked();
  const address = page.url();
  await entryLink(page, 'komsomolsk').click();
  await expect(cardOf(page, 'komsomolsk')).toBeVisible();
  await expectNoWorker(page);
  expect(page.url()).toBe(address);
});

test('a page on another origin than that of the site registers no worker', async ({ page }) => {
  const html = readFileSync(`${DIST}/en/vostochny/index.html`, 'utf8');
  await page.route('/en/vostochny/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: html.replace('<html ', '<html data-site="https://maps.example" '),
    }),
  );
  await page.goto('/en/vostochny/');
  await bringToLife(page);
  await expectVostochny(page, 'en');
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    'href',
    'https://maps.example/en/vostochny/',
  );
  await expectNoWorker(page);
});

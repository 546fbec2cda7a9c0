/** R4, R5, S8 and the offline state of A2: what was visited stays, all of it if asked; a newer version is offered, never forced. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { transferBytes } from '../../scripts/pour/files.ts';
import { expectNoFault } from './accessibility.ts';
import { expect, expectReady, test as base } from './fixtures.ts';
import { buildSite, filesOf, Host, laterName, writeLaterVersion, writeWorker } from './host.ts';
import { canvasShares } from './pixels.ts';
import { cardOf, goToChart, keepChart, reachForMap, savingData, withoutWebgl } from './reader.ts';

const DIST = resolve('dist');
const BASE = '/maps/kim/';

const test = base.extend<{ host: Host }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's names
  host: async ({}, use) => {
    const host = new Host();
    await host.open(DIST, '/');
    await use(host);
    await host.dispose();
  },
  baseURL: async ({ host }, use) => use(host.url),
});

// Small, since its maps are drawn in software.
test.use({ serviceWorkers: 'allow', viewport: { width: 1000, height: 640 } });

const UNREACHABLE = /Failed to load resource|ERR_|unknown error occurred when fetching the script/i;

/** Reaches for the map, and waits until it is drawn. */
async function drawMap(page: Page) {
  await reachForMap(page);
  await expectReady(page);
}

/** Opens a page, reaches for its map, and waits until this browser keeps both. */
async function visit(page: Page, path = './') {
  await page.goto(path);
  await drawMap(page);
  await expectKept(page);
}

/** As `visit`, by a page that has no map to wait for: give it `withoutWebgl` first. */
async function visitChart(page: Page, path = './') {
  await goToChart(page, path);
  await expectKept(page);
}

/** Paths of the page and of all that it has loaded. */
const loadedPaths = (page: Page) =>
  page.evaluate(() => {
    const addresses = ['navigation', 'resource']
      .flatMap((type) => performance.getEntriesByType(type))
      .map(({ name }) => new URL(name))
      .filter(({ origin }) => origin === location.origin);
    return [...new Set(addresses.map(({ pathname }) => pathname))];
  });

/** Waits until a worker answers for the page and keeps all that the page has loaded. */
async function expectKept(page: Page) {
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 30_000 })
    .toBe('activated');
  const lacking = async () => {
    const kept = await keptPaths(page);
    return (await loadedPaths(page)).filter((path) => !kept.includes(path));
  };
  await expect.poll(lacking).toEqual([]);
}

/** Takes the network away, and the host as well: a service worker might be spared by the former. */
async function goOffline(page: Page, host: Host) {
  await page.context().setOffline(true);
  await host.close();
}

async function expectDrawn(page: Page) {
  await drawMap(page);
  expect((await canvasShares(page, 'light')).journey).toBeGreaterThan(0);
}

/** Paths of everything that this browser keeps. */
const keptPaths = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return (
      requests
        .flat()
        .map(({ url }) => new URL(url))
        // The rest are the worker's own marks.
        .filter(({ search }) => search === '' || search.startsWith('?revision='))
        .map(({ pathname }) => pathname)
        .sort()
    );
  });

/** All files that readers may keep, as paths: the editor is its authors’. */
const wholeSite = () =>
  filesOf(DIST)
    .filter(
      (file) =>
        !/^(?:og\/|oembed\/|editor\/|(?:_headers|embed\.js|service-worker\.js|sitemap\.xml|story\.schema\.json|parcours-files\.json)$)/.test(
          file,
        ),
    )
    .map((file) => `/${file}`.replace(/\/index\.html$/, '/'))
    .sort();

const sheet = (page: Page) => page.getByRole('dialog', { name: /^(?:Share the map|Partager la carte)$/ });
const offer = (page: Page) => sheet(page).locator('.keep-offline');
const openSheet = (page: Page) =>
  page.getByRole('button', { name: /^(?:Share the map|Partager la carte)$/ }).click();
const KEEP = /^(?:Garder toute la carte pour lire hors ligne|Keep the whole map for reading offline) \(\d/;

const newVersion = (page: Page) => page.locator('[data-notice="new-version"]');
const versionOf = (page: Page) => page.locator('html').getAttribute('data-version');
const countLoads = (page: Page) => {
  const loads = { count: 0 };
  page.on('domcontentloaded', () => loads.count++);
  return loads;
};

/** From now on the host has this version and not the one before. */
async function publishLater(host: Host, version: string) {
  laterVersions ??= mkdtempSync(join(tmpdir(), 'parcours-later-'));
  const later = join(laterVersions, version);
  if (!existsSync(later)) await writeLaterVersion(DIST, later, version);
  host.publish(later);
}

/** The folder of what a worker has written: each version once for all its tests. */
let laterVersions: string | undefined;
test.afterAll(() => {
  if (laterVersions !== undefined) rmSync(laterVersions, { recursive: true });
  laterVersions = undefined;
});

async function limitStorage(context: BrowserContext, page: Page, host: Host, quotaSize: number) {
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.url).origin, quotaSize });
}

/** What a browser does with its own cache when it needs room for something else. */
async function clearBrowserCache(page: Page) {
  await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache');
}

/** As when the reader comes back to the tab. */
const returnTo = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

test.describe('After one visit', () => {
  test.use({ expectedConsole: [UNREACHABLE] });

  test('the page opens with its map, without network and without host', async ({ page, host }) => {
    await visit(page, './vostochny/#map=5.2/51.88/128.33');
    // Browsers ask for a newer worker as they like.
    const asked = host.asked.filter((path) => path !== '/service-worker.js');
    expect(asked, 'each file once').toEqual([...new Set(asked)]);
    await goOffline(page, host);
    await page.reload();
    await expectDrawn(page);
    expect(page.url()).toContain('#map=5.2/51.88/128.33');
    await expect(cardOf(page, 'vostochny')).toBeVisible();

    await goToChart(page, './vostochny/?utm_source=letter#theme=light');
    await expect(cardOf(page, 'vostochny')).toBeVisible();
    await page.goto('./en/komsomolsk/#theme=dark');
    expect(new URL(page.url()).pathname, 'one that was never opened leads to one that was').toBe(
      '/vostochny/',
    );
  });

  test('nothing else is kept, and the host was asked for nothing but what the page shows', async ({
    page,
    host,
  }) => {
    await page.addInitScript(withoutWebgl);
    await visitChart(page);
    const onTheWay = async () => {
      const loaded = await loadedPaths(page);
      return host.asked.filter((path) => !loaded.includes(path));
    };
    // Parts that follow the page's life.
    await expect.poll(onTheWay).toEqual(['/service-worker.js']);
    await expectKept(page);
    const loaded = await loadedPaths(page);
    expect(await keptPaths(page)).toEqual([...loaded].sort());
    expect(host.asked, 'each file once').toEqual([...new Set(host.asked)]);
    expect(host.asked.filter((path) => !loaded.includes(path))).toEqual(['/service-worker.js']);
    expect(loaded.filter((path) => /engine|basemap|worker/.test(path))).toEqual([]);
  });
});

test.describe('The whole site', () => {
  test.use({ expectedConsole: [UNREACHABLE] });
  test.beforeEach(({ page }) => page.addInitScript(withoutWebgl));

  test('is kept at the press of a button, with size and progress, opens offline, and is taken back', async ({
    page,
    host,
  }) => {
    await visitChart(page);
    await openSheet(page);
    const button = offer(page).getByRole('button');
    const status = offer(page).getByRole('status');
    await expect(button).toHaveText(KEEP);
    await expectKept(page);
    const visited = await keptPaths(page);
    await expect(offer(page)).toContainText('Ce que vous avez ouvert se lit aussi sans réseau.');

    let open = (): void => undefined;
    const opened = new Promise<void>((done) => (open = done));
    host.gate = (path) => (path.endsWith('/claims.csv') ? opened : Promise.resolve());
    await button.focus();
    await page.keyboard.press('Enter');
    const progress = offer(page).getByRole('progressbar', { name: 'Copie de la carte' });
    const missing = () => progress.evaluate((bar: HTMLProgressElement) => bar.max - bar.value);
    await expect
      .poll(missing)
      .toBe(await transferBytes('claims.csv', readFileSync(join(DIST, 'claims.csv'))));
    await expect(offer(page).locator('.keep-progress')).toHaveText(/^\s*\d,\d\sMo sur \d,\d\sMo\s*$/);
    await expect(button, 'the focus has stayed').toBeFocused();
    await expect(button).toHaveText('Annuler');
    await page.keyboard.press('Enter');
    await expect(status).toHaveText('La copie est annulée, rien n’en est resté.');
    expect(await keptPaths(page)).toEqual(visited);
    await expect(button).toHaveText(KEEP);

    open();
    const megabytes = /\((\d,\d)\sMo\)/.exec(await button.innerText())![1]!;
    const size = Number(megabytes.replace(',', '.')) * 1_000_000;
    await clearBrowserCache(page);
    host.sentBytes = 0;
    await button.click();
    await expect(status).toHaveText('Toute la carte est gardée.');
    expect(Math.abs(host.sentBytes - size), 'as much as was said').toBeLessThan(80_000);
    expect(await keptPaths(page)).toEqual(wholeSite());

    await goOffline(page, host);
    await page.goto('./en');
    expect(new URL(page.url()).pathname, 'as the host redirects').toBe('/en/');
    expect((await page.goto('./en/nowhere/'))!.status()).toBe(404);
    await goToChart(page, './en/vostochny-komsomolsk/?utm_source=letter#only=article');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(cardOf(page, 'vostochny-komsomolsk')).toBeVisible();

    await openSheet(page);
    await expect(offer(page)).toContainText('The whole map is kept in this browser');
    await expect(status).toHaveText('');
    await expect(button).toHaveText('Remove the copy');
    await button.click();
    await expect(status).toHaveText('The copy was removed.');
    await expect(button).toHaveText(KEEP);
    const left = await keptPaths(page);
    expect(left).toEqual(expect.arrayContaining([...visited, '/en/', '/en/vostochny-komsomolsk/']));
    expect(left.filter((path) => /komsomolsk\/$/.test(path))).toEqual(['/en/vostochny-komsomolsk/']);
  });

  test('is refused in plain words without a network or room, to readers who save data as well', async ({
    page,
    context,
    host,
  }) => {
    await page.addInitScript(savingData);
    await goToChart(page, './en/');
    await openSheet(page);
    const button = offer(page).getByRole('button', { name: KEEP });
    const status = offer(page).getByRole('status');
    await expect(button, 'by a worker that they would not have otherwise').toBeVisible();
    await expectKept(page);
    const visited = await keptPaths(page);

    await clearBrowserCache(page);
    host.gate = () => Promise.reject(new Error('no network'));
    await button.click();
    await expect(status).toHaveText(
      'The map did not come as a whole: the network or the site did not answer. Nothing more was kept; try again later.',
    );
    host.gate = () => Promise.resolve();
    await limitStorage(context, page, host, 900_000);
    await button.click();
    await expect(status).toHaveText(
      'This browser has not enough room for the whole map: nothing more was kept.',
    );
    expect(await keptPaths(page)).toEqual(visited);
  });

  test('comes with the app when a reader installs it, and when it starts as one', async ({ page }) => {
    await visitChart(page);
    const copies = () => page.evaluate(() => caches.keys());
    expect(await copies()).toEqual(['parcours /']);
    await page.evaluate(() => dispatchEvent(new Event('appinstalled')));
    await expect.poll(() => keptPaths(page)).toEqual(wholeSite());

    // As where an app has its storage to itself.
    await page.evaluate(() => caches.delete('parcours / whole'));
    await page.addInitScript(() => {
      const ask = matchMedia;
      globalThis.matchMedia = (query) =>
        ask.call(globalThis, query === '(display-mode: standalone)' ? 'all' : query);
    });
    await page.reload();
    await expect.poll(async () => [...new Set(await keptPaths(page))]).toEqual(wholeSite());
  });
});

test('the worker waits for no map; there is none in a frame, for the embed, or for readers who save data', async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => {
      document.documentElement.dataset.registered = 'yes';
      return new Promise(() => undefined);
    };
  });
  const rest = /\/assets\/rest-.*\.js$/;
  /** Opens a page, and waits until it has done what a page of ours does at rest, in a frame or by itself. */
  const settle = async (path: string): Promise<Frame> => {
    const asked = page.waitForRequest(rest);
    await page.goto(path);
    const request = await asked;
    const frame = request.frame();
    await frame.evaluate((url) => import(url), request.url());
    await frame.evaluate(async () => {
      await new Promise(requestAnimationFrame);
      for (let turn = 0; turn < 2; turn++) await new Promise((done) => requestIdleCallback(done));
    });
    return frame;
  };
  const isRegistered = async (frame: Frame) =>
    (await frame.locator('html').getAttribute('data-registered')) === 'yes';
  expect(await isRegistered(await settle('./')), 'the test sees it where it is done').toBe(true);
  const framed = '<!doctype html><iframe width="900" height="600" src="./"></iframe>';
  await page.route('**/embedding', (route) => route.fulfill({ contentType: 'text/html', body: framed }));
  expect(await isRegistered(await settle('./embedding'))).toBe(false);

  expect(await isRegistered(await settle('./?embed'))).toBe(false);
  await page.addInitScript(savingData);
  expect(await isRegistered(await settle('./vostochny/'))).toBe(false);
});

test('where storage is refused the page does without and says nothing', async ({ page, context }) => {
  await context.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => {
      document.documentElement.dataset.registered = 'refused';
      return Promise.reject(new DOMException('no storage here', 'SecurityError'));
    };
  });
  await page.addInitScript(withoutWebgl);
  await goToChart(page, './');
  await expect(page.locator('html')).toHaveAttribute('data-registered', 'refused');
  await expect(page.locator('.notice:not([data-notice="no-webgl"])')).toHaveCount(0);
  await openSheet(page);
  await expect(sheet(page)).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
});

test('a full disk leaves the page as it is, and each kept file whole', async ({ page, context, host }) => {
  await page.addInitScript(withoutWebgl);
  await limitStorage(context, page, host, 300_000);
  await goToChart(page, './');
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  await expect.poll(async () => (await keptPaths(page)).length).toBeGreaterThan(0);
  await expect(page.locator('.notice:not([data-notice="no-webgl"])')).toHaveCount(0);
  const kept = await page.evaluate(async () => {
    const cache = await caches.open('parcours /');
    const files = (await cache.keys()).filter(({ url }) => !url.endsWith('?versions'));
    const sizeOf = async (request: Request) => (await (await cache.match(request))!.arrayBuffer()).byteLength;
    return Promise.all(files.map(async (file) => [new URL(file.url).pathname, await sizeOf(file)] as const));
  });
  for (const [path, bytes] of kept) {
    expect(bytes, path).toBe(statSync(join(DIST, path.replace(/\/$/, '/index.html'))).size);
  }
});

test.describe('A new version', () => {
  // Several maps drawn in software, and a site written anew.
  test.describe.configure({ timeout: 150_000 });
  test.use({ expectedConsole: [UNREACHABLE] });

  test('is offered, loads once after consent, without a network too, and leaves older pages whole', async ({
    page,
    context,
    host,
  }) => {
    // Of the four pages two show their charts alone: a version is the page's affair, whichever map it has.
    const third = await context.newPage();
    await third.addInitScript(withoutWebgl);
    await visitChart(third, './en/');
    // This one has not fetched its engine yet, and will need the old one.
    const old = await context.newPage();
    await old.addInitScript(savingData);
    await old.goto('./en/vostochny/');
    await expect(old.locator('.timeline input')).toBeVisible();
    await visit(page, './vostochny/#map=6/50/130');
    const moving = await context.newPage();
    await moving.addInitScript(withoutWebgl);
    await moving.goto('./');
    const [loads, oldLoads, thirdLoads] = [countLoads(page), countLoads(old), countLoads(third)];

    const engine = filesOf(DIST).find((file) => /assets\/engine-.*\.js$/.test(file))!;
    await publishLater(host, '2');
    expect((await page.request.get(`./${engine}`)).status(), 'the host has no old engine').toBe(404);

    await returnTo(page);
    await expect(newVersion(page)).toHaveText(/Une nouvelle version est prête\.\s*Recharger/);
    await expect(newVersion(third)).toContainText('A new version is ready.');
    await expect(page.locator('.notices')).toHaveAttribute('role', 'status');
    await goToChart(moving, './vostochny/');
    await expect(newVersion(moving)).toBeVisible();
    expect(await versionOf(moving), 'not asked for yet').toBeNull();
    expect(await versionOf(page)).toBeNull();

    // All that was visited has come anew with the offer.
    await host.close();
    await newVersion(page).getByRole('button', { name: 'Recharger' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-version', '2');
    await expectDrawn(page);
    expect(page.url(), 'the same view').toContain('#map=6/50/130');
    await expect(newVersion(page)).toHaveCount(0);
    expect(loads.count, 'one reload').toBe(1);

    // Hashed files would be in the browser's own cache as well, until that is needed for something else.
    await clearBrowserCache(old);
    await old.bringToFront();
    await drawMap(old);
    expect([await versionOf(old), await versionOf(third)]).toEqual([null, null]);
    expect([oldLoads.count, thirdLoads.count], 'no other page was loaded anew').toEqual([0, 0]);

    await third.bringToFront();
    await newVersion(third).getByRole('button', { name: 'Reload' }).click();
    await expect(third.locator('html')).toHaveAttribute('data-version', '2');
    expect(thirdLoads.count).toBe(1);
  });

  test('can be dismissed, and only the version before it is kept besides @long', async ({ page, host }) => {
    await visit(page);
    const engines = async () => (await keptPaths(page)).filter((path) => /engine-.*\.js$/.test(path)).sort();
    const [first] = await engines();
    for (const version of ['2', '3']) {
      await publishLater(host, version);
      await returnTo(page);
      await expect(newVersion(page)).toBeVisible();
      if (version === '2') {
        await newVersion(page).getByRole('button', { name: 'Fermer ce message' }).click();
        await expect(newVersion(page)).toHaveCount(0);
        await page.reload();
      }
      await newVersion(page).getByRole('button', { name: 'Recharger' }).click();
      await expect(page.locator('html')).toHaveAttribute('data-version', version);
      await drawMap(page);
      await expect(newVersion(page)).toHaveCount(0);
      const former = version === '2' ? first! : laterName(first!, '2');
      await expect.poll(engines).toEqual([former, laterName(first!, version)].sort());
    }
  });
});

test.describe('Under touch and the eyes of the checker', () => {
  test.use({
    bypassCSP: true,
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
    expectedConsole: [UNREACHABLE],
  });

  test('no fault is known of the offers, with targets of 44 px, nor of an unknown address without network', async ({
    page,
    host,
  }) => {
    await page.addInitScript(withoutWebgl);
    await visitChart(page);
    await openSheet(page);
    const keep = offer(page).getByRole('button', { name: KEEP });
    await expect(keep).toBeVisible();
    await expectNoFault(page, { within: ['.keep-offline'] });
    expect((await keep.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await keep.click();
    await expect(offer(page).getByRole('status')).toHaveText('Toute la carte est gardée.');
    await page.keyboard.press('Escape');

    await publishLater(host, '2');
    await returnTo(page);
    await expect(newVersion(page)).toBeVisible();
    await expectNoFault(page, { within: ['.notices', '#map'] });
    for (const button of await newVersion(page).getByRole('button').all()) {
      const { width, height } = (await button.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }

    await goOffline(page, host);
    const response = await page.goto('./en/nowhere/');
    expect(response!.status()).toBe(404);
    await expect(page.locator('[data-notice="link"]')).toBeVisible();
    await expectNoFault(page);
  });
});

test.describe('Without a service worker', () => {
  test.use({ serviceWorkers: 'block', expectedConsole: [UNREACHABLE] });

  test('a part that a new version took away leads to the notice, whose button loads the page anew', async ({
    page,
  }) => {
    const sheet = '**/assets/ShareSheet-*.js';
    await keepChart(page);
    await page.route(sheet, (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await goToChart(page, './vostochny/');
    await page.getByRole('button', { name: 'Partager la carte' }).click();
    const notice = page.locator('[data-notice="degraded"]');
    await expect(notice).toContainText('Une partie de la carte interactive');
    await page.unroute(sheet);
    await notice.getByRole('button', { name: 'Réessayer' }).click();
    await expect(page.locator('html'), 'the page comes to life by itself').toHaveAttribute('data-alive', '');
    await expect(notice).toHaveCount(0);
    await expect(cardOf(page, 'vostochny')).toBeVisible();
    await page.getByRole('button', { name: 'Partager la carte' }).click();
    await expect(page.getByRole('dialog', { name: 'Partager la carte' })).toBeVisible();
  });

  test('where the live parts do not come, a pressed stop still leads to its page', async ({ page }) => {
    await page.route('**/assets/index-*.js', (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await page.goto('./');
    await page.locator('[data-entry="vostochny"] a').first().click();
    await expect(page).toHaveURL(/\/vostochny\/$/);
    await expect(cardOf(page, 'vostochny')).toBeVisible();
  });
});

test('the host is told to keep hashed files for good and neither pages nor the worker', async ({
  request,
}) => {
  const cacheOf = async (path: string) => (await request.get(path)).headers()['cache-control'];
  const [asset] = filesOf(DIST).filter((file) => file.startsWith('assets/'));
  expect(await cacheOf('./service-worker.js')).toBe('no-cache');
  expect(await cacheOf(`./${asset!}`)).toBe('public, max-age=31536000, immutable');
  for (const path of ['./', './en/vostochny/', './manifest.webmanifest', './icons/192.png']) {
    expect(await cacheOf(path), path).not.toMatch(/immutable|max-age=[1-9]/);
  }
});

test('the site can be installed in both languages, with icons of their declared sizes', async ({ page }) => {
  await page.addInitScript(savingData);
  for (const [language, path] of [
    ['fr', './vostochny/'],
    ['en', './en/vostochny/'],
  ] as const) {
    await page.goto(path);
    const session = await page.context().newCDPSession(page);
    const { url, errors, data } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const manifest = JSON.parse(data!) as Record<string, string> & {
      icons: { src: string; sizes: string; purpose: string }[];
    };
    expect(manifest).toMatchObject({
      lang: language,
      short_name: 'Parcours',
      start_url: language === 'fr' ? '/' : '/en/',
      scope: '/',
      display: 'standalone',
    });
    expect((await page.request.get(url)).headers()['content-type']).toContain('application/manifest+json');
    expect(manifest.icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`)).toEqual([
      'any 192x192',
      'any 512x512',
      'maskable 512x512',
    ]);
    const touch = await page.locator('link[rel="apple-touch-icon"]').getAttribute('href');
    for (const { src, sizes } of [...manifest.icons, { src: touch!, sizes: '180x180' }]) {
      const { width, height } = PNG.sync.read(await (await page.request.get(src)).body());
      expect(`${width}x${height}`).toBe(sizes);
    }
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // Nothing but that Playwright's windows are private.
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  }
});

test('the journey of a maskable icon lies within the circle that every system shows', () => {
  const { width, data } = PNG.sync.read(readFileSync(join(DIST, 'icons/maskable-512.png')));
  let farthestPx = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [red, green] = [data[at]!, data[at + 1]!];
    // The ground is almost grey, the journey red.
    if (red - green < 16) continue;
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    farthestPx = Math.max(farthestPx, Math.hypot(x + 0.5 - width / 2, y + 0.5 - width / 2));
  }
  expect(farthestPx).toBeGreaterThan(width / 4);
  expect(farthestPx).toBeLessThanOrEqual(width * 0.4);
});

/** Builds share a folder for what they need in between: one after the other. */
test.describe.serial('Below a path', () => {
  test.describe.configure({ timeout: 180_000 });
  test.use({ expectedConsole: [UNREACHABLE] });

  const based = test.extend({
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's names
    host: async ({}, use) => {
      const host = new Host();
      const site = host.newFolder();
      await buildSite(site, '--base', BASE);
      await host.open(site, BASE);
      await use(host);
      await host.dispose();
    },
  });

  based('what was visited is kept and opens without network @long', async ({ page, host }) => {
    await visit(page, './en/vostochny/');
    await goOffline(page, host);
    await page.goto('./en/vostochny/?utm_source=x#theme=light');
    await expectDrawn(page);
    expect(new URL(page.url()).pathname).toBe(`${BASE}en/vostochny/`);
    expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toBe(
      `${host.url}service-worker.js`,
    );
  });

  based(
    'a site built with --no-offline takes the copy and the worker away again @long',
    async ({ page, host }) => {
      await visit(page);
      const without = host.newFolder();
      await buildSite(without, '--base', BASE, '--no-offline');
      host.publish(without);
      await returnTo(page);
      const traces = () =>
        page.evaluate(async () => [
          ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
          ...(await caches.keys()),
        ]);
      await expect.poll(traces).toEqual([]);
      await expect(page.locator('html'), 'the open page goes on').toHaveAttribute('data-map-state', 'ready');
      const answered = page.waitForResponse((response) => response.url() === host.url);
      await page.goto('./');
      expect((await answered).fromServiceWorker()).toBe(false);
      await drawMap(page);
      await openSheet(page);
      await expect(sheet(page)).toBeVisible();
      await expect(offer(page)).toHaveCount(0);
      expect(await traces(), 'and no page asks for it again').toEqual([]);
    },
  );
});

test('a worker that removes itself can be given to a site that is built already @long', async ({
  page,
  host,
}) => {
  await visit(page);
  const without = host.newFolder();
  await writeLaterVersion(DIST, without, '2');
  await writeWorker(without, '--remove');
  host.publish(without);
  await returnTo(page);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  await page.reload();
  expect(await versionOf(page)).toBe('2');
  await drawMap(page);
});

/** R4, R5, S8 and the offline state of A2: the site stays after one visit, and a newer one is offered, never forced. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { expectNoFault } from './accessibility.ts';
import { expect, expectReady, test as base } from './fixtures.ts';
import { buildSite, filesOf, Host, laterName, writeLaterVersion, writeWorker } from './host.ts';
import { canvasShares } from './pixels.ts';
import { cardOf, goToChart, keepChart, reachForMap, withoutEngine, withoutWebgl } from './reader.ts';

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

/** Opens a page and waits until this browser has the whole site. */
async function visit(page: Page, path = './') {
  await page.goto(path);
  await expectReady(page);
  await expectKept(page);
}

const expectKept = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 30_000 })
    .toBe('activated');

/** As `visit`, by a page that has no map to wait for: give it `withoutWebgl` first. */
async function visitChart(page: Page, path = './') {
  await goToChart(page, path);
  await expectKept(page);
}

/** Takes the network away, and the host as well: a service worker might be spared by the former. */
async function goOffline(page: Page, host: Host) {
  await page.context().setOffline(true);
  await host.close();
}

async function expectDrawn(page: Page) {
  await expectReady(page);
  expect((await canvasShares(page, 'light')).journey).toBeGreaterThan(0);
}

/** Addresses of everything that this browser keeps, without what tells versions apart. */
const keptPaths = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });

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

/** As when the reader comes back to the tab. */
const returnTo = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

test.describe('After one visit', () => {
  test.use({ expectedConsole: [UNREACHABLE] });

  test('the browser keeps all that readers need, and opens it without network and without host', async ({
    page,
    host,
  }) => {
    await visit(page);
    const addressOf = (file: string) => `/${file}`.replace(/\/index\.html$/, '/');
    const expected = filesOf(DIST)
      .filter(
        (file) =>
          !/^(?:og\/|oembed\/|(?:_headers|embed\.js|service-worker\.js|sitemap\.xml|story\.schema\.json)$)/.test(
            file,
          ),
      )
      .map(addressOf);
    // The last is the list of what belongs to which version.
    expect((await keptPaths(page)).sort()).toEqual([...expected, '/'].sort());

    await goOffline(page, host);
    await page.reload();
    await expectDrawn(page);

    await goToChart(page, './vostochny/#map=5.2/51.88/128.33&theme=light');
    await expect(cardOf(page, 'vostochny')).toBeVisible();
    expect(page.url()).toContain('#map=5.2/51.88/128.33');

    await page.goto('./en/vostochny-komsomolsk/?utm_source=letter#only=article');
    await expectDrawn(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('[data-card]')).toBeVisible();

    await page.goto('./en');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(new URL(page.url()).pathname, 'as the host redirects').toBe('/en/');
  });
});

test('the copy waits for the map; none is made in a frame, for the embed, or for readers who save data', async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => {
      const { dataset } = document.documentElement;
      dataset.registered = dataset.mapState;
      return new Promise(() => undefined);
    };
  });
  const part = /\/assets\/NewVersion-.*\.js$/;
  const settle = async (open: () => Promise<unknown>): Promise<Frame> => {
    const asked = page.waitForRequest(part);
    await open();
    const request = await asked;
    const frame = request.frame();
    await frame.evaluate((url) => import(url), request.url());
    await frame.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    return frame;
  };
  const stateWhenRegistered = (frame: Frame) => frame.locator('html').getAttribute('data-registered');
  await settle(() => page.goto('./'));
  await expect(page.locator('html'), 'the test sees it where it is done').toHaveAttribute(
    'data-registered',
    'ready',
  );
  // From here on the map settles for the chart, which is when the copy would be made as well.
  await page.addInitScript(withoutWebgl);
  expect(await stateWhenRegistered(await settle(() => page.goto('./en/')))).toBe('static');
  // An embed gets its map when somebody wants more than the picture.
  const openEmbed = async () => {
    await page.goto('./?embed');
    await page.getByRole('button', { name: 'Zoomer', exact: true }).click();
  };
  expect(await stateWhenRegistered(await settle(openEmbed))).toBeNull();
  const framed = '<!doctype html><iframe width="900" height="600" src="./"></iframe>';
  await page.route('**/embedding', (route) => route.fulfill({ contentType: 'text/html', body: framed }));
  expect(await stateWhenRegistered(await settle(() => page.goto('./embedding')))).toBeNull();

  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await withoutEngine(page);
  await page.goto('./vostochny/');
  await reachForMap(page);
  await expect(page.locator('[data-notice="no-webgl"]')).toBeVisible();
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  expect(requests.filter((url) => part.test(url))).toEqual([]);
});

test('where storage is refused the page does without and says nothing', async ({ page, context }) => {
  await context.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => {
      document.documentElement.dataset.registered = 'refused';
      return Promise.reject(new DOMException('no storage here', 'SecurityError'));
    };
  });
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('data-registered', 'refused');
  await expectReady(page);
  await expect(page.locator('.notice')).toHaveCount(0);
});

test.describe('A full disk', () => {
  test.use({ expectedConsole: [/quota/i] });

  test('leaves the page as it is, and nothing half kept', async ({ page, context, host }) => {
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(host.url).origin,
      quotaSize: 400_000,
    });
    const worker = context.waitForEvent('serviceworker');
    await page.goto('./');
    await worker;
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
      .toBe(0);
    await expectReady(page);
    await expect(page.locator('.notice')).toHaveCount(0);
    expect((await keptPaths(page)).filter((path) => path.startsWith('/assets/'))).toEqual([]);
  });
});

test.describe('A new version', () => {
  // Several maps drawn in software, and a site written anew.
  test.describe.configure({ timeout: 150_000 });

  test('is offered, loads once after consent, and leaves older pages whole', async ({
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
    await withoutEngine(old);
    await old.goto('./en/vostochny/');
    await expect(old.locator('.timeline input')).toBeVisible();
    await page.goto('./vostochny/#map=6/50/130');
    await expectReady(page);
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

    await newVersion(page).getByRole('button', { name: 'Recharger' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-version', '2');
    await expectDrawn(page);
    expect(page.url(), 'the same view').toContain('#map=6/50/130');
    await expect(newVersion(page)).toHaveCount(0);
    expect(loads.count, 'one reload').toBe(1);

    // Hashed files would be in the browser's own cache as well, until that is needed for something else.
    await (await context.newCDPSession(old)).send('Network.clearBrowserCache');
    await old.bringToFront();
    await reachForMap(old);
    await expectReady(old);
    expect([await versionOf(old), await versionOf(third)]).toEqual([null, null]);
    expect([oldLoads.count, thirdLoads.count], 'no other page was loaded anew').toEqual([0, 0]);

    await third.bringToFront();
    await newVersion(third).getByRole('button', { name: 'Reload' }).click();
    await expect(third.locator('html')).toHaveAttribute('data-version', '2');
    await expect(third.locator('[data-moment]')).toBeAttached();
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
      await expectReady(page);
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

  test('no fault is known of the offer, with targets of 44 px, nor of an unknown address without network', async ({
    page,
    host,
  }) => {
    await page.addInitScript(withoutWebgl);
    await visitChart(page);
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
    await expect(page.locator('[data-moment]')).toBeAttached();
    await expectNoFault(page);
  });
});

test.describe('Without a service worker', () => {
  test.use({ serviceWorkers: 'block', expectedConsole: [UNREACHABLE] });

  test('a part that a new version took away leads to the notice, whose button loads the page anew', async ({
    page,
  }) => {
    const timeline = '**/assets/Timeline-*.js';
    await keepChart(page);
    await page.route(timeline, (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await page.goto('./vostochny/');
    const notice = page.locator('[data-notice="degraded"]');
    await expect(notice).toContainText('Une partie de la carte interactive');
    await page.unroute(timeline);
    await notice.getByRole('button', { name: 'Réessayer' }).click();
    await expect(page.locator('.timeline input')).toBeVisible();
    await expect(notice).toHaveCount(0);
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
  await withoutEngine(page);
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

  based('the site is kept and opens without network @long', async ({ page, host }) => {
    await visit(page, './en/');
    await goOffline(page, host);
    await page.goto('./vostochny/?utm_source=x#theme=light');
    await expectDrawn(page);
    expect(new URL(page.url()).pathname).toBe(`${BASE}vostochny/`);
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
      await expectReady(page);
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
  await expectReady(page);
});

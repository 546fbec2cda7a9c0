/** Several stories in one site: the list leads to each and back, links hold in each folder, and what is kept of one is of no other. */
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { basemapBeside, WORLD_BASEMAP } from '../../geo/story/first-story.ts';
import { expectNoFault } from './accessibility.ts';
import { expect, test as base } from './fixtures.ts';
import { buildSite, Host } from './host.ts';
import { cardOf, goToChart, keepChart } from './reader.ts';

/** Small ones: each page and picture of a story takes its time to build. The first has the site's root. */
const HOME = 'market-day';
const NAMES = [HOME, 'lake-orchestra', 'pacific-chronometer'];

const ROOM = join(tmpdir(), `parcours-several-${process.pid}`);
const SITE = join(ROOM, 'site');

/** @returns the options that name these stories */
function namedStories(): string[] {
  mkdirSync(ROOM, { recursive: true });
  const files = NAMES.map((name) => join(ROOM, `${name}.geojson`));
  for (const [index, file] of files.entries()) {
    cpSync(resolve(`tests/fixtures/stories/${NAMES[index]}.geojson`), file);
    cpSync(WORLD_BASEMAP, basemapBeside(file));
  }
  return files.flatMap((file) => ['--story', file]);
}

const build = (): Promise<void> => buildSite(SITE, ...namedStories(), '--home', HOME);

/** By the first test that asks for the site. */
let building: Promise<void> | undefined;

const test = base.extend<{ host: Host }>({
  host: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's names
    async ({}, use) => {
      await (building ??= build());
      const host = new Host();
      await host.open(SITE, '/');
      await use(host);
      await host.dispose();
    },
    { scope: 'test', timeout: 300_000 },
  ],
  baseURL: async ({ host }, use) => use(host.url),
});

// One worker builds once.
test.describe.configure({ mode: 'default' });
test.use({ viewport: { width: 1000, height: 640 } });
test.afterAll(() => rmSync(ROOM, { recursive: true, force: true }));

test('the list leads to a story in its language, and the story back to the list', async ({ page }) => {
  await keepChart(page);
  await page.goto('stories/');
  await expect(page.locator('.listed')).toHaveCount(NAMES.length);
  await page.getByRole('link', { name: 'Ein Orchester auf Reisen' }).click();
  await expect(page).toHaveURL(/\/lake-orchestra\/$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.getByRole('link', { name: 'Parcours', exact: true }).click();
  await expect(page).toHaveURL(/\/stories\/$/);
});

test('links hold in each story’s folder, and at the root', async ({ page }) => {
  await keepChart(page);
  for (const [path, stop] of [
    ['lake-orchestra/es/zuerich/#map=6/47/8.5&theme=dark', 'zuerich'],
    ['en/alba/#theme=dark', 'alba'],
  ] as const) {
    await goToChart(page, path);
    await expect(cardOf(page, stop)).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(page.url()).toContain(path.replace(/#.*/, ''));
  }
});

test.describe('for the checker', () => {
  // It runs inside the page, which its policy would not let in.
  test.use({ bypassCSP: true });

  for (const width of [1280, 320])
    test(`no fault is known of the list, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 640 });
      await page.goto('stories/');
      await expectNoFault(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
});

/** Paths of all that this browser keeps of a story. */
const keptOf = (page: Page, scope: string) =>
  page.evaluate(async (name) => {
    const names = [name, `${name} whole`];
    const requests = await Promise.all(names.map(async (each) => (await caches.open(each)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  }, `parcours ${scope}`);

/** All files that the worker of a story keeps for reading offline, as paths. */
function listedIn(folder: string): string[] {
  const worker = readFileSync(join(SITE, folder, 'service-worker.js'), 'utf8');
  const files = JSON.parse(/SITE_FILES=(\[.*?\]),ASSETS=/.exec(worker)![1]!) as [path: string][];
  return files.map(([path]) => new URL(path, `http://any/${folder}/`).pathname);
}

/** A file that only this story needs: the basemap is the world's for all three. */
const stylesOf = (folder: string): string =>
  /data-styles="(?:\.\.)?([^"]+)"/.exec(readFileSync(join(SITE, folder, 'index.html'), 'utf8'))![1]!;

test.describe('kept for reading offline', () => {
  test.use({
    serviceWorkers: 'allow',
    expectedConsole: [/Failed to load resource|ERR_|error occurred when fetching the script/i],
  });

  test('a story is kept as a whole without the others, also for who comes from the one at the root', async ({
    page,
    host,
  }) => {
    await keepChart(page);
    await goToChart(page, './');
    await expect.poll(() => keptOf(page, '/')).toContain('/');
    await goToChart(page, 'lake-orchestra/');
    const loaded = ['/lake-orchestra/', expect.stringMatching(/^\/assets\/index-.*\.js$/)];
    await expect.poll(() => keptOf(page, '/lake-orchestra/')).toEqual(expect.arrayContaining(loaded));
    await page.evaluate(() =>
      navigator.serviceWorker.ready.then(({ active }) => active!.postMessage('keep')),
    );
    await expect
      .poll(() => keptOf(page, '/lake-orchestra/'))
      .toEqual(expect.arrayContaining(listedIn('lake-orchestra')));
    expect(listedIn('lake-orchestra')).toEqual(
      expect.arrayContaining(['/lake-orchestra/es/cadiz/', stylesOf('lake-orchestra')]),
    );
    expect((await keptOf(page, '/')).filter((path) => path.startsWith('/lake-orchestra/'))).toEqual([]);
    const others = [stylesOf('pacific-chronometer'), '/pacific-chronometer/', '/en/', '/cima/'];
    expect(host.asked.filter((path) => others.some((other) => path.startsWith(other)))).toEqual([]);
    await page.context().setOffline(true);
    await host.close();
    await goToChart(page, 'lake-orchestra/es/zuerich/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await expect(page.goto('pacific-chronometer/')).rejects.toThrow('ERR_');
  });
});

test('each story has its one file, in its own words @long', async () => {
  test.slow();
  const folder = join(ROOM, 'single');
  await buildSite(folder, ...namedStories(), '--single');
  const titles = NAMES.map((name) => {
    const file = readFileSync(join(folder, name, 'parcours.html'), 'utf8');
    return /<html lang="(\w+)".*<title>([^<]*)/s.exec(file)!.slice(1);
  });
  expect(titles).toEqual([
    ['fr', 'Jour de marché'],
    ['de', 'Ein Orchester auf Reisen'],
    ['en', 'A clock comes home'],
  ]);
});

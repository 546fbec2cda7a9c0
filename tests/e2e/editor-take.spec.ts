/** T1, T3: what an author takes away from the editor, as built: the story file, the page as one file, the site as a zip. */
import { unzipSync } from 'fflate';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { basemapBeside, WORLD_BASEMAP } from '../../geo/story/first-story.ts';
import { PALETTES } from '../../geo/style/palette.ts';
import { FILE_LIST } from '../../src/pour/file-list.ts';
import { serve, type Served } from '../../scripts/serve.mjs';
import { fixture, marketDayWith, storyFrom } from '../geo/stories.ts';
import { expectNoFault } from './accessibility.ts';
import { openDraft } from './editor.ts';
import { expect, expectReady, test } from './fixtures.ts';
import { buildSite, filesOf } from './host.ts';
import { coloursOf } from './pixels.ts';
import { cardOf, entryLink, keepChart } from './reader.ts';

const NAME = 'market-day';
/** Without letters for which a build brings fonts. */
const text = marketDayWith({ 'features[0].properties.names.ko': undefined });
const story = storyFrom(text);
/** With a sentence that no claim quotes. */
const SENTENCE = 'Personne d’autre ne sait cette phrase.';
const article = `${fixture(`${NAME}.txt`).trimEnd()} ${SENTENCE}\n`;
const FOLDER = join(tmpdir(), `parcours-taken-${process.pid}`);
const SITE = join(FOLDER, 'taken/site');
const PAGE = join(FOLDER, 'page.html');
const BUILT = join(FOLDER, 'built');

// What one test takes the next ones look at.
test.describe.configure({ mode: 'serial' });
test.afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** Opens a story in the editor, where one takes it away. */
async function openInEditor(page: Page, file: string) {
  await openDraft(page, file, article);
  await page.getByRole('button', { name: 'Emporter' }).click();
}

/** Presses a button of the editor, and saves what comes. */
async function download(page: Page, button: string | RegExp, path: string) {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await coming;
  await file.saveAs(path);
  return file.suggestedFilename();
}

function unzip(file: string, folder: string) {
  for (const [path, content] of Object.entries(unzipSync(readFileSync(file)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

test('the story file, the page and the site are made in the browser', async ({ page }) => {
  test.slow();
  await openInEditor(page, text);
  await page.getByRole('button', { name: /Faire la page/ }).click();
  expect(await download(page, /Enregistrer .*\.html/, PAGE)).toBe(`${NAME}.html`);
  await page.getByRole('button', { name: /Faire le site/ }).click();
  const zip = join(FOLDER, 'site.zip');
  expect(await download(page, /Enregistrer .*\.zip/, zip)).toBe(`${NAME}-site.zip`);
  unzip(zip, dirname(SITE));
  const file = join(FOLDER, 'story.geojson');
  expect(await download(page, /fichier du récit/, file)).toBe(`${NAME}.geojson`);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(text));
  // T3: the article stays in the draft.
  const taken = [PAGE, file, ...filesOf(SITE).map((path) => join(SITE, path))];
  expect(taken.filter((path) => readFileSync(path, 'utf8').includes(SENTENCE))).toEqual([]);
});

test('a story with faults can be saved, and says what keeps page and site from being made', async ({
  page,
}) => {
  const file = JSON.parse(text) as { features: { properties: { kind: string } }[] };
  file.features[0]!.properties.kind = 'river';
  await openInEditor(page, JSON.stringify(file));
  await expect(page.getByText(/avant que la page et le site puissent être faits/)).toBeVisible();
  for (const name of [/Faire la page/, /Faire le site/])
    await expect(page.getByRole('button', { name })).toBeDisabled();
  await download(page, /fichier du récit/, join(FOLDER, 'faulty.geojson'));
  expect(JSON.parse(readFileSync(join(FOLDER, 'faulty.geojson'), 'utf8'))).toEqual(file);
});

test.describe('without a network', () => {
  test.use({ expectedConsole: [/Failed to load resource|net::ERR/] });

  test('one sentence says what is missing, and the story file can be had', async ({ page }) => {
    await openInEditor(page, text);
    await page.route('**/pack-*.zip', (route) => route.abort());
    for (const name of ['Faire la page', 'Faire le site']) {
      await page.getByRole('button', { name }).click();
      await expect(page.locator('.way .error')).toContainText('voyez si vous êtes en ligne');
    }
    await download(page, /fichier du récit/, join(FOLDER, 'offline.geojson'));
  });
});

test.describe('for everybody', () => {
  test.use({ bypassCSP: true });

  test('what is taken away, and the page beside it, have no accessibility fault', async ({ page }) => {
    await openInEditor(page, text);
    await page.getByRole('button', { name: 'Page', exact: true }).click();
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
    // The frame holds a whole page, with a main part of its own.
    await expectNoFault(page, { rulesNotMeant: ['landmark-unique'] });
  });
});

/** Runs in the page: the author's dialog gives a file of the browser's own file system, which is written as one on a disk. */
function openFromDisk(content: string) {
  Object.assign(window, {
    showOpenFilePicker: async () => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle('mine.geojson', { create: true });
      const writing = await handle.createWritable();
      await writing.write(content);
      await writing.close();
      return [handle];
    },
  });
}

test('a story that was opened from the disk is saved where it lies, without a question', async ({ page }) => {
  await page.addInitScript(openFromDisk, text);
  await page.goto('/editor/');
  await page.getByLabel('Ouvrir un fichier').click();
  await page.locator('[data-field="story story.title.fr"]').fill('Un autre titre');
  await page.getByRole('button', { name: 'Emporter' }).click();
  await page.getByRole('button', { name: /fichier du récit/ }).click();
  await expect(page.getByText('mine.geojson est enregistré')).toBeAttached();
  const saved = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle('mine.geojson')).getFile()).text();
  });
  expect(JSON.parse(saved)).toHaveProperty('story.title.fr', 'Un autre titre');
});

test('the site has the files that a build writes, and all but pictures and sizes alike to the byte', async () => {
  test.setTimeout(300_000);
  const file = join(FOLDER, `${NAME}.geojson`);
  writeFileSync(file, text);
  cpSync(WORLD_BASEMAP, basemapBeside(file));
  await buildSite(BUILT, '--story', file);
  expect(filesOf(SITE).sort()).toEqual(filesOf(BUILT).sort());
  const differ = filesOf(SITE).filter(
    (path) => !readFileSync(join(SITE, path)).equals(readFileSync(join(BUILT, path))),
  );
  // The story file is written anew; the worker knows how many bytes a host sends, which no two compressors agree on.
  expect(differ.filter((path) => !path.startsWith('og/')).sort()).toEqual([
    'service-worker.js',
    'story.geojson',
  ]);
  const withoutSizes = (site: string) =>
    readFileSync(join(site, 'service-worker.js'), 'utf8').replace(/,\d+\]/g, ']');
  const named = (worker: string) => worker.replace(/\["story\.geojson","[\w-]+"\]/, '');
  expect(named(withoutSizes(SITE))).toBe(named(withoutSizes(BUILT)));
  expect(JSON.parse(readFileSync(join(SITE, 'story.geojson'), 'utf8'))).toEqual(JSON.parse(text));
  const listed = JSON.parse(readFileSync(join(SITE, FILE_LIST), 'utf8')) as { files: string[] };
  expect(listed.files).toEqual(filesOf(SITE).sort());
});

test.describe('the taken site', () => {
  let served: Served | undefined;
  test.afterAll(() => served?.close());
  test.use({
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's names
    baseURL: async ({}, use) => {
      served ??= await serve(SITE, { port: 0 });
      await use(served.url);
    },
  });

  test('has pages with their pictures, in each language', async ({ request }) => {
    const pages = filesOf(SITE).filter((path) => path.endsWith('index.html'));
    expect(pages.length).toBeGreaterThan(story.languages.length * story.stops.length);
    for (const path of pages) {
      const html = await (await request.get(path)).text();
      const image = await request.get(/property="og:image" content="([^"]+)"/.exec(html)![1]!);
      const png = await image.body();
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([1200, 630]);
      expect(png.length, path).toBeLessThanOrEqual(300_000);
    }
  });

  test('shows chart and engine, opens its places, and breaks no policy', async ({ page }) => {
    await keepChart(page);
    await page.goto('./');
    await expect(page.locator('[data-map] [data-stop]')).toHaveCount(story.stops.length);
    await entryLink(page, story.stops[0]!.id).click();
    await expect(cardOf(page, story.stops[0]!.id)).toBeVisible();
  });

  test('draws its map on the world', async ({ page }) => {
    await page.goto('./');
    await expectReady(page);
  });
});

test.describe('the taken page', () => {
  test.use({ baseURL: pathToFileURL(`${FOLDER}/`).href });

  test('shows its map from the disk, and its places', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    await page.goto(pathToFileURL(resolve(PAGE)).href);
    await expect(page.locator('html')).toHaveAttribute('data-alive', '');
    const { land, journey } = PALETTES.light;
    const [landShare, journeyShare] = await coloursOf(page.locator('[data-map]'), [land, journey]);
    expect(landShare).toBeGreaterThan(0.1);
    expect(journeyShare).toBeGreaterThan(0.001);
    await entryLink(page, story.stops[0]!.id).click();
    await expect(cardOf(page, story.stops[0]!.id)).toBeVisible();
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});

/** N1: any article becomes a map. Stories of the fixtures are built as an author builds them, and walked. */
import { check } from '@placemarkio/check-geojson';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseStory } from '../../geo/parse/parse-story.ts';
import { basemapBeside, WORLD_BASEMAP } from '../../geo/story/first-story.ts';
import { isOnMap, isPlace, type Language, type Stop, type Story } from '../../geo/story/story.ts';
import { stopTitle } from '../../geo/words/stop-words.ts';
import { serve, type Served } from '../../scripts/serve.mjs';
import { EMBEDS, expectNothingCovered, openings, PAGES } from './covered-views.ts';
import { expect, expectReady, test as base } from './fixtures.ts';
import { buildSite } from './host.ts';
import { anyCard, cardOf, entryLink, goToChart, keepChart, markerOf } from './reader.ts';

interface Fixture {
  name: string;
  mark: string;
  /** For the test of what covers the map: a leg that fits everywhere, a moment, and the places that the map of the whole journey leaves out. */
  covered?: { leg: string; at: string; leftOut?: Record<string, string[]> };
}

/** The acceptance stories, then those of other kinds and of the first version. */
const STORIES: Fixture[] = [
  {
    name: 'pacific-chronometer',
    mark: '',
    covered: {
      leg: 'apia-suva',
      at: '2019-10-20',
      // At zoom 2 it is 355 px wide from Tokyo to Honolulu, and 323 px high: four places in a row fit beside the controls, the
      // first two above the timeline of a phone on its side.
      leftOut: { '390 × 844': ['tokyo'], '360 × 400': ['tokyo'], '844 × 340': ['palmyra', 'apia', 'suva'] },
    },
  },
  { name: 'siete-fronteras', mark: '', covered: { leg: 'gaziantep-izmir', at: '2015-09' } },
  { name: 'unlocated', mark: ' @long' },
  { name: 'visited-again', mark: ' @long' },
  { name: 'lake-orchestra', mark: ' @long' },
  { name: 'market-day', mark: ' @long' },
  { name: 'market-day-version-1', mark: ' @long' },
  { name: 'byte-order-mark', mark: ' @long' },
  { name: 'kim-2023-version-1', mark: ' @long' },
];

/** What print.css leaves of Letter at 96 px an inch. */
const SHEET = { width: 748, height: 988 };

const fileOf = (name: string): string => resolve(`tests/fixtures/stories/${name}.geojson`);

/** Folder of this worker's sites, each built and served when the first test of its story asks for it. */
const ROOM = join(tmpdir(), `parcours-article-${process.pid}`);
const sites = new Map<string, Promise<Served>>();

async function openSite(name: string): Promise<Served> {
  // With a basemap beside it, since the build would cut one, from sources that a new machine has not.
  const file = join(ROOM, `${name}.geojson`);
  mkdirSync(ROOM, { recursive: true });
  cpSync(fileOf(name), file);
  cpSync(WORLD_BASEMAP, basemapBeside(file));
  await buildSite(join(ROOM, name), '--story', file);
  return serve(join(ROOM, name), { port: 0 });
}

const test = base.extend<{ storyName: string }>({
  storyName: ['', { option: true }],
  baseURL: [
    async ({ storyName }, use) => {
      const site = sites.get(storyName) ?? openSite(storyName);
      sites.set(storyName, site);
      await use((await site).url);
    },
    { scope: 'test', timeout: 300_000 },
  ],
});

test.afterAll(async () => {
  for (const site of sites.values()) await (await site).close();
  rmSync(ROOM, { recursive: true, force: true });
});

function storyOf(name: string): Story {
  const parsed = parseStory(readFileSync(fileOf(name), 'utf8'));
  if ('story' in parsed) return parsed.story;
  throw new Error(`${name} has faults`);
}

const pathOf = ({ languages }: Story, language: Language, stop?: Stop): string =>
  [language === languages[0] ? '' : `${language}/`, stop ? `${stop.id}/` : ''].join('');

const NARROW = PAGES.filter(([width]) => width < 900);

for (const { name, mark, covered } of STORIES) {
  test.describe(`${name}${mark}`, () => {
    // One worker builds once.
    test.describe.configure({ mode: 'default' });
    test.use({ storyName: name });
    const story = storyOf(name);
    const places = story.stops.filter(isPlace);

    test('has a page in each of its languages for the whole and for each stop', async ({ request }) => {
      for (const language of story.languages) {
        for (const stop of [undefined, ...story.stops]) {
          const page = await request.get(pathOf(story, language, stop));
          expect(page.status(), pathOf(story, language, stop)).toBe(200);
          const html = await page.text();
          expect(html).toContain(`<html lang="${language}"`);
          expect(html).not.toMatch(/\b(?:undefined|NaN|\[object Object\])\b/);
        }
      }
    });

    test('gives its route, its places and its claims away', async ({ request }) => {
      const get = async (file: string): Promise<string> => {
        const answer = await request.get(file);
        expect(answer.status(), file).toBe(200);
        return answer.text();
      };
      for (const file of ['route.geojson', 'places.geojson', 'places.lpf.json']) check(await get(file));
      expect(JSON.parse(await get('story.geojson'))).toHaveProperty('story.id', story.id);
      expect(await get('claims.csv')).toContain(story.stops[0]!.id);
      for (const file of ['route.gpx', 'route.kml']) expect(await get(file)).not.toMatch(/NaN|undefined/);
    });

    test('opens each place by a press, in each language, with or without a position', async ({ page }) => {
      await keepChart(page);
      for (const language of story.languages) {
        await goToChart(page, pathOf(story, language) || './');
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        for (const place of places) {
          await entryLink(page, place.id).click();
          await expect(cardOf(page, place.id)).toContainText(stopTitle(story, place, language));
          await page.keyboard.press('Escape');
          await expect(anyCard(page)).toHaveCount(0);
        }
      }
    });

    test('has a timeline if it has dates, and none without', async ({ page }) => {
      await keepChart(page);
      await goToChart(page, './');
      const isDated = story.stops.some(({ when, claims }) => when ?? claims.some((claim) => claim.when));
      await expect(page.locator('[data-moment]')).toHaveCount(isDated ? 1 : 0);
    });

    test('is a sheet of paper, on which no name leaves the map', async ({ page }) => {
      await page.goto('./');
      const pdf = await page.pdf({ format: 'Letter' });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
      await page.setViewportSize(SHEET);
      await page.emulateMedia({ media: 'print' });
      const map = (await page.locator('[data-map]').boundingBox())!;
      for (const name of await page.locator('[data-map] .stop-label').filter({ visible: true }).all()) {
        const { x, y, width, height } = (await name.boundingBox())!;
        expect(x).toBeGreaterThan(map.x);
        expect(y).toBeGreaterThan(map.y);
        expect(x + width).toBeLessThan(map.x + map.width);
        expect(y + height).toBeLessThan(map.y + map.height);
      }
    });

    if (covered) {
      const { leg, at, leftOut } = covered;
      const views = openings(story, leg, at);

      test('has nothing under what covers its map where there is least room', async ({ page }) => {
        const sweep = { story, language: story.languages[0], views, leftOut };
        await expectNothingCovered(page, { ...sweep, query: '', sizes: NARROW });
        await expectNothingCovered(page, { ...sweep, query: '?embed', sizes: EMBEDS.slice(0, 1) });
      });

      for (const [query, sizes] of [
        ['', PAGES],
        ['?embed', EMBEDS],
      ] as const)
        test(`has nothing under what covers its map${query}, at any size, with any stop opened @long`, async ({
          page,
        }) => {
          test.setTimeout(300_000);
          const opened = story.stops.filter(isOnMap).map(({ id }) => ({ stop: id, about: [id] }));
          const sweep = { story, views: [...views, ...opened], leftOut, query, sizes };
          for (const language of story.languages) await expectNothingCovered(page, { ...sweep, language });
        });
    }

    test('is drawn by the engine, with a marker for each place that has a position', async ({ page }) => {
      await page.goto('./');
      await expectReady(page);
      for (const place of places) await expect(markerOf(page, place.id)).toHaveCount(place.position ? 1 : 0);
    });
  });
}

/** N5: names in seven scripts are drawn with the fonts that their story brings, from the site's own files. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { basemapBeside, WORLD_BASEMAP } from '../../geo/story/first-story.ts';
import { serve, type Served } from '../../scripts/serve.mjs';
import { expect, expectReady, test as base } from './fixtures.ts';
import { buildSite } from './host.ts';
import { cardOf, entryLink, goToChart } from './reader.ts';

const NAMES = {
  'da-nang': 'Đà Nẵng',
  kyiv: 'Київ',
  thessaloniki: 'Θεσσαλονίκη',
  beirut: 'بيروت',
  kathmandu: 'काठमाडौं',
  daejeon: '갑천',
  nagasaki: '長崎',
};

const ROOM = mkdtempSync(join(tmpdir(), 'parcours-letters-'));
let site: Promise<Served> | undefined;

async function openSite(): Promise<Served> {
  const file = join(ROOM, 'seven-scripts.geojson');
  cpSync(resolve('tests/fixtures/stories/seven-scripts.geojson'), file);
  cpSync(WORLD_BASEMAP, basemapBeside(file));
  await buildSite(join(ROOM, 'site'), '--story', file);
  return serve(join(ROOM, 'site'), { port: 0 });
}

// A build, and on a new machine five packages of fonts.
const test = base.extend({
  baseURL: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its pattern.
    async ({}, use) => use((await (site ??= openSite())).url),
    { scope: 'test', timeout: 300_000 },
  ],
});

test.afterAll(async () => {
  await (await site)?.close();
  rmSync(ROOM, { recursive: true, force: true });
});

/** How many glyphs of an element the browser has drawn with our fonts, and with those of the machine. */
async function glyphsOf(page: Page, selector: string): Promise<{ ours: number; others: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  const glyphs = { ours: 0, others: 0 };
  for (const { isCustomFont, glyphCount } of fonts) glyphs[isCustomFont ? 'ours' : 'others'] += glyphCount;
  return glyphs;
}

test.describe('a story with names in seven scripts @long', () => {
  test.describe.configure({ mode: 'default' });

  test('draws each with fonts of its own site', async ({ page, baseURL }) => {
    const files: string[] = [];
    page.on('response', (answer) => {
      if (answer.url().includes('/letters-')) files.push(answer.url());
    });
    await goToChart(page, './');
    // A page waits for no font. Here it does, since a browser under test is never as fast as it has to be.
    await page.evaluate(() => {
      const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
      const waiting = new CSSStyleSheet();
      waiting.replaceSync(
        rules.map(({ cssText }) => cssText.replace('font-display: optional', 'font-display: block')).join(''),
      );
      document.adoptedStyleSheets = [waiting];
      document.documentElement.dataset.fonts = '';
    });
    for (const [id, name] of Object.entries(NAMES)) {
      await entryLink(page, id).click();
      await expect(cardOf(page, id)).toContainText(name);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const heading = `[data-card="${id}"] h2`;
      const unseen = (await page.locator(heading).innerText()).match(/[\u2068\u2069]/g) ?? [];
      const { ours, others } = await glyphsOf(page, heading);
      expect(others, name).toBeLessThanOrEqual(unseen.length);
      expect(ours, name).toBeGreaterThan(1);
      await page.keyboard.press('Escape');
    }
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((url) => !url.startsWith(baseURL!))).toEqual([]);
  });

  test('is drawn by the engine with the same files', async ({ page }) => {
    await page.goto('./');
    await expectReady(page);
    const faces = await page.evaluate(() =>
      [...document.styleSheets].flatMap((sheet) =>
        [...sheet.cssRules].filter((rule) => rule.cssText.includes('/letters-')).map((rule) => rule.cssText),
      ),
    );
    expect(faces.length).toBeGreaterThanOrEqual(Object.keys(NAMES).length);
    expect(faces.filter((face) => !face.includes('font-display: optional'))).toEqual([]);
  });
});

/** N5, A14: a story in German and Spanish, which the first story is not told in, built and read in both. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { basemapBeside, WORLD_BASEMAP } from '../../geo/story/first-story.ts';
import { excerptOf } from '../../geo/story/lookup.ts';
import { type Claim, inLanguage, isQuote, type Language } from '../../geo/story/story.ts';
import { sentenceOf } from '../../geo/words/itinerary-sentence.ts';
import { quoted } from '../../geo/words/quotation-marks.ts';
import { LANGUAGE_NAMES } from '../../src/i18n/language-names.ts';
import { dictionaries, sheetWords } from '../dictionaries.ts';
import { fixture, fixturePath, storyFrom } from '../geo/stories.ts';
import { expect, test as base } from './fixtures.ts';
import { buildSite, filesOf, Host } from './host.ts';
import { cardOf, entryLink, openChart } from './reader.ts';

const STORY = 'lake-orchestra.geojson';
const story = storyFrom(fixture(STORY));

const wordsOf = (claim: Claim, language: Language): string =>
  isQuote(claim) ? quoted(claim.quote, 'de') : inLanguage(claim.fact, language);

const test = base.extend<{ site: string; host: Host }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's names
  host: async ({}, use) => {
    const host = new Host();
    await use(host);
    await host.dispose();
  },
  site: async ({ host }, use) => {
    const site = host.newFolder();
    // With a basemap beside it, since the build would cut one there.
    const file = join(host.newFolder(), STORY);
    cpSync(fixturePath(STORY), file);
    cpSync(WORLD_BASEMAP, basemapBeside(file));
    await buildSite(site, '--story', file);
    await host.open(site, '/');
    await use(site);
  },
  // After the site is built.
  baseURL: async ({ host, site }, use) => use(site && host.url),
});

test('a story is told, opened and shared in German and in Spanish @long', async ({ page, site, host }) => {
  const words = filesOf(site).filter((name) => /^assets\/(?:words|sheet)-/.test(name));
  expect(words, 'of two languages').toHaveLength(4);
  for (const language of ['de', 'es'] as const) {
    const { page: own, story: told } = dictionaries[language];
    host.asked.length = 0;
    await openChart(page, language === 'de' ? '/' : '/es/');
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const stop of story.stops) {
      await entryLink(page, stop.id).click();
      const card = cardOf(page, stop.id);
      await expect(card).toContainText(wordsOf(excerptOf(stop, null)!, language));
      const entry = page.locator(`[data-entry="${stop.id}"]`);
      for (const text of [
        sentenceOf(story, stop, told),
        ...stop.claims.map((each) => wordsOf(each, language)),
      ])
        await expect(entry).toContainText(text);
    }
    await page.getByRole('button', { name: own.share, exact: true }).click();
    const sheet = page.getByRole('dialog', { name: own.share });
    await expect(sheet).toContainText(sheetWords[language].share.embed);
    const asked = host.asked.filter((path) => words.some((name) => path.endsWith(name)));
    expect(asked, 'words and share sheet of one language').toHaveLength(2);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('link', { name: LANGUAGE_NAMES.de.name, exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});

/** A1, A14, R1: the whole story without JavaScript and without WebGL. */
import type { Locator, Page } from '@playwright/test';
import { excerptOf } from '../../geo/story/lookup.ts';
import { inLanguage, isPlace, isQuote, type Stop } from '../../geo/story/story.ts';
import { sentenceOf } from '../../geo/words/itinerary-sentence.ts';
import { dictionaries } from '../dictionaries.ts';
import { expect, openWithoutWebgl, test } from './fixtures.ts';
import { PAGES, pathOf, quotesOf, type SitePage, story, titleOf } from './story.ts';

/** Text as a reader sees it: one kind of space, no guillemets around quotes. */
const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
const unquoted = (text: string): string => plain(plain(text).replace(/^« ?| ?»$/g, ''));

/** A card shows one claim, the strongest: no quote where that is a fact. */
function quotesInCard(stop: Stop): string[] {
  const excerpt = excerptOf(stop, null);
  return excerpt && isQuote(excerpt) ? [plain(excerpt.quote)] : [];
}

const stopLinks = (page: Page, { language }: SitePage): Locator[] =>
  story.stops.map((stop) =>
    page.getByRole('main').getByRole('link', { name: titleOf(stop, language), exact: true }),
  );

/** Where each text begins in a longer one, or -1; each is looked for after the one before. */
function positionsIn(text: string, parts: string[]): number[] {
  let from = 0;
  return parts.map((part) => {
    const position = text.indexOf(part, from);
    if (position >= 0) from = position + part.length;
    return position;
  });
}

/** For each element in which a text stands alone, the language that holds there. */
const languagesAt = (page: Page, texts: string[]) =>
  page.evaluate((wanted) => {
    const strip = (text: string) => text.replace(/[\s\u00a0\u202f«»]+/g, ' ').trim();
    const leaves = [...document.body.querySelectorAll('*')].filter(
      (element) => element.childElementCount === 0 && wanted.includes(strip(element.textContent)),
    );
    return leaves.map((leaf) => ({
      text: strip(leaf.textContent),
      lang: leaf.closest('[lang]')!.getAttribute('lang'),
    }));
  }, texts);

/** The page tells the story whole, in the order of the itinerary, and its stop once more in the card. */
async function expectWholeStory(page: Page, sitePage: SitePage) {
  const { language, stop, path } = sitePage;
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-map-state', 'static');
  await expect(page.locator('html')).toHaveAttribute('lang', language);

  const main = plain(await page.getByRole('main').innerText());
  const parts = story.stops.flatMap((each) => [
    plain(titleOf(each, language)),
    plain(sentenceOf(story, each, dictionaries[language].story)),
    ...each.claims.map((claim) => plain(isQuote(claim) ? claim.quote : inLanguage(claim.fact, language))),
  ]);
  const missing = parts.filter((_, index) => positionsIn(main, parts)[index] === -1);
  expect(missing, `${path}: missing, or out of order`).toEqual([]);

  // The opened card tells its strongest excerpt once more, wherever it lies.
  const quotes = await page.locator('main blockquote:not([data-card] *)').allInnerTexts();
  expect(quotes.map(unquoted), path).toEqual(story.stops.flatMap(quotesOf).map(plain));

  for (const [index, link] of stopLinks(page, sitePage).entries()) {
    await expect(link).toHaveAttribute('href', pathOf(language, story.stops[index]!.id));
  }
  if (stop) {
    const card = page.locator(`[data-card="${stop.id}"]`);
    await expect(card).toContainText(titleOf(stop, language));
    const said = await card.locator('blockquote').allInnerTexts();
    expect(said.map(unquoted), path).toEqual(quotesInCard(stop));
  } else {
    await expect(page.locator('[data-card]')).toHaveCount(0);
  }
}

/** The text of a piece of HTML, and the words that its entities stand for. */
const textOf = (html: string): string =>
  plain(
    html
      .replace(/<(script|style)\b.*?<\/\1>/gs, '')
      // Parts of one line of text; everything else ends a word.
      .replace(/<\/?(?:a|b|em|i|q|s|span|strong|sup|time|cite|abbr)\b[^>]*>|<!--.*?-->/gs, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (_, name: string) => ENTITIES[name]!),
  );
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ', amp: '&' };

/** As `expectWholeStory`, of the file alone: everything but that a browser shows it. */
function expectStoryInFile(html: string, { language, stop, path }: SitePage) {
  expect(html, path).toMatch(new RegExp(`<html [^>]*lang="${language}"`));
  const main = /<main\b.*<\/main>/s.exec(html)![0];
  const card = /<[^>]*\bdata-card="([^"]+)".*?<\/(?:section|aside|article|div|dialog)>/s.exec(main);
  expect(card?.[1], path).toBe(stop?.id);
  const text = textOf(main);
  const parts = story.stops.flatMap((each) => [
    plain(titleOf(each, language)),
    plain(sentenceOf(story, each, dictionaries[language].story)),
    ...each.claims.map((claim) => plain(isQuote(claim) ? claim.quote : inLanguage(claim.fact, language))),
  ]);
  const positions = positionsIn(text, parts);
  expect(
    parts.filter((_, index) => positions[index] === -1),
    `${path}: missing, or out of order`,
  ).toEqual([]);
  const quotes = [...main.matchAll(/<blockquote\b[^>]*>(.*?)<\/blockquote>/gs)].map(([, each]) =>
    unquoted(textOf(each!)),
  );
  const told = story.stops.flatMap(quotesOf).map(plain);
  // The opened card tells its stop once more, wherever it lies.
  const again = stop ? quotesInCard(stop) : [];
  expect(quotes.sort(), path).toEqual([...told, ...again].sort());
  for (const each of story.stops) expect(main, path).toContain(`href="${pathOf(language, each.id)}"`);
}

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const language of ['fr', 'en'] as const) {
    for (const [which, kinds] of [
      ['The first page, a place’s and a leg’s', [undefined, 'place', 'leg']],
      ['Every page @long', null],
    ] as const) {
      test(`${which} in ${language}: what a browser shows is the whole story in itinerary order.`, async ({
        page,
      }) => {
        const pages = PAGES.filter((each) => each.language === language);
        expect(pages).toHaveLength(story.stops.length + 1);
        const looked = kinds ? kinds.map((kind) => pages.find(({ stop }) => stop?.kind === kind)!) : pages;
        for (const sitePage of looked) await expectWholeStory(page, sitePage);
      });
    }

    test(`The file of every ${language} page holds the whole story in itinerary order.`, async ({
      request,
    }) => {
      const pages = PAGES.filter((each) => each.language === language);
      expect(pages).toHaveLength(story.stops.length + 1);
      for (const sitePage of pages) {
        expectStoryInFile(await (await request.get(sitePage.path)).text(), sitePage);
      }
    });

    // That each stop's link and page are right is seen above, without clicks.
    test(`From the ${language} page a click on each stop leads to its page. @long`, async ({ page }) => {
      const home = PAGES.find((each) => each.language === language && each.stop === null)!;
      await page.goto(home.path);
      for (const [index, link] of stopLinks(page, home).entries()) {
        const { id } = story.stops[index]!;
        const answered = page.waitForResponse((response) => response.request().isNavigationRequest());
        await link.click();
        expect((await answered).status()).toBe(200);
        await expect(page).toHaveURL(pathOf(language, id));
        await expect(page.locator(`[data-card="${id}"]`)).toBeVisible();
        await page.goto(home.path);
      }
    });
  }

  test('Each text says its language: quotes stay French, local names are Russian and Korean.', async ({
    page,
  }) => {
    await page.goto('/en/vostochny/');
    // Guillemets within a quote are stripped on both sides alike.
    const quotes = new Set(story.stops.flatMap(quotesOf).map((quote) => plain(quote.replace(/[«»]/g, ' '))));
    const quoted = await languagesAt(page, [...quotes]);
    expect(new Set(quoted.map(({ text }) => text))).toEqual(quotes);
    expect(quoted.filter(({ lang }) => lang !== 'fr')).toEqual([]);

    for (const lang of ['ru', 'ko'] as const) {
      const names = story.stops.filter(isPlace).flatMap((place) => place.names[lang] ?? []);
      const found = await languagesAt(page, names);
      expect(new Set(found.map(({ text }) => text))).toEqual(new Set(names));
      expect(found.filter((each) => each.lang !== lang)).toEqual([]);
    }
    expect(
      await page.evaluate(scriptsInTheWrongLanguage),
      'no text in another script than its language',
    ).toEqual([]);
  });

  test('The English page adds our translation to each quote and says that it is one.', async ({ page }) => {
    await page.goto('/en/');
    const figures = page.locator('main figure:not([data-card] *)');
    await expect(figures).toHaveCount(story.stops.flatMap(quotesOf).length);
    for (const claim of story.stops.flatMap((stop) => stop.claims).filter(isQuote)) {
      const figure = figures.filter({ hasText: claim.quote }).filter({ hasText: claim.translation.en! });
      await expect(figure.first()).toContainText('Our translation');
      const [at] = await languagesAt(page, [`“${claim.translation.en!}”`, claim.translation.en!]);
      // The translation may share its paragraph with the label; then the whole paragraph is English.
      expect(at?.lang ?? (await figure.first().locator('.translation').evaluate(langOf))).toBe('en');
    }
  });
});

/** Runs in the page: every text, name or title with letters that its language is not written in. */
function scriptsInTheWrongLanguage(): string[] {
  const languageOf = (text: string): string | null =>
    /\p{Script=Cyrillic}/u.test(text) ? 'ru' : /\p{Script=Hangul}/u.test(text) ? 'ko' : null;
  const strays: string[] = [];
  for (const element of document.body.querySelectorAll('*:not(script, style)')) {
    const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const said = [element.getAttribute('aria-label'), element.getAttribute('title')];
    for (const text of [...own.map(({ nodeValue }) => nodeValue), ...said]) {
      const wanted = languageOf(text ?? '');
      if (wanted && element.closest('[lang]')!.getAttribute('lang') !== wanted) strays.push(text!);
    }
  }
  return strays;
}

function langOf(element: Element): string | null {
  return element.closest('[lang]')!.getAttribute('lang');
}

test.describe('Without WebGL', () => {
  let page: Page;

  test.beforeEach(async ({ playwright, launchOptions, baseURL, watch }) => {
    const args = [...(launchOptions.args ?? []), '--disable-3d-apis', '--disable-gpu'];
    const browser = await playwright.chromium.launch({ ...launchOptions, args });
    const context = await browser.newContext({ baseURL });
    watch(context);
    page = await context.newPage();
  });
  test.afterEach(() => page.context().browser()!.close());

  test('The page stays static and says calmly why, in its language.', async () => {
    await openWithoutWebgl(page, '/');
    const notice = page.locator('[data-notice="no-webgl"]');
    await expect(notice).toContainText('WebGL');
    await expect(page.locator('html')).toHaveAttribute('data-map-state', 'static');
    await expect(notice.getByRole('button', { name: 'Réessayer' }), 'no retry would help').toHaveCount(0);

    await openWithoutWebgl(page, '/en/');
    await expect(notice).toContainText('This browser cannot draw the interactive map');
    await expect(page.locator('html')).toHaveAttribute('data-map-state', 'static');
  });

  // Of the chart of every page each stop is opened elsewhere.
  test('Stops open and close by click, from the text.', async () => {
    await openWithoutWebgl(page, '/');
    for (const stop of story.stops.filter((_, index) => index % 4 === 0)) {
      await page
        .getByRole('main')
        .getByRole('link', { name: titleOf(stop, 'fr'), exact: true })
        .click();
      const card = page.locator(`[data-card="${stop.id}"]`);
      await expect(card).toBeVisible();
      await expect(page).toHaveURL(pathOf('fr', stop.id));
      await card.getByRole('button', { name: 'Fermer' }).click();
      await expect(card).toHaveCount(0);
      await expect(page).toHaveURL(/^[^#]*\/(#.*)?$/);
    }
    await expect(page.locator('html')).toHaveAttribute('data-map-state', 'static');
  });

  test('Stops open with Enter and close with Escape, which gives the focus back.', async () => {
    await openWithoutWebgl(page, '/en/');
    const link = page.getByRole('main').getByRole('link', { name: 'Vladivostok', exact: true });
    await link.focus();
    await page.keyboard.press('Enter');
    const card = page.locator('[data-card="vladivostok"]');
    await expect(card.getByRole('heading', { name: 'Vladivostok' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
    await expect(link).toBeFocused();
  });

  test('A link with an opened stop opens it, and the other language is one click away.', async () => {
    await page.goto('/vostochny/#only=article');
    await expect(page.locator('[data-card="vostochny"]')).toBeVisible();
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page).toHaveURL('/en/vostochny/#only=article');
    await expect(page.locator('[data-card="vostochny"]')).toContainText('Vostochny Cosmodrome');
  });
});

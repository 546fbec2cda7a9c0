/** W2, W6, W7: translators, services between site and reader, and filters change a page. It tells the truth all the same. */
import type { Page } from '@playwright/test';
import { HIDDEN_WORDS } from '../../scripts/built/name-faults.ts';
import { dictionaries } from '../dictionaries.ts';
import { expect, test } from './fixtures.ts';
import {
  anyCard,
  bringToLife,
  cardOf,
  keepChart,
  openChart,
  publishedStops,
  expectExcerpt,
  titleOf,
} from './reader.ts';

// Without motion the map is where it goes.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Runs in the page: replaces every text as the translators of browsers do, and drops its node. */
function translateTexts() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement!.closest('script, style, textarea, font, [translate="no"]'))
      continue;
    const font = document.createElement('font');
    font.append(document.createElement('font'));
    font.firstElementChild!.textContent = `x·${text.data}`;
    text.replaceWith(font);
  }
}

/** The words of each live part of a page, without what the translator has added. */
const wordsOf = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const parts = [
      '[data-card]',
      '.timeline',
      '.map-foot',
      '.notices',
      '[data-announcer]',
      '.column',
      'dialog',
    ];
    const clean = (text: string): string => text.replaceAll('x·', '').replace(/\s+/g, ' ').trim();
    return Object.fromEntries(
      parts.map((part) => [
        part,
        clean([...document.querySelectorAll(part)].map((one) => one.textContent).join('|')),
      ]),
    );
  });

test.describe('A translated page', () => {
  const press = (name: string | RegExp) => (page: Page) =>
    page.getByRole('button', { name, exact: true }).first().click();
  /** What a reader does, and in the end a live part says something else. */
  const ACTS: Record<string, (page: Page) => Promise<unknown>> = {
    'the next stop': (page) => page.locator('.card-steps a').last().click(),
    'the next stop, a place': (page) => page.locator('.card-steps a').last().click(),
    'a moment': press(dictionaries.en.later.timeline.nextMoment),
    'the next moment': press(dictionaries.en.later.timeline.nextMoment),
    'the article alone': (page) => page.locator('input[value="article"]').check({ force: true }),
    'a stop of the article': (page) => page.locator('[data-entry="komsomolsk"] a').first().click(),
    'all sources': (page) => page.locator('input[name="only"][value=""]').check({ force: true }),
    'a nearer map': press('Zoom in'),
    'a link that is not honoured': (page) =>
      page.evaluate(() => void (location.hash = 'at=never&theme=blue')),
    'another such link': (page) => page.evaluate(() => void (location.hash = 'quote=none&theme=blue')),
    'the share sheet': press('Share the map'),
    'a copied link': (page) => page.locator('.copy-field button').first().click(),
  };

  test('says after every act of its reader what the page says that nobody has translated', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const translated = await context.newPage();
    for (const each of [page, translated]) await openChart(each, '/en/vostochny/');
    for (const [act, perform] of Object.entries(ACTS)) {
      await translated.evaluate(translateTexts);
      for (const each of [page, translated]) {
        await each.bringToFront();
        await perform(each);
      }
      // What an act announces is said a moment after it.
      await expect(async () => expect(await wordsOf(translated), act).toEqual(await wordsOf(page))).toPass({
        timeout: 10_000,
      });
    }
    await expect(translated.locator('font font').first()).toBeAttached();
  });

  test('opens the pressed stop, not the one whose words stood there, also when it is translated before it is alive', async ({
    page,
  }) => {
    await keepChart(page);
    await page.goto('/en/vostochny/');
    await page.evaluate(translateTexts);
    await page.locator('.card-steps a').last().click();
    const stops = await publishedStops(page);
    await expect(cardOf(page, 'vostochny-komsomolsk').getByRole('heading', { level: 2 })).toHaveText(
      titleOf(stops, 'vostochny-komsomolsk', 'en'),
    );
    await page.evaluate(translateTexts);
    await page.locator('.card-steps a').last().click();
    const card = cardOf(page, 'komsomolsk');
    const index = stops
      .filter(({ properties }) => properties.kind === 'place')
      .findIndex(({ id }) => id === 'komsomolsk');
    await expect(card.locator('.card-numeral')).toHaveText(String(index + 1));
    await expect(card.getByRole('heading', { level: 2 })).toContainText(titleOf(stops, 'komsomolsk', 'en'));
    await expectExcerpt(
      page,
      stops.find(({ id }) => id === 'komsomolsk')!,
    );
    // Pressed on the still map, by nothing but its words.
    await page.goto('/en/');
    await page.evaluate(translateTexts);
    await page.locator('.legend summary').click();
    await expect(page.locator('html')).toHaveAttribute('data-alive', '');
    await expect(page.locator('.legend summary')).toBeFocused();
  });
});

test.describe('A service between site and reader', () => {
  const PATH = '/en/vostochny/';
  const FIRST = /<script data-start[^]*?<\/script>/;

  /** Changes the page on its way, and its headers. */
  async function meddle(page: Page, change: (html: string) => string, keepsPolicy = true) {
    await page.route(`**${PATH}`, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers() };
      if (!keepsPolicy) delete headers['content-security-policy'];
      const html = change(await response.text());
      expect(html).not.toBe(await response.text());
      await route.fulfill({ response, headers, body: html });
    });
  }
  const withoutPolicy = (html: string) =>
    html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  const hold = (html: string) =>
    html.replace('<script data-start', '<script type="held/javascript" data-start');
  /** Runs in the page once it has loaded: what was held back is run. */
  const releaseMoved = () =>
    addEventListener('load', () => {
      const script = document.querySelector('script[type="held/javascript"]')!;
      script.removeAttribute('type');
      document.body.append(script);
    });
  const releaseCopied = () =>
    addEventListener('load', () => {
      const held = document.querySelector<HTMLScriptElement>('script[type="held/javascript"]')!;
      for (let time = 0; time < 2; time++) {
        const copy = document.createElement('script');
        for (const { name, value } of held.attributes) if (name !== 'type') copy.setAttribute(name, value);
        copy.text = held.text;
        document.body.append(copy);
      }
    });

  /** Nothing is there twice, nothing is missing, and the next stop opens. */
  async function expectWhole(page: Page) {
    await expect(page.locator('html')).toHaveAttribute('data-scripts', '');
    const stops = await publishedStops(page);
    await page.locator('.card-steps a').last().click();
    await expect(page.locator('html')).toHaveAttribute('data-alive', '');
    await expect(anyCard(page)).toHaveCount(1);
    await expect(cardOf(page, 'vostochny-komsomolsk')).toBeVisible();
    for (const once of ['main', '.map-pane', '.column', '.controls', '[data-announcer]', 'h1'])
      await expect(page.locator(once), once).toHaveCount(1);
    const ids = (attribute: string) =>
      page
        .locator(`[${attribute}]`)
        .evaluateAll((all, name) => all.map((one) => one.getAttribute(name)), attribute);
    const expected = stops.map(({ id }) => id).sort();
    expect((await ids('data-entry')).sort()).toEqual(expected);
    expect((await ids('data-stop')).sort()).toEqual(expected);
  }

  test('that strips comments and white space, or wraps texts before the start, loses and doubles nothing', async ({
    page,
  }) => {
    await meddle(page, (html) =>
      html
        .split(/(<(?:script|style)[^]*?<\/(?:script|style)>)/)
        .map((part, index) =>
          index % 2
            ? part
            : part
                .replace(/<!--[^]*?-->/g, '')
                .replace(/\s+/g, ' ')
                .replace(/> </g, '><'),
        )
        .join(''),
    );
    await keepChart(page);
    await page.addInitScript(`addEventListener('DOMContentLoaded', ${translateTexts.toString()})`);
    await page.goto(PATH);
    await expectWhole(page);
  });

  for (const [way, change, release, keepsPolicy] of [
    [
      'to the end of the page',
      (html: string) => html.replace(FIRST, '').replace('</body>', () => `${FIRST.exec(html)![0]}</body>`),
      undefined,
      true,
    ],
    ['and runs them after the page has loaded', hold, releaseMoved, true],
    ['and runs copies of them, twice', (html: string) => withoutPolicy(hold(html)), releaseCopied, false],
  ] as const) {
    test(`that moves scripts ${way} loses and doubles nothing`, async ({ page }) => {
      await meddle(page, change, keepsPolicy);
      await keepChart(page);
      if (release) await page.addInitScript(release);
      await page.goto(PATH);
      await expectWhole(page);
    });
  }

  test('that runs no script leaves the page as one without scripts', async ({ page }) => {
    await meddle(page, hold);
    await page.goto(PATH);
    await expect(page.locator('.controls')).toBeHidden();
    await expect(page.locator('.card .icon-button')).toBeHidden();
    await expect(page.locator('.chart .land').first()).toBeVisible();
    await page.locator('.card-steps a').last().click();
    await expect(page).toHaveURL(/vostochny-komsomolsk/);
  });

  test.describe('and changes inline text by a space', () => {
    test.use({ expectedConsole: [/Content Security Policy|policy violation: (?:style|script)-src/] });

    test('of the style sheet: the page has the same as a file', async ({ page }) => {
      await meddle(page, (html) => html.replace('<style data-sheet>', '<style data-sheet> '));
      await keepChart(page);
      await page.goto(PATH);
      await expect(page.locator('body')).toHaveCSS('margin', '0px');
      await expect(page.locator('.map-pane')).toHaveCSS('position', 'sticky');
      await expect(page.locator('.chart .land').first()).not.toHaveCSS('fill', 'rgb(0, 0, 0)');
      await expectWhole(page);
    });

    test('of the script: the page is one without scripts', async ({ page }) => {
      await meddle(page, (html) =>
        html.replace(FIRST, (script) => script.replace('</script>', ' </script>')),
      );
      await page.goto(PATH);
      await expect(page.locator('.controls')).toBeHidden();
      await expect(page.locator('blockquote').first()).toBeVisible();
    });
  });
});

test('with rules of the kind that filter lists hold every command is still there', async ({ page }) => {
  await openChart(page, '/en/vostochny/#at=never');
  const commands = () =>
    page.evaluate(() => {
      const all = [
        ...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary'),
      ];
      return all
        .filter((one) => one.getClientRects().length > 0)
        .map((one) => one.getAttribute('aria-label') ?? one.textContent);
    });
  const hide = (words: string[]) =>
    page.evaluate((hidden) => {
      const sheet = new CSSStyleSheet();
      const rules = hidden.flatMap((word) =>
        ['class', 'id'].flatMap((name) =>
          [
            `~="${word}"`,
            `^="${word}-"`,
            `*=" ${word}-"`,
            `$="-${word}"`,
            `*="-${word} "`,
            `*="-${word}-"`,
          ].map((rest) => `[${name}${rest}]`),
        ),
      );
      sheet.replaceSync(`${rules.join()}{display:none!important}`);
      document.adoptedStyleSheets = [sheet];
    }, words);
  await bringToLife(page);
  await page.getByRole('button', { name: 'Share the map' }).click();
  await page.locator('dialog summary').click();
  await expect(page.locator('dialog iframe')).toBeAttached();
  const before = await commands();
  expect(before).toContain('Copy link');
  await hide([...HIDDEN_WORDS]);
  expect(await commands()).toEqual(before);
});

/** The whole story as one file, opened from the disk as by a double click: `npm run build -- --single`. */
import { execFile } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { excerptOf } from '../../geo/story/lookup.ts';
import { inLanguage, isQuote } from '../../geo/story/story.ts';
import { PALETTES } from '../../geo/style/palette.ts';
import { builtFaults } from '../../scripts/built/check.ts';
import { FILE_LIST } from '../../src/pour/file-list.ts';
import { expectNoFault } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import { buildSite, filesOf } from './host.ts';
import { coloursOf } from './pixels.ts';
import { anyCard, cardOf, centreOf, entryLink, markerCentres, markerOf, worstShiftPx } from './reader.ts';
import { story, titleOf } from './story.ts';

const FILE = 'parcours.html';
const SITE = 'https://maps.example/kim/';
const run = promisify(execFile);
/**
 * One folder for the site with its file, one for a file that knows its site: named before they are built, by each process
 * that reads this, and made by the worker that builds.
 */
const FOLDER = join(tmpdir(), `parcours-single-${process.pid}`);
const ALONE = join(FOLDER, 'alone');
const WITH_SITE = join(FOLDER, 'with-site');

// One worker builds once.
test.describe.configure({ mode: 'default' });
// The origin of a file is no origin: whatever is asked for besides the file is told apart below.
test.use({ baseURL: pathToFileURL(`${ALONE}/`).href });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  await buildSite(ALONE, '--single', '--editor');
  await run(process.execPath, [
    resolve('node_modules/tsx/dist/cli.mjs'),
    'scripts/app/single.ts',
    WITH_SITE,
    '--site',
    SITE,
  ]);
});
test.afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** Every request but that of the file itself. */
function requestsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const url = request.url().replace(/#.*/, '');
    if (!url.startsWith('data:') && !url.endsWith(`/${FILE}`)) asked.push(url);
  });
  return asked;
}

/** Fonts of the system in which something of an element is drawn. */
async function systemFontsIn(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  return fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName);
}

async function open(page: Page, fragment = '') {
  // Without motion, what is asked for stands still at once.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(FILE + fragment);
  await expect(page.locator('html')).toHaveAttribute('data-alive', '');
}
const fragmentOf = (page: Page): string => new URL(page.url()).hash;

test('is one file below 520 KB beside a site that is otherwise as without it', () => {
  expect(statSync(join(ALONE, FILE)).size).toBeLessThan(520_000);
  const read = (folder: string, file: string) => readFileSync(join(folder, file)).toString('base64');
  const files = filesOf(ALONE).filter((file) => file !== FILE && file !== FILE_LIST);
  expect([...files, FILE_LIST].sort()).toEqual(filesOf(resolve('dist')).sort());
  const changed = files.filter((file) => read(ALONE, file) !== read(resolve('dist'), file));
  expect(changed).toEqual([]);
});

test('is read by the oldest browsers, and by no filter list', () => {
  expect(builtFaults(WITH_SITE)).toEqual([]);
});

for (const theme of ['light', 'dark'] as const) {
  test(`draws the map in the system’s ${theme} theme, with its own fonts and without a request`, async ({
    page,
  }) => {
    const asked = requestsOf(page);
    await page.emulateMedia({ colorScheme: theme });
    await open(page);
    await expect(page.locator('html')).toHaveAttribute('data-map-state', 'static');
    const { water, land, journey } = PALETTES[theme];
    const [waterShare, landShare, journeyShare] = await coloursOf(page.locator('[data-map]'), [
      water,
      land,
      journey,
    ]);
    expect(waterShare).toBeGreaterThan(0.1);
    expect(landShare).toBeGreaterThan(0.3);
    expect(journeyShare).toBeGreaterThan(0.003);
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
    expect(fonts).toEqual(expect.arrayContaining(['Parcours Sans', 'Parcours Serif']));
    // Loaded is not used: of the words on the screen each letter is drawn with them.
    for (const words of ['.masthead h1', '.standfirst'])
      expect(await systemFontsIn(page, words), words).toEqual([]);
    await expect(page.locator('.legend li').first()).toBeVisible();
    await expect(page.locator('.credits')).toContainText('Natural Earth');
    await expect(page.locator('.credits')).toContainText('Minh Duc');
    expect(asked).toEqual([]);
  });
}

/** Of every so many-th stop: the site's own tests open each. */
for (const [language, which, stride] of [
  ['fr', 'every third', 3],
  ['fr', 'every @long', 1],
  ['en', 'every @long', 1],
] as const) {
  test(`${which} stop opens by its link, from the text and from the map, in ${language}`, async ({
    page,
  }) => {
    test.slow();
    const prefix = language === 'en' ? 'lang=en&' : '';
    await open(page, prefix && '#lang=en');
    for (const stop of story.stops.filter((_, index) => index % stride === 0)) {
      const openers = [
        { link: entryLink(page, stop.id), press: () => entryLink(page, stop.id).click() },
        {
          link: markerOf(page, stop.id),
          press: async () => page.mouse.click(...(await centreOf(page, stop.id))),
        },
      ];
      for (const { link, press } of openers) {
        await page
          .getByRole('button', { name: /Tout le voyage|Whole journey/i })
          .first()
          .click();
        await expect(anyCard(page)).toHaveCount(0);
        await expect(link).toHaveAttribute('href', `#${prefix}stop=${stop.id}`);
        await press();
        const card = cardOf(page, stop.id);
        await expect(card.getByRole('heading', { name: titleOf(stop, language) })).toBeFocused();
        const excerpt = excerptOf(stop, null)!;
        await expect(card.locator('.claim')).toContainText(
          isQuote(excerpt) ? excerpt.quote : inLanguage(excerpt.fact, language),
        );
        expect(fragmentOf(page)).toMatch(new RegExp(`^#${prefix}stop=${stop.id}(?:&map=|$)`));
      }
    }
  });
}

test('a link opens its stop in a new tab, with its quote, in its language and theme', async ({ page }) => {
  const stop = story.stops.find(({ id }) => id === 'vostochny')!;
  const { id, quote } = stop.claims.filter(isQuote)[1]!;
  await open(page, `#lang=en&stop=vostochny&theme=dark&quote=${id}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page).toHaveTitle(/^Vostochny Cosmodrome · /);
  await expect(cardOf(page, 'vostochny').locator('.marked blockquote')).toHaveText(`« ${quote} »`);
});

test('an unknown stop and an unknown language are told, and the whole map is shown', async ({ page }) => {
  await open(page, '#stop=nowhere&lang=de');
  const notice = page.locator('[data-notice="link"]');
  await expect(notice).toContainText('nowhere');
  await expect(notice).toContainText('lang=de');
  await expect(anyCard(page)).toHaveCount(0);
});

test('Back closes what was opened, Forward opens it again, a typed address is followed', async ({ page }) => {
  await open(page);
  const link = entryLink(page, 'komsomolsk');
  await link.click();
  await expect(cardOf(page, 'komsomolsk')).toBeVisible();
  await page.goBack();
  await expect(anyCard(page)).toHaveCount(0);
  await expect(link).toBeFocused();
  await page.goForward();
  await expect(cardOf(page, 'komsomolsk')).toBeVisible();
  await page.evaluate(() => (location.hash = 'stop=khasan'));
  await expect(cardOf(page, 'khasan')).toBeVisible();
});

test('the other language takes the page’s place at the same view, and Back brings the first again', async ({
  page,
}) => {
  await open(page, '#stop=khasan&only=article');
  await page.evaluate(() => (location.hash = 'stop=komsomolsk&only=article'));
  await expect(cardOf(page, 'komsomolsk')).toBeVisible();
  const other = page.getByRole('link', { name: 'English' });
  await other.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(cardOf(page, 'komsomolsk')).toContainText('Komsomolsk-on-Amur');
  await expect(page).toHaveTitle(/^Komsomolsk-on-Amur · /);
  await expect(page.getByRole('link', { name: 'Français', exact: true })).toBeFocused();
  expect(fragmentOf(page)).toBe('#lang=en&stop=komsomolsk&only=article');
  const names = page.locator('.basemap .names:visible');
  await expect(names).toHaveCount(1);
  await expect(names).toHaveAttribute('lang', 'en');
  await page.goBack();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(cardOf(page, 'komsomolsk')).toContainText('Komsomolsk-sur-l’Amour');
});

test('keyboard alone: markers are one tab stop with arrows, Escape closes, places in the page keep the view', async ({
  page,
}) => {
  await open(page, '#lang=en');
  await page.locator('[data-map] [data-stop][tabindex="0"]').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const last = story.stops.at(-1)!.id;
  await expect(cardOf(page, last)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(anyCard(page)).toHaveCount(0);
  await expect(markerOf(page, last)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cardOf(page, last)).toBeVisible();
  const skip = page.getByRole('link', { name: 'Skip to the map' });
  await skip.focus();
  const fragment = fragmentOf(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('#map')).toBeFocused();
  expect(fragmentOf(page)).toBe(fragment);
  await expect(cardOf(page, last)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the map moves by buttons, wheel and drag; the journey plays by its moments', async ({ page }) => {
  await open(page);
  const whole = await markerCentres(page);
  const shift = async () => worstShiftPx(whole, await markerCentres(page));
  await page.getByRole('button', { name: 'Zoomer', exact: true }).click();
  await expect.poll(shift).toBeGreaterThan(100);
  await page.getByRole('button', { name: 'Tout le voyage' }).first().click();
  await expect.poll(shift).toBeLessThan(0.5);
  const box = (await page.locator('[data-map]').boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 80, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(shift).toBeGreaterThan(70);
  await page.mouse.wheel(0, -200);
  await expect.poll(shift).toBeGreaterThan(100);
  await page.getByRole('button', { name: 'Moment suivant' }).click();
  await expect.poll(() => fragmentOf(page)).toContain('at=2023-09-10');
});

test('names of the ground lie neither under a stop nor across the map’s edge', async ({ page }) => {
  await open(page);
  const box = (await page.locator('[data-map]').boundingBox())!;
  const visible = await page.locator('.basemap .names[lang="fr"] .name:visible').evaluateAll((names) =>
    names.map((name) => {
      const { left, right, top, bottom } = name.getBoundingClientRect();
      return { left, right, top, bottom };
    }),
  );
  expect(visible.length).toBeGreaterThan(2);
  const cut = visible.filter(
    ({ left, right, top, bottom }) =>
      left < box.x || top < box.y || right > box.x + box.width || bottom > box.y + box.height,
  );
  expect(cut).toEqual([]);
  const under = Object.values(await markerCentres(page)).filter(([x, y]) =>
    visible.some(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom),
  );
  expect(under).toEqual([]);
});

test('nothing is offered that the file cannot do, and every link stays inside or leads to a source', async ({
  page,
}) => {
  await open(page);
  await expect(page.getByRole('button', { name: 'Partager la carte' })).toHaveCount(0);
  await expect(page.locator('a[download]')).toHaveCount(0);
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  expect(hrefs.filter((href) => !/^(?:#|https:\/\/)/.test(href))).toEqual([]);
  const quote = page
    .locator('[data-entry="vostochny"]')
    .getByRole('link', { name: 'Montrer cette citation' });
  await quote.nth(1).click();
  await expect(cardOf(page, 'vostochny').locator('.marked')).toHaveCount(1);
});

test.describe('That knows its site', () => {
  test.use({ baseURL: pathToFileURL(`${WITH_SITE}/`).href });

  test('leads to the same view of the full map, and shares the site’s address', async ({ page }) => {
    const asked = requestsOf(page);
    expect(statSync(join(WITH_SITE, FILE)).size).toBeLessThan(520_000);
    await open(page, '#lang=en&stop=komsomolsk&only=article');
    const address = `${SITE}en/komsomolsk/#only=article`;
    await expect(page.getByRole('link', { name: 'Open the full map' })).toHaveAttribute('href', address);
    await page.getByRole('button', { name: 'Share the map' }).click();
    const sheet = page.getByRole('dialog', { name: 'Share the map' });
    await expect(sheet.getByRole('textbox', { name: 'Link' })).toHaveValue(address);
    await expect(sheet.getByRole('textbox', { name: 'Citation' })).toHaveValue(new RegExp(SITE));
    await expect(sheet.getByRole('img', { name: /QR/ })).toBeVisible();
    await expect(sheet.getByRole('button', { name: 'Print' })).toBeVisible();
    await expect(sheet.getByRole('button', { name: /picture/ })).toHaveCount(0);
    await expect(sheet).not.toContainText('Embed');
    expect(asked).toEqual([]);
  });
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

  test('the map, the story in both languages and every quote are there', async ({ page }) => {
    await page.goto(FILE);
    await expect(page.locator('[data-map] [data-stop]')).toHaveCount(story.stops.length);
    await expect(page.locator('.basemap .land')).toBeVisible();
    const french = plain(await page.getByRole('main').innerText());
    const english = plain(await page.locator('.other-language').innerText());
    for (const stop of story.stops) {
      expect(french).toContain(plain(titleOf(stop, 'fr')));
      expect(english).toContain(plain(titleOf(stop, 'en')));
      for (const claim of stop.claims) {
        expect(french).toContain(plain(isQuote(claim) ? claim.quote : claim.fact.fr!));
        expect(english).toContain(plain(isQuote(claim) ? claim.quote : claim.fact.en!));
        if (isQuote(claim)) expect(english).toContain(plain(claim.translation.en!));
      }
    }
  });

  test('a link to a stop or a quote leads to it in the text, in its language', async ({ page }) => {
    const { id } = story.stops.find((stop) => stop.id === 'komsomolsk')!.claims.find(isQuote)!;
    for (const fragment of [
      'stop=komsomolsk',
      'lang=en&stop=komsomolsk',
      `stop=komsomolsk&quote=${id}`,
      'lang=en',
    ]) {
      await page.goto(`${FILE}#${fragment}`);
      await expect(page.locator(`[id="${fragment}"]`)).toBeInViewport();
      await expect(page.locator(`[id="${fragment}"]`)).toHaveCount(1);
    }
  });
});

test.describe('Under the eyes of the checker', () => {
  // The checker runs inside the page, which its policy would not let in.
  test.use({ bypassCSP: true });
  /** Off screen, as markers can be, links to a view look to it like skip links whose targets are missing. */
  const NOT_MEANT = ['skip-link'];
  const STATES: [name: string, fragment: string, size?: [number, number], scheme?: 'dark'][] = [
    ['in French @long', ''],
    ['with a stop open in English, in the dark @long', '#lang=en&stop=vostochny', [1280, 720], 'dark'],
    ['on a phone with its sheet and a notice', '#stop=komsomolsk&lang=xx', [390, 844]],
  ];
  for (const [name, fragment, [width, height] = [1280, 720], scheme] of STATES) {
    test(`no fault is known of the file ${name}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      if (scheme) await page.emulateMedia({ colorScheme: scheme });
      await open(page, fragment);
      await expectNoFault(page, { rulesNotMeant: NOT_MEANT });
    });
  }
});

test.describe('Its policy', () => {
  test.use({ expectedConsole: [/connect-src|Content Security Policy/] });

  test('lets nothing run, load or be sent but what stands in the file', async ({ page }) => {
    const html = readFileSync(join(ALONE, FILE), 'utf8');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!;
    expect(policy.replace(/sha256-[^']+/g, 'hash')).toBe(
      "default-src 'none'; script-src 'hash'; style-src 'hash'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
    );
    expect(html).not.toMatch(/<[^>]+ style="/);
    await open(page);
    const refused = await page.evaluate(
      () =>
        new Promise<string>((tell) => {
          addEventListener('securitypolicyviolation', (event) => tell(event.effectiveDirective));
          fetch('https://maps.example/').catch(() => undefined);
        }),
    );
    expect(refused).toBe('connect-src');
  });
});

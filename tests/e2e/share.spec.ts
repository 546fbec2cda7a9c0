/** U11 and the share sheet: what is shared is what is seen, in words, as a link, a citation, a picture. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { expectNoFault } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import { cardOf, markerOf, openChart, publishedStops, quotesOf } from './reader.ts';

const sheet = (page: Page) => page.getByRole('dialog', { name: /^(?:Share the map|Partager la carte)$/ });
const button = (page: Page, name: string) => sheet(page).getByRole('button', { name, exact: true });

async function share(page: Page, path: string) {
  await openChart(page, path);
  await page.getByRole('button', { name: /^(?:Share the map|Partager la carte)$/ }).click();
  await expect(sheet(page)).toBeVisible();
}

test('the sheet says what the link will show, in both languages', async ({ page }) => {
  await share(page, '/en/komsomolsk/#at=2023-09-15&only=article');
  await expect(sheet(page)).toContainText(
    /the map at Komsomolsk-on-Amur, on 15\sSeptember, the article’s sources alone/,
  );
  await share(page, '/komsomolsk/#at=2023-09-15&only=article');
  await expect(sheet(page)).toContainText(
    /la carte à Komsomolsk-sur-l’Amour, au 15\sseptembre, sources de l’article seul/,
  );
});

test('the sheet is a dialog: Escape, its button and the ground beside it close it, the focus returns', async ({
  page,
}) => {
  const opener = page.getByRole('button', { name: 'Share the map' });
  await share(page, '/en/');
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
  await expect(opener).toBeFocused();
  await opener.click();
  await button(page, 'Close').click();
  await expect(sheet(page)).toHaveCount(0);
  await opener.click();
  await expect(sheet(page)).toBeVisible();
  await page.mouse.click(8, 8);
  await expect(sheet(page)).toHaveCount(0);
});

test('what opens or comes later in the sheet does not move its buttons from under the finger', async ({
  page,
}) => {
  await share(page, '/en/');
  const top = async () => (await button(page, 'Copy link').boundingBox())!.y;
  const before = await top();
  await sheet(page).getByText('Embed the map', { exact: true }).click();
  await expect(sheet(page).locator('iframe')).toBeVisible();
  expect(await top()).toBe(before);
});

test('a copy that is refused leaves the link selected and says so', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await share(page, '/en/vostochny/');
  await button(page, 'Copy link').click();
  await expect(sheet(page).getByText('The browser refused to copy')).toBeVisible();
  const selected = await page.evaluate(() => {
    const { value, selectionStart, selectionEnd } = document.activeElement as HTMLInputElement;
    return value.slice(selectionStart!, selectionEnd!);
  });
  expect(new URL(selected).pathname).toBe('/en/vostochny/');
});

test('the system’s share gets title, words and link; a reader who leaves it is told nothing', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const shared: ShareData[] = [];
    const state = { shared, error: null as string | null };
    Object.assign(globalThis, { state });
    navigator.share = (data?: ShareData) => {
      shared.push(data!);
      return state.error ? Promise.reject(new DOMException('', state.error)) : Promise.resolve();
    };
  });
  await share(page, '/en/vostochny/?utm_source=letter#only=article&utm_campaign=letter');
  const state = () =>
    page.evaluate(() => (globalThis as unknown as { state: { shared: ShareData[] } }).state);
  const fail = (error: string) =>
    page.evaluate(
      (name) => Object.assign((globalThis as unknown as { state: object }).state, { error: name }),
      error,
    );
  await button(page, 'Share…').click();
  const [data] = (await state()).shared;
  expect(data!.text).toBe('The map at the Vostochny Cosmodrome, the article’s sources alone');
  const { pathname, search, hash } = new URL(data!.url!);
  expect([pathname, search, hash], 'whoever counts readers is not passed on').toEqual([
    '/en/vostochny/',
    '',
    '#only=article',
  ]);
  const fields = await sheet(page)
    .locator('input, textarea')
    .evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value).join('\n'));
  expect(fields.match(/\/en\/vostochny\//g), 'link, citation, embed code').toHaveLength(3);
  expect(fields).not.toContain('utm');
  expect(page.url(), 'the reader’s own address keeps it').toContain('utm_campaign=letter');
  await fail('AbortError');
  await button(page, 'Share…').click();
  await expect(sheet(page)).not.toContainText('could not share');
  await fail('NotAllowedError');
  await button(page, 'Share…').click();
  await expect(sheet(page)).toContainText('The browser could not share: the link above can still be copied.');
});

test('each quote has a link to itself; pressed, it is what the sheet shares and cites', async ({ page }) => {
  await openChart(page, '/en/');
  const [stop] = (await publishedStops(page)).filter(({ id }) => id === 'vostochny');
  const [quote] = quotesOf(stop!);
  const link = page
    .locator('[data-entry="vostochny"]')
    .getByRole('link', { name: 'Share this quote' })
    .first();
  const href = (await link.getAttribute('href'))!;
  await link.click();
  await expect(sheet(page).getByRole('textbox', { name: 'Link' })).toHaveValue(new RegExp(`${href}$`));
  await expect(sheet(page).getByRole('textbox', { name: 'Citation' })).toHaveValue(
    new RegExp(quote!.slice(0, 20)),
  );
  await page.keyboard.press('Escape');
  await page.goto(href);
  await expect(cardOf(page, 'vostochny').locator('.marked blockquote')).toHaveText(`« ${quote!} »`);
});

test('selected words of a quote bring a button that shares that quote', async ({ page }) => {
  await openChart(page, '/en/vostochny/');
  const select = (selector: string) =>
    page.evaluate(
      (text) => document.getSelection()!.selectAllChildren(document.querySelector(text)!),
      selector,
    );
  const floating = page.locator('.quote-button');
  await select('[data-entry="vostochny"] figure:nth-of-type(2) blockquote');
  await expect(floating).toBeVisible();
  const id = await page.locator('[data-entry="vostochny"] figure').nth(1).getAttribute('data-quote');
  await floating.click();
  await expect(sheet(page).getByRole('textbox', { name: 'Link' })).toHaveValue(new RegExp(`quote=${id!}$`));
  await expect(floating).toHaveCount(0);
  await page.keyboard.press('Escape');
  await select('h1');
  await expect(floating).toHaveCount(0);
});

test.describe('The picture', () => {
  test.use({ expectedConsole: [/basemap-[^ ]*geojson|status of 404/] });
  async function saved(page: Page, kind: 'PNG' | 'SVG'): Promise<Buffer> {
    const download = page.waitForEvent('download');
    await button(page, `${kind} picture`).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(new RegExp(`^kim-2023.*\\.${kind.toLowerCase()}$`));
    return readFileSync(await file.path());
  }

  test('as SVG holds title, stops, legend, credit and link, and loads nothing', async ({ page }) => {
    await share(page, '/en/vostochny/');
    const svg = (await saved(page, 'SVG')).toString();
    for (const text of [
      'Kim Jong Un',
      'Vostochny Cosmodrome',
      'stated by the article',
      'GeoNames',
      '/en/vostochny/',
    ]) {
      expect(svg).toContain(text);
    }
    expect(svg.match(/(?:href|src)="(?!#)[^"]*"/g) ?? []).toEqual([]);
    expect(svg.match(/url\((?!data:)[^)]*\)/g) ?? []).toEqual([]);
  });

  test('as PNG is twice as fine as the map on the screen, and really drawn', async ({ page }) => {
    await share(page, '/en/');
    const box = (await page.locator('[data-map]').boundingBox())!;
    const { width, height, data } = PNG.sync.read(await saved(page, 'PNG'));
    expect(width).toBe(Math.round(box.width) * 2);
    expect(height).toBeGreaterThan(box.height * 2);
    const colours = new Map<string, number>();
    for (let at = 0; at < data.length; at += 4) {
      const key = `${data[at]!},${data[at + 1]!},${data[at + 2]!}`;
      colours.set(key, (colours.get(key) ?? 0) + 1);
    }
    const shareOf = (key: string): number => (colours.get(key) ?? 0) / (width * height);
    expect(shareOf('247,244,237'), 'land').toBeGreaterThan(0.2);
    expect(shareOf('211,224,230'), 'water').toBeGreaterThan(0.05);
    expect(shareOf('176,31,43'), 'journey').toBeGreaterThan(0.002);
  });

  test('that cannot be made for want of the map says so, and works on a second try', async ({ page }) => {
    test.slow();
    await share(page, '/en/');
    await page.route('**/basemap-*.geojson', (route) => route.fulfill({ status: 404, body: '' }));
    await button(page, 'PNG picture').click();
    await expect(sheet(page)).toContainText('The picture could not be made');
    await page.unroute('**/basemap-*.geojson');
    await saved(page, 'PNG');
    await expect(sheet(page)).toContainText('The picture is ready; the browser was asked to save it.');
  });

  test('is never called saved, and is at hand where the browser refuses the download or hides what it draws', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      HTMLAnchorElement.prototype.click = () => undefined;
    });
    await share(page, '/en/vostochny/');
    const file = sheet(page).getByRole('link', { name: /^kim-2023/ });
    await button(page, 'PNG picture').click();
    await expect(file).toHaveText('kim-2023-vostochny.png');
    await expect(sheet(page)).not.toContainText(/saved/i);
    const download = page.waitForEvent('download');
    await file.click();
    expect(PNG.sync.read(readFileSync(await (await download).path())).width).toBeGreaterThan(1000);
    // As Firefox does with privacy.resistFingerprinting.
    await page.evaluate(() => {
      CanvasRenderingContext2D.prototype.getImageData = (_x, _y, width, height) =>
        new ImageData(
          new Uint8ClampedArray(width * height * 4).map((_, index) => (index * 73) % 256),
          width,
        );
    });
    await button(page, 'PNG picture').click();
    await expect(sheet(page)).toContainText('hides from pages what it draws. The SVG shows the same:');
    await expect(file).toHaveText('kim-2023-vostochny.svg');
  });
});

test.describe('No fault is known', () => {
  test.use({ bypassCSP: true });
  for (const [width, height] of [
    [1280, 720],
    [320, 640],
  ] as const) {
    test(`of the share sheet ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await share(page, '/en/');
      // What lies under it is inert, and looked at without it.
      await expectNoFault(page, { within: ['dialog[open]'] });
      const overflow = await sheet(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
});

test('the embed code shows in the sheet what it will show elsewhere, by its options', async ({ page }) => {
  await share(page, '/en/vostochny/#only=article');
  await sheet(page).getByText('Embed the map', { exact: true }).click();
  const code = sheet(page).getByRole('textbox', { name: 'Embed the map' });
  const addressIn = async (): Promise<URL> => {
    const src = /src="([^"]*)"/.exec(await code.inputValue())![1]!;
    return new URL(src.replaceAll('&amp;', '&'));
  };
  expect((await addressIn()).href).toMatch(/\/en\/vostochny\/\?embed#only=article$/);
  const preview = page.frameLocator('.embed-preview');
  await expect(preview.locator('html')).toHaveAttribute('lang', 'en');
  await expect(preview.locator('[data-map] [data-stop="vostochny"]')).toBeVisible();
  await expect(preview.locator('html')).toHaveAttribute('data-presentation', 'embed');
  await sheet(page).getByLabel('Language').selectOption('fr');
  await sheet(page).getByLabel('Theme').selectOption('dark');
  await sheet(page).getByLabel('framed as it is here').check();
  const { pathname, hash } = await addressIn();
  expect(pathname).toBe('/vostochny/');
  expect(hash).toMatch(/^#map=6\.5\/[\d.]+\/[\d.]+&only=article&theme=dark$/);
  await expect(preview.locator('html')).toHaveAttribute('lang', 'fr');
  await sheet(page).getByLabel('Height, px').fill('80');
  await expect(sheet(page)).toContainText('Height “80”: a whole number from 120 to 4000 is needed');
  await expect(code).toHaveCount(0);
  await sheet(page).getByLabel('Height, px').fill('320');
  await expect(code).toHaveValue(/height="320"/);
});

test('while the sheet is open the map behind it cannot be reached', async ({ page }) => {
  await share(page, '/en/');
  for (let press = 0; press < 20; press++) {
    await page.keyboard.press('Tab');
    const isInside = await page.evaluate(
      () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
    );
    expect(isInside).toBe(true);
  }
  await expect(markerOf(page, 'vostochny')).toBeVisible();
});

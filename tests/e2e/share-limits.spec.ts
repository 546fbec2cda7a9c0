/** What can go wrong when a reader shares or takes the map away: each has its sentence, and nothing is lost. */
import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { expect, expectReady, test, openWithoutWebgl } from './fixtures.ts';
import { cardOf, entryLink, openChart, withoutWebgl } from './reader.ts';

const sheet = (page: Page) => page.getByRole('dialog', { name: /^(?:Share the map|Partager la carte)$/ });

async function openSheet(page: Page) {
  await page.getByRole('button', { name: /^(?:Share the map|Partager la carte)$/ }).click();
  await expect(sheet(page)).toBeVisible();
}

test('what a sender hung on to a link is not passed on, however long it is', async ({ page }) => {
  await openChart(page, `/en/komsomolsk/#letter=${'x'.repeat(2500)}&theme=dark`);
  await openSheet(page);
  await expect(sheet(page).locator('.qr')).toHaveCount(1);
  await expect(sheet(page).getByRole('textbox', { name: 'Link' })).toHaveValue(
    /\/en\/komsomolsk\/#theme=dark$/,
  );
});

test('with storage and workers out of reach the page works and says nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('no storage here', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(globalThis, name, { get: refuse });
    }
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: refuse });
  });
  await page.setViewportSize({ width: 900, height: 600 });
  await page.goto('/en/');
  await expectReady(page);
  await entryLink(page, 'vostochny').click();
  await expect(cardOf(page, 'vostochny')).toBeVisible();
  await openSheet(page);
  await expect(sheet(page).locator('.qr')).toBeVisible();
  await expect(page.locator('.notice')).toHaveCount(0);
});

test.describe('Pictures without WebGL', () => {
  test.beforeEach(({ page }) => page.addInitScript(withoutWebgl));

  async function saved(page: Page, path: string, kind: 'PNG' | 'SVG'): Promise<Buffer> {
    await page.goto('about:blank');
    await openWithoutWebgl(page, path);
    await openSheet(page);
    const download = page.waitForEvent('download');
    await sheet(page)
      .getByRole('button', { name: new RegExp(`^(?:${kind} picture|Image ${kind})$`) })
      .click();
    const file = readFileSync(await (await download).path());
    await expect(sheet(page)).toContainText(/The picture is ready|L’image est prête/);
    return file;
  }

  const VIEWS = {
    'the whole journey in French': ['/', 'La carte de tout le voyage'],
    'an opened stop in English, in the dark': ['/en/vostochny/#theme=dark', 'The map at the Vostochny'],
    'a leg': ['/komsomolsk-vladivostok/', 'La carte du trajet Komsomolsk-sur-l’Amour'],
    'the article alone': ['/en/#only=article', 'the article’s sources alone'],
    'a moment of the journey': ['/en/#at=2023-09-13', 'on 13 September'],
  } as const;

  test('as SVG are well-formed, need nothing else, and show each view as its own', async ({ page }) => {
    test.slow();
    const pictures: string[] = [];
    for (const [name, [path, caption]] of Object.entries(VIEWS)) {
      const svg = (await saved(page, path, 'SVG')).toString();
      const faults: string[] = [];
      const onError = (_level: string, message: string) => faults.push(message);
      const root = new DOMParser({ onError }).parseFromString(svg, 'image/svg+xml').documentElement!;
      expect(faults, name).toEqual([]);
      expect(root.localName, name).toBe('svg');
      const words = [...root.getElementsByTagName('text')].map((text) => text.textContent).join(' ');
      expect(words.replace(/\s+/g, ' '), name).toContain(caption);
      const elements = [...root.getElementsByTagName('*')];
      const references = elements.flatMap((element) =>
        [...element.attributes].filter(({ name: key }) => /(?:^|:)(?:href|src)$/.test(key)),
      );
      expect(
        references.filter(({ value }) => !value.startsWith('#')),
        name,
      ).toEqual([]);
      expect(svg.match(/url\((?!["']?(?:data:|#))[^)]*\)|@import/g), name).toBeNull();
      // Of a name’s size, and a font that a later rule names.
      expect(
        svg.match(/var\(--[^)]*\)/g)?.filter((use) => !/shrink|font-sans/.test(use)) ?? [],
        name,
      ).toEqual([]);
      pictures.push(svg);
    }
    expect(new Set(pictures).size).toBe(pictures.length);
    const [whole, stop, leg, article, moment] = pictures as [string, string, string, string, string];
    expect(stop).toContain('class="opened-ring');
    expect(leg).toContain('class="leg-glow');
    expect(whole).not.toMatch(/class="(?:opened-ring|leg-glow)/);
    expect(article).not.toContain('Pyongyang');
    expect(moment).toContain('data-vehicle="vostochny"');
  });

  test('as SVG cut no name at the edge, and no line leads to what is not drawn', async ({ page }) => {
    const svg = (await saved(page, '/', 'SVG')).toString();
    await page.goto('about:blank');
    await page.setContent(svg);
    const cut = await page.evaluate(() => {
      const map = document.querySelector('svg svg.chart .sea')!.getBoundingClientRect();
      return [...document.querySelectorAll('.basemap .name text')].flatMap((name) => {
        const { left, right, top, bottom, width } = name.getBoundingClientRect();
        if (width === 0 || right < map.left || left > map.right || bottom < map.top || top > map.bottom)
          return [];
        const isWhole = left >= map.left && right <= map.right && top >= map.top && bottom <= map.bottom;
        return isWhole ? [] : [name.textContent];
      });
    });
    expect(cut).toEqual([]);
    const loose = await page.evaluate(() => {
      const discs = [...document.querySelectorAll('svg.chart .disc')].map((disc) =>
        disc.getBoundingClientRect(),
      );
      return [...document.querySelectorAll<SVGLineElement>('.leader')].filter((line) => {
        const end = new DOMPoint(line.x2.baseVal.value, line.y2.baseVal.value).matrixTransform(
          line.getScreenCTM()!,
        );
        return !discs.some(
          ({ left, right, top, bottom }) => end.x > left && end.x < right && end.y > top && end.y < bottom,
        );
      }).length;
    });
    expect(loose).toBe(0);
  });

  test('show the train in the colour of text, as PNG too, and are really drawn', async ({ page }) => {
    const svg = (await saved(page, '/en/#at=2023-09-13', 'SVG')).toString();
    await page.goto('about:blank');
    await page.setContent(svg);
    const fill = await page.locator('.vehicle-body').evaluate((body) => getComputedStyle(body).fill);
    expect(fill).toBe('rgb(31, 28, 24)');

    const { data } = PNG.sync.read(await saved(page, '/en/#at=2023-09-13', 'PNG'));
    const counts = new Map<string, number>();
    for (let at = 0; at < data.length; at += 4) {
      const colour = data.subarray(at, at + 3).join();
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    const shareOf = (colour: string): number => ((counts.get(colour) ?? 0) * 4) / data.length;
    expect(shareOf('247,244,237'), 'land').toBeGreaterThan(0.2);
    expect(shareOf('211,224,230'), 'water').toBeGreaterThan(0.05);
    expect(shareOf('176,31,43'), 'journey').toBeGreaterThan(0.001);
  });
});

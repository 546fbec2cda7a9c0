/** Status without colour: the legend's lines and markers stay apart in grey, for colour-blind eyes and in forced colours. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { withoutEngine } from './reader.ts';

/** A pixel is ink if it differs from the corner of its picture by this much luminance, of 255. */
const INK_FROM = 48;
/** Two samples are told apart if at least this share of their ink lies elsewhere. */
const LEAST_DIFFERENCE = 0.12;

type Mask = boolean[];

/** Runs in the page, which can decode PNG: where a picture has ink, whatever its colour. */
async function inkOf({ base64, inkFrom }: { base64: string; inkFrom: number }): Promise<Mask> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const luminanceAt = (index: number): number =>
    0.2126 * data[index]! + 0.7152 * data[index + 1]! + 0.0722 * data[index + 2]!;
  const ground = luminanceAt(0);
  return Array.from(
    { length: data.length / 4 },
    (_, pixel) => Math.abs(luminanceAt(pixel * 4) - ground) > inkFrom,
  );
}

/** The legend's samples by kind and status, as masks. */
async function samplesOf(page: Page): Promise<Record<string, Mask>> {
  const masks: Record<string, Mask> = {};
  for (const row of await page.locator('.legend li:has(.meaning)').all()) {
    const label = (await row.locator('.meaning').textContent())!.trim();
    for (const sample of await row.locator('svg.sample').all()) {
      const width = await sample.getAttribute('width');
      const picture = await sample.screenshot({ animations: 'disabled' });
      const question = { base64: picture.toString('base64'), inkFrom: INK_FROM };
      masks[`${width === '40' ? 'leg' : 'place'}: ${label}`] = await page.evaluate(inkOf, question);
    }
  }
  return masks;
}

function difference(a: Mask, b: Mask): number {
  const either = a.filter((ink, pixel) => ink || b[pixel]).length;
  return a.filter((ink, pixel) => ink !== b[pixel]).length / either;
}

/** Every pair of one kind that cannot be told apart, with how much differs. */
function confusable(masks: Record<string, Mask>): string[] {
  const samples = Object.entries(masks);
  return samples.flatMap(([name, mask], index) =>
    samples.slice(index + 1).flatMap(([other, otherMask]) => {
      if (name.split(':')[0] !== other.split(':')[0]) return [];
      const share = difference(mask, otherMask);
      return share < LEAST_DIFFERENCE ? [`${name} / ${other}: ${share.toFixed(2)}`] : [];
    }),
  );
}

/** Pages that between them show every status that the story has, each with what is asked of its legend. */
async function onEachPage(page: Page, ask: () => Promise<void>) {
  await withoutEngine(page);
  for (const path of ['/en/', '/en/#only=article']) {
    await page.goto('about:blank');
    await page.goto(path);
    await expect(page.locator('[data-moment]')).toBeAttached();
    await ask();
  }
}

const DEFICIENCIES = ['achromatopsia', 'deuteranopia', 'protanopia', 'tritanopia'] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`statuses are told apart in grey and with each colour blindness, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const session = await page.context().newCDPSession(page);
    const seen = new Map<string, Record<string, Mask>>();
    await onEachPage(page, async () => {
      for (const type of DEFICIENCIES) {
        await session.send('Emulation.setEmulatedVisionDeficiency', { type });
        seen.set(type, { ...seen.get(type), ...(await samplesOf(page)) });
      }
    });
    for (const [type, masks] of seen) {
      expect(Object.keys(masks).length, 'places and legs of several statuses').toBeGreaterThanOrEqual(7);
      expect(confusable(masks), type).toEqual([]);
    }
  });
}

test('statuses are told apart in forced colours, where each sample still has ink', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const masks: Record<string, Mask> = {};
  await onEachPage(page, async () => void Object.assign(masks, await samplesOf(page)));
  for (const [name, mask] of Object.entries(masks)) {
    expect(mask.filter(Boolean).length, name).toBeGreaterThan(20);
  }
  expect(confusable(masks)).toEqual([]);
});

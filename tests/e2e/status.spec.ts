/** Status without colour: the legend's lines and markers stay apart in grey, for colour-blind eyes and in forced colours. */
import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { expect, test } from './fixtures.ts';
import { openChart } from './reader.ts';

/** A pixel is ink if it differs from the corner of its picture by this much luminance, of 255. */
const INK_FROM = 48;
/** Two samples are told apart if at least this share of their ink lies elsewhere. */
const LEAST_DIFFERENCE = 0.12;

type Mask = boolean[];

/** A colour as an eye sees it, by its red, green and blue: the rows that Chromium's own emulation multiplies with. */
type Eye = [red: number, green: number, blue: number][];
const EYES: Record<string, Eye> = {
  achromatopsia: Array.from({ length: 3 }, () => [0.213, 0.715, 0.072]),
  deuteranopia: [
    [0.367, 0.861, -0.228],
    [0.28, 0.673, 0.047],
    [-0.012, 0.043, 0.969],
  ],
  protanopia: [
    [0.152, 1.053, -0.205],
    [0.115, 0.786, 0.099],
    [-0.004, -0.048, 1.052],
  ],
  tritanopia: [
    [1.256, -0.077, -0.179],
    [-0.078, 0.931, 0.148],
    [0.005, 0.691, 0.304],
  ],
};
const SHARP_EYE: Eye = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** Where a picture has ink to this eye, whatever its colour. */
function inkOf({ data }: PNG, eye: Eye): Mask {
  const luminanceAt = (pixel: number): number => {
    const [red, green, blue] = eye.map((row) =>
      row.reduce((sum, share, channel) => sum + share * data[pixel * 4 + channel]!, 0),
    ) as [number, number, number];
    const [r, g, b] = [red, green, blue].map((value) =>
      Math.min(Math.max(value, 0), 255),
    ) as (typeof SHARP_EYE)[0];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = luminanceAt(0);
  return Array.from(
    { length: data.length / 4 },
    (_, pixel) => Math.abs(luminanceAt(pixel) - ground) > INK_FROM,
  );
}

/** The legend's samples by kind and status, cut out of one picture of it. */
async function samplesOf(page: Page): Promise<Record<string, PNG>> {
  const legend = page.locator('.legend ul');
  const boxes = await legend.evaluate((element) => {
    const origin = element.getBoundingClientRect();
    return [...element.querySelectorAll('li:has(.meaning)')].flatMap((row) =>
      [...row.querySelectorAll('svg.sample')].map((sample) => {
        const { x, y, width, height } = sample.getBoundingClientRect();
        const kind = sample.getAttribute('width') === '40' ? 'leg' : 'place';
        const name = `${kind}: ${row.querySelector('.meaning')!.textContent.trim()}`;
        return { name, x: x - origin.x, y: y - origin.y, width, height };
      }),
    );
  });
  const whole = PNG.sync.read(await legend.screenshot({ animations: 'disabled' }));
  return Object.fromEntries(
    boxes.map(({ name, x, y, width, height }) => {
      const sample = new PNG({ width: Math.floor(width), height: Math.floor(height) });
      PNG.bitblt(whole, sample, Math.round(x), Math.round(y), sample.width, sample.height);
      return [name, sample];
    }),
  );
}

const seenBy = (eye: Eye, samples: Record<string, PNG>): Record<string, Mask> =>
  Object.fromEntries(Object.entries(samples).map(([name, sample]) => [name, inkOf(sample, eye)]));

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

/** The samples of pages that between them show every status that the story has. */
async function allSamples(page: Page): Promise<Record<string, PNG>> {
  const samples: Record<string, PNG> = {};
  await openChart(page, '/en/');
  await page.locator('.legend summary').click();
  Object.assign(samples, await samplesOf(page));
  await page.evaluate(() => (location.hash = 'only=article'));
  await expect(page.locator('[data-entry="khasan"]')).toHaveCount(0);
  return Object.assign(samples, await samplesOf(page));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`statuses are told apart in grey and with each colour blindness, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const samples = await allSamples(page);
    expect(Object.keys(samples).length, 'places and legs of several statuses').toBeGreaterThanOrEqual(7);
    for (const [name, eye] of Object.entries(EYES))
      expect(confusable(seenBy(eye, samples)), name).toEqual([]);
  });
}

test('statuses are told apart in forced colours, where each sample still has ink', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const masks = seenBy(SHARP_EYE, await allSamples(page));
  for (const [name, mask] of Object.entries(masks)) {
    expect(mask.filter(Boolean).length, name).toBeGreaterThan(20);
  }
  expect(confusable(masks)).toEqual([]);
});

/** What the GL map has really drawn, read from a picture of its canvas alone. */
import type { Locator, Page } from '@playwright/test';
import { PALETTES, type ThemeName } from '../../geo/style/palette.ts';

/** Shares of the canvas, 0 to 1, that have a colour of the theme. */
export interface Shares {
  water: number;
  land: number;
  journey: number;
}

/** A part of the canvas, all four 0 to 1 from its top left. */
export interface Part {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const WHOLE: Part = { left: 0, top: 0, right: 1, bottom: 1 };

/** Per channel of 255: edges are blended, plain areas are not. */
const TOLERANCE = 6;

/**
 * A picture (PNG) of the canvas without anything that the page draws under or over it: an SVG map below a blank canvas
 * must not pass for a drawn one.
 */
export async function canvasPicture(page: Page): Promise<Buffer> {
  const canvas = page.locator('[data-map] canvas');
  // Through the style object: the content security policy refuses style sheets and attributes that tests bring.
  await canvas.evaluate((element: HTMLElement) => {
    document.body.style.visibility = 'hidden';
    element.style.visibility = 'visible';
  });
  const picture = await canvas.screenshot({ animations: 'disabled', caret: 'initial' });
  await canvas.evaluate((element: HTMLElement) => {
    document.body.style.visibility = '';
    element.style.visibility = '';
  });
  return picture;
}

/** How much of the canvas has which colour. */
export async function canvasShares(page: Page, theme: ThemeName, part: Part = WHOLE): Promise<Shares> {
  const { water, land, journey } = PALETTES[theme];
  const shares = await page.evaluate(countColours, {
    base64: (await canvasPicture(page)).toString('base64'),
    colours: [water, land, journey],
    tolerance: TOLERANCE,
    part,
  });
  return { water: shares[0]!, land: shares[1]!, journey: shares[2]! };
}

/** Shares of an element's picture, 0 to 1, that have each of these colours. */
export async function coloursOf(element: Locator, colours: string[]): Promise<number[]> {
  const picture = await element.screenshot({ animations: 'disabled', caret: 'initial' });
  return element.page().evaluate(countColours, {
    base64: picture.toString('base64'),
    colours,
    tolerance: TOLERANCE,
    part: WHOLE,
  });
}

interface Question {
  base64: string;
  colours: string[];
  tolerance: number;
  part: Part;
}

/** Runs in the page, which can decode PNG. */
async function countColours({ base64, colours, tolerance, part }: Question): Promise<number[]> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const [left, top] = [Math.round(part.left * bitmap.width), Math.round(part.top * bitmap.height)];
  const width = Math.round(part.right * bitmap.width) - left;
  const height = Math.round(part.bottom * bitmap.height) - top;
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(bitmap, -left, -top);
  const { data } = context.getImageData(0, 0, width, height);
  const channels = colours.map((colour) =>
    [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16)),
  );
  const counts = colours.map(() => 0);
  for (let index = 0; index < data.length; index += 4) {
    const which = channels.findIndex((colour) =>
      colour.every((value, channel) => Math.abs(value - data[index + channel]!) <= tolerance),
    );
    if (which >= 0) counts[which]!++;
  }
  return counts.map((count) => count / (width * height));
}

/** A point within a pale disc that the map draws, px of the window; the widest one in this part of the canvas. */
export async function discPoint(page: Page, theme: ThemeName, part: Part): Promise<[x: number, y: number]> {
  const base64 = (await canvasPicture(page)).toString('base64');
  const { casing } = PALETTES[theme];
  const found = await page.evaluate(widestRun, { base64, colours: [casing], tolerance: 2, part });
  const box = await page.locator('[data-map] canvas').boundingBox();
  if (!box || found.width < 8) throw new Error('The map draws no disc there.');
  return [box.x + found.x, box.y + found.y];
}

/** Runs in the page. The middle of the longest row of pixels of one colour. */
async function widestRun({ base64, colours, tolerance, part }: Question) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const sought = [1, 3, 5].map((start) => parseInt(colours[0]!.slice(start, start + 2), 16));
  const isSought = (x: number, y: number): boolean =>
    sought.every(
      (value, channel) => Math.abs(value - data[(y * bitmap.width + x) * 4 + channel]!) <= tolerance,
    );
  const [left, right] = [part.left, part.right].map((share) => Math.round(share * bitmap.width));
  let best = { x: 0, y: 0, width: 0 };
  for (let y = Math.round(part.top * bitmap.height); y < part.bottom * bitmap.height; y++) {
    let width = 0;
    for (let x = left!; x < right!; x++) {
      width = isSought(x, y) ? width + 1 : 0;
      if (width > best.width) best = { x: x - width / 2, y, width };
    }
  }
  return best;
}

/**
 * The map on paper, as a picture of 96 pixels an inch: a page of the browser's PDF, or, where the driver cannot print, the
 * window under the print styles. Each layer is painted in a colour of its own, so that a picture tells them apart.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { locateTools } from '../../scripts/engines.mjs';
import type { Point } from '../e2e/reader.ts';
import type { Paper, Tab } from './tab.ts';

/** What the margins of print.css leave of each, px. */
const SHEETS: Record<Paper, { width: number; height: number }> = {
  A4: { width: 726, height: 1054 },
  Letter: { width: 748, height: 988 },
};

type Colour = [red: number, green: number, blue: number];
export const LEG: Colour = [255, 0, 255];
export const DISC: Colour = [0, 255, 0];
export const LEADER: Colour = [255, 0, 0];
export const LEADER_END: Colour = [0, 0, 255];
export const LAKE: Colour = [0, 255, 255];

/** Runs in the page: paints the layers, and hides what lies over them. */
export function paintLayers(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    [data-map] :is(.name, .stop-label, .numeral, .disc-casing, .disc-inner, .focus-ring, .arrow, .arrow-disc, .leg-casing,
      .leg-hollow, .leg-band, .leg-glow) { visibility: hidden !important; }
    [data-map] :is(.leg-line, .tie) { stroke: #f0f !important; stroke-opacity: 1 !important; stroke-width: 2px !important;
      stroke-dasharray: none !important; }
    [data-map] .disc { fill: #0f0 !important; stroke: none !important; r: 5px !important; }
    [data-map] :is(.leader line, .leader-line) { stroke: #f00 !important; }
    [data-map] :is(.leader circle, .leader-end) { fill: #00f !important; r: 4px !important; }
    [data-map] .lake { fill: #0ff !important; stroke: none !important; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Runs in the page: from now on its print styles hold for the screen. */
function wearPrintStyles(): void {
  const printed = (rules: CSSRuleList): string[] =>
    [...rules].flatMap((rule) => {
      if (!(rule instanceof CSSMediaRule) || rule.media.mediaText !== 'print') return [];
      return [...rule.cssRules].map(({ cssText }) => cssText);
    });
  const worn = new CSSStyleSheet();
  worn.replaceSync([...document.styleSheets].flatMap(({ cssRules }) => printed(cssRules)).join('\n'));
  document.adoptedStyleSheets = [worn, ...document.adoptedStyleSheets];
  dispatchEvent(new Event('beforeprint'));
}

/** The pages of a PDF, drawn. */
function picturesOf(pdf: Buffer): PNG[] {
  const folder = mkdtempSync(join(tmpdir(), 'parcours-paper-'));
  try {
    const file = join(folder, 'print.pdf');
    writeFileSync(file, pdf);
    execFileSync(locateTools().pdfPictures!, ['-r', '96', '-png', file, join(folder, 'page')]);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.png'));
    return pages.sort().map((name) => PNG.sync.read(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * The tab's page on paper, sheet by sheet; one alone where the driver cannot print, after which the tab is of no other use.
 */
export async function onPaper(tab: Tab, paper: Paper): Promise<[PNG, ...PNG[]]> {
  if (tab.print) return picturesOf(await tab.print(paper)) as [PNG, ...PNG[]];
  const { width, height } = SHEETS[paper];
  await tab.resize(width, height);
  await tab.run(wearPrintStyles);
  return [PNG.sync.read(await tab.picture())];
}

const isColour = ({ data }: PNG, at: number, colour: Colour): boolean =>
  colour.every((channel, index) => Math.abs(data[at + index]! - channel) < 60);

/** Middles of all pixels that have a colour, or nearly. */
export function pixelsOf(picture: PNG, colour: Colour): Point[] {
  const found: Point[] = [];
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      if (isColour(picture, 4 * (y * picture.width + x), colour)) found.push([x + 0.5, y + 0.5]);
    }
  }
  return found;
}

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

export const nearestPx = (at: Point, pixels: Point[]): number =>
  Math.min(Infinity, ...pixels.map((pixel) => distance(at, pixel)));

/** Centres of the spots of a colour, each of which is smaller than `widestPx` and as far from the next. */
export function spotsOf(picture: PNG, colour: Colour, widestPx = 12): Point[] {
  const spots: Point[][] = [];
  for (const pixel of pixelsOf(picture, colour)) {
    const spot = spots.find(([first]) => distance(first!, pixel) < widestPx);
    if (spot) spot.push(pixel);
    else spots.push([pixel]);
  }
  const mean = (spot: Point[], axis: 0 | 1): number =>
    spot.reduce((total, pixel) => total + pixel[axis], 0) / spot.length;
  // A few pixels are what another layer has left of one.
  return spots.filter(({ length }) => length > 12).map((spot) => [mean(spot, 0), mean(spot, 1)]);
}

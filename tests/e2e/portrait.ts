/** Two pictures of the map held against each other, as a whole and for what a reader looks at: route, names, stops. */
import type { Page } from '@playwright/test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { PALETTES, type ThemeName } from '../../geo/style/palette.ts';
import { mapBox, markerCentres, type Point } from './reader.ts';

export interface Portrait {
  picture: PNG;
  theme: ThemeName;
  /** Centre of each stop's marker, px of the picture. */
  markers: Record<string, Point>;
  /** Where the stops' own names stand, whose edges have the colours of the ground's names. */
  stopNames: PixelBox[];
}

interface PixelBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Shows or hides what lies over the map: its words have the colours of names. */
const setPanels = (page: Page, visibility: 'hidden' | '') =>
  page.locator('#map > :not([data-map])').evaluateAll((panels, value) => {
    for (const panel of panels) (panel as HTMLElement).style.visibility = value;
  }, visibility);

/** A picture of the map alone. */
export async function portrait(page: Page, theme: ThemeName): Promise<Portrait> {
  const { x, y } = await mapBox(page);
  const centres = Object.entries(await markerCentres(page));
  const boxes = await page.locator('[data-map] .stop-label').evaluateAll((names) =>
    names.map((name) => {
      const { left, top, right, bottom } = name.getBoundingClientRect();
      return { left, top, right, bottom };
    }),
  );
  await setPanels(page, 'hidden');
  const picture = PNG.sync.read(await page.locator('[data-map]').screenshot({ animations: 'disabled' }));
  await setPanels(page, '');
  return {
    picture,
    theme,
    stopNames: boxes.map(({ left, top, right, bottom }) => ({
      left: left - x,
      top: top - y,
      right: right - x,
      bottom: bottom - y,
    })),
    markers: Object.fromEntries(
      centres.map(([id, [left, top]]): [string, Point] => [id, [left - x, top - y]]),
    ),
  };
}

/** P3's bound on the share of pixels that a reader would see change. */
const LARGEST_DIFFERENCE = 0.02;
/** Rims of lines are blended differently; a lost route leaves a third, which the markers have. */
const ROUTE_RATIO = [0.75, 1.33] as const;
/** On a small map the two place few names, and not the same; lost names leave nothing at all. */
const NAMES_RATIO = [0.1, 10] as const;
const MARKER_RADIUS_PX = 11;
/** What is left of the journey's colour around a place without its marker are the ends of its legs. */
const MARKER_RATIO = 0.6;

type Colour = [red: number, green: number, blue: number];
const colourOf = (hex: string): Colour =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as Colour;

/** Counts the pixels of a box that are near one of the colours. */
function inkOf(
  { picture, stopNames }: Portrait,
  hexes: string[],
  tolerance: number,
  box = whole(picture),
): number {
  const colours = hexes.map(colourOf);
  const { width, data } = picture;
  let count = 0;
  const isLeftOut = (x: number, y: number): boolean =>
    stopNames.some(({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
  for (let y = box.top; y < box.bottom; y++) {
    for (let x = box.left; x < box.right; x++) {
      if (isLeftOut(x, y)) continue;
      const at = (y * width + x) * 4;
      const isNear = ([red, green, blue]: Colour): boolean =>
        Math.abs(data[at]! - red) <= tolerance &&
        Math.abs(data[at + 1]! - green) <= tolerance &&
        Math.abs(data[at + 2]! - blue) <= tolerance;
      if (colours.some(isNear)) count++;
    }
  }
  return count;
}

const whole = ({ width, height }: PNG): PixelBox => ({ left: 0, top: 0, right: width, bottom: height });

const around = ([x, y]: Point, { width, height }: PNG): PixelBox => ({
  left: Math.max(Math.round(x) - MARKER_RADIUS_PX, 0),
  top: Math.max(Math.round(y) - MARKER_RADIUS_PX, 0),
  right: Math.min(Math.round(x) + MARKER_RADIUS_PX, width),
  bottom: Math.min(Math.round(y) + MARKER_RADIUS_PX, height),
});

const namesIn = (theme: ThemeName): string[] => {
  const { townLabel, countryLabel, waterLabel } = PALETTES[theme];
  return [townLabel, countryLabel, waterLabel];
};

/** What a reader would miss in `other` who knows `one`; empty where both show the same map. */
export function differences(one: Portrait, other: Portrait): string[] {
  const { width, height, data } = one.picture;
  const share = pixelmatch(data, other.picture.data, undefined, width, height) / (width * height);
  const found: string[] = [];
  if (share > LARGEST_DIFFERENCE) found.push(`${(share * 100).toFixed(1)} % of all pixels`);
  const journey = [PALETTES[one.theme].journey];
  const compare = (
    what: string,
    colours: string[],
    tolerance: number,
    [least, most]: readonly [number, number],
  ) => {
    const ratio = inkOf(other, colours, tolerance) / Math.max(inkOf(one, colours, tolerance), 1);
    if (ratio < least || ratio > most) found.push(`${what}: ${ratio.toFixed(2)} times the ink`);
  };
  compare('route', journey, 24, ROUTE_RATIO);
  compare('names', namesIn(one.theme), 16, NAMES_RATIO);
  for (const [id, centre] of Object.entries(one.markers)) {
    const box = around(centre, one.picture);
    const area = (box.right - box.left) * (box.bottom - box.top);
    const [before, after] = [one, other].map((each) => inkOf(each, journey, 24, box) / area) as [
      number,
      number,
    ];
    if (after < before * MARKER_RATIO) found.push(`marker of ${id}`);
  }
  return found;
}

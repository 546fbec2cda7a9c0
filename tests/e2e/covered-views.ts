/**
 * What covers the map and what stands on it, as rectangles: no name lies under a control, the legend, the scale bar, the timeline
 * or the opened card, nor over the map's edge; nor does a marker of what the view is about. On the chart, where names are elements.
 */
import type { Page } from '@playwright/test';
import { isLeg, isLocated, type Language, type Story } from '../../geo/story/story.ts';
import { expect } from './fixtures.ts';
import { coveredThings } from './in-page.ts';
import { bringToLife, keepChart, mapBox, markerCentres } from './reader.ts';

type WindowSize = readonly [width: number, height: number];

export const PAGES: readonly WindowSize[] = [
  [1440, 900],
  [1280, 800],
  [820, 1180],
  [390, 844],
  [844, 340],
];
export const EMBEDS: readonly WindowSize[] = [
  [360, 400],
  [640, 480],
  [800, 520],
];

export interface Opening {
  /** Id of the opened stop; null: none. */
  stop: string | null;
  fragment?: string;
  /** Ids of the stops that the view is about; null: all that the map can hold. */
  about: string[] | null;
}

/** The whole journey, a leg, the place where it begins, a moment, and the article alone. */
export function openings({ stops }: Story, legId: string, at: string): Opening[] {
  const leg = stops.filter(isLeg).find(({ id }) => id === legId)!;
  return [
    { stop: null, about: null },
    { stop: leg.from, about: [leg.from] },
    { stop: leg.id, about: [leg.id, leg.from, leg.to] },
    { stop: null, fragment: `#at=${at}`, about: null },
    { stop: null, fragment: '#only=article', about: null },
  ];
}

interface Sweep {
  story: Story;
  language: Language;
  /** `''` or `?embed`. */
  query: string;
  sizes: readonly WindowSize[];
  views: Opening[];
  /** Places that the map of the whole journey leaves out, by `width × height`: it is too large for them at the lowest zoom. */
  leftOut?: Record<string, string[]> | undefined;
}

const pathOf = ({ languages }: Story, language: Language): string =>
  language === languages[0] ? '/' : `/${language}/`;

/** Goes to an address as the page's history would, and waits until names and markers have followed. */
async function goWithin(page: Page, address: string, stop: string | null) {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  await expect(page.locator('[data-card]')).toHaveCount(stop === null ? 0 : 1);
}

/** Ids of the places whose disc lies on the map, whole. */
async function placesOnMap(page: Page, { stops }: Story): Promise<string[]> {
  const { x, y, width, height } = await mapBox(page);
  const discPx = 9;
  const centres = await markerCentres(page);
  return stops.filter(isLocated).flatMap(({ id }) => {
    const [left, top] = centres[id] ?? [NaN, NaN];
    const isIn =
      left > x + discPx && left < x + width - discPx && top > y + discPx && top < y + height - discPx;
    return isIn ? [id] : [];
  });
}

/** Opens each view at each size on one page. */
export async function expectNothingCovered(page: Page, sweep: Sweep) {
  const { story, language, query, sizes, views, leftOut = {} } = sweep;
  const start = pathOf(story, language);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await keepChart(page);
  await page.goto(`${start}${query}`);
  await bringToLife(page);
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    const out = leftOut[`${width} × ${height}`] ?? [];
    const held = story.stops.filter((stop) =>
      (isLeg(stop) ? [stop.from, stop.to] : [stop.id]).every((id) => !out.includes(id)),
    );
    for (const { stop, fragment = '', about } of views) {
      const what = `${stop ?? 'start'}${fragment} at ${width} × ${height}, ${language}${query}`;
      await goWithin(page, `${start}${stop ? `${stop}/` : ''}${query}${fragment}`, stop);
      await expect
        .poll(() => page.evaluate(coveredThings, about ?? held.map(({ id }) => id)), what)
        .toEqual([]);
      if (about || fragment === '#only=article') continue;
      expect(await placesOnMap(page, story), what).toEqual(held.filter(isLocated).map(({ id }) => id));
    }
  }
}

/**
 * What covers the map and what stands on it, as rectangles: no name lies under a control, the legend, the scale bar, the timeline
 * or the opened card, nor over the map's edge; nor does a marker of what the view is about. On the chart, where names are elements.
 */
import type { Page } from '@playwright/test';
import { isLeg, isPlace, type Language, type Story } from '../../geo/story/story.ts';
import { expect, test } from './fixtures.ts';
import { coveredThings } from './in-page.ts';
import { bringToLife, keepChart } from './reader.ts';
import { story } from './story.ts';

const PAGES = [
  [1440, 900],
  [1280, 800],
  [820, 1180],
  [390, 844],
  [844, 340],
] as const;
const EMBEDS = [
  [360, 400],
  [640, 480],
  [800, 520],
] as const;

interface Opening {
  /** Path below that of the language, with a fragment. */
  link: string;
  /** Ids of the stops that the view is about; null for all. */
  about: string[] | null;
}

function openings({ stops }: Story): Opening[] {
  const leg = stops.filter(isLeg).find(({ from }) => from === 'vostochny')!;
  const place = stops.filter(isPlace).find(({ id }) => id === leg.from)!;
  return [
    { link: '', about: null },
    { link: `${place.id}/`, about: [place.id] },
    { link: `${leg.id}/`, about: [leg.id, leg.from, leg.to] },
    { link: '#at=2023-09-13', about: null },
    { link: '#only=article', about: null },
  ];
}

/** Goes to a link as the page's history would, and waits until names and markers have followed. */
async function goWithin(page: Page, link: string, stop: string | null) {
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, link);
  await expect(page.locator('[data-card]')).toHaveCount(stop === null ? 0 : 1);
}

const pathOf = (language: Language): string => (language === story.languages[0] ? '/' : `/${language}/`);

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const language of story.languages) {
  for (const [what, query, sizes] of [
    ['page', '', PAGES],
    ['embed', '?embed', EMBEDS],
  ] as const) {
    test(`no name and no marker lies under what covers the map: ${what}, ${language}`, async ({ page }) => {
      await keepChart(page);
      await page.goto(`${pathOf(language)}${query}`);
      await bringToLife(page);
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height });
        for (const { link, about } of openings(story)) {
          const [path, fragment = ''] = link.split('#');
          await goWithin(
            page,
            `${pathOf(language)}${path!}${query}${fragment && `#${fragment}`}`,
            path! || null,
          );
          await expect
            .poll(() => page.evaluate(coveredThings, about), `${link || 'start'} at ${width} × ${height}`)
            .toEqual([]);
        }
      }
    });
  }
}

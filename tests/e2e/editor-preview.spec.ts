/** The page of the story beside its making: the real one, live, in a frame of the editor. */
import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from '@playwright/test';
import { fixturePath, storyFrom } from '../geo/stories.ts';
import { openDraft } from './editor.ts';
import { expect, test } from './fixtures.ts';

const text = readFileSync(fixturePath('market-day.geojson'), 'utf8');
const story = storyFrom(text);
const place = story.stops[0]!;

/** Opens the story in the editor with its page beside it. */
async function openPage(page: Page): Promise<FrameLocator> {
  await openDraft(page, text);
  await page.getByRole('button', { name: 'Parcours', exact: true }).click();
  await page.getByRole('button', { name: 'Page', exact: true }).click();
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1, name: story.title.fr! })).toBeVisible();
  return frame;
}

const titleField = (page: Page) => page.locator('[data-field="story story.title.fr"]');

test('is the whole page, as on a phone, in each language, in both themes', async ({ page }) => {
  const frame = await openPage(page);
  const root = frame.locator('html');
  await expect(frame.locator('[data-map] [data-stop]')).toHaveCount(story.stops.length);
  await expect(frame.locator('[data-map] .basemap path.land')).toHaveCount(1);
  await expect(frame.locator('[data-entry]').first()).toBeAttached();
  await page.getByRole('button', { name: 'Téléphone' }).click();
  expect(await root.evaluate(() => innerWidth)).toBe(390);
  await page.getByRole('button', { name: 'Sombres' }).click();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Comme le système' }).click();
  await expect(root).not.toHaveAttribute('data-theme');
  await page.getByRole('button', { name: 'English', exact: true }).last().click();
  await expect(root).toHaveAttribute('lang', 'en');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(story.title.en!);
});

test('follows what is written, at the view that it shows, and takes no focus', async ({ page }) => {
  const frame = await openPage(page);
  await frame.locator(`[data-entry="${place.id}"] a[data-opens]`).first().click();
  await expect(frame.locator(`[data-card="${place.id}"]`)).toBeVisible();
  await titleField(page).fill('Un autre titre');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Un autre titre');
  await expect(frame.locator(`[data-card="${place.id}"]`)).toBeVisible();
  await expect(frame.locator('main')).toHaveCount(1);
  await expect(frame.locator('.map-pane')).toHaveCount(1);
  await expect(titleField(page)).toBeFocused();
});

test('stays as it was while the story has faults, and says so', async ({ page }) => {
  const frame = await openPage(page);
  await titleField(page).fill('');
  await expect(page.getByText('voici la page telle qu’elle était avant')).toBeVisible();
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(story.title.fr!);
  await titleField(page).fill('À nouveau');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('À nouveau');
  await expect(page.getByText('voici la page telle qu’elle était avant')).toHaveCount(0);
});

test('lets nothing lead out of it that only a published page has', async ({ page }) => {
  const frame = await openPage(page);
  await frame.locator('.downloads a').first().click();
  await expect(page.getByText('une fois la page publiée')).toBeAttached();
  expect(new URL(page.frames()[1]!.url()).pathname).toBe('/editor/preview.html');
  await frame.getByRole('link', { name: 'English' }).first().click();
  await expect(frame.locator('html')).toHaveAttribute('lang', 'en');
  expect(new URL(page.frames()[1]!.url()).pathname).toBe('/editor/preview.html');
});

test('listens to the editor alone', async ({ page }) => {
  const frame = await openPage(page);
  await frame.locator('html').evaluate((_, forged) => postMessage(forged, '*'), {
    story: { ...story, title: { fr: 'Faux', en: 'False' } },
    language: 'fr',
    theme: null,
  });
  await titleField(page).fill('Vrai');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Vrai');
});

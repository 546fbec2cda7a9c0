/** Every claim leads to its source, and the map says how sure its line is. */
import { articleOnly } from '../../geo/story/article-only.ts';
import { citedSources } from '../../geo/story/lookup.ts';
import { expect, test } from './fixtures.ts';
import { cardOf, openChart } from './reader.ts';
import { story } from './story.ts';

test('the sources stand in a list in the order in which the journey cites them, each with its link', async ({
  page,
}) => {
  await openChart(page, '/en/');
  const entries = page.locator('.sources li');
  const ids = citedSources(story);
  await expect(entries).toHaveCount(ids.length);
  for (const [index, id] of ids.entries()) {
    const { url, publisher } = story.sources[id]!;
    if (publisher) await expect(entries.nth(index)).toContainText(publisher);
    if (url) await expect(entries.nth(index).getByRole('link')).toHaveAttribute('href', url);
  }
});

test('each claim names its source, with its address where it has one', async ({ page }) => {
  await openChart(page, '/en/');
  const entry = page.locator('[data-entry="khasan"]');
  for (const { source } of story.stops.find(({ id }) => id === 'khasan')!.claims) {
    const { url, publisher, author } = story.sources[source]!;
    await expect(entry).toContainText(publisher ?? author!);
    if (url) await expect(entry.locator(`a[href="${url}"]`).first()).toBeAttached();
  }
});

test('a card shows the strongest excerpt, leads to the others in the text, and the address stays the view’s', async ({
  page,
}) => {
  await openChart(page, '/en/vostochny/#map=5/48/131');
  const { claims } = story.stops.find(({ id }) => id === 'vostochny')!;
  const card = cardOf(page, 'vostochny');
  await expect(card.locator('.claim')).toHaveCount(1);
  await expect(card.locator('.claim.attested')).toBeVisible();
  await card.getByRole('link', { name: `${claims.length - 1} more in the text` }).click();
  const entry = page.locator('[data-entry="vostochny"]');
  await expect(entry.locator('.claim')).toHaveCount(claims.length);
  await expect(entry.locator('h3 a')).toBeFocused();
  await expect(entry.locator('h3 a')).toBeInViewport();
  expect(new URL(page.url()).hash).toBe('#map=5/48/131');
});

test('with the article alone, the article is the only source', async ({ page }) => {
  await openChart(page, '/en/#only=article');
  await expect(page.locator('.sources li')).toHaveCount(citedSources(articleOnly(story)).length);
  await expect(page.locator('.sources li')).toHaveText([/Minh Duc/]);
});

test('without scripts a card leads to the others as well', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('/en/vostochny/');
  await page.getByRole('link', { name: /more in the text$/ }).click();
  await expect(page.locator('[data-entry="vostochny"] h3')).toBeInViewport();
  await context.close();
});

test('a leg says how near its railway runs, and the distance that a source gives', async ({ page }) => {
  await openChart(page, '/en/vostochny-komsomolsk/');
  const entry = page.locator('[data-entry="vostochny-komsomolsk"]');
  await expect(entry).toContainText(/within \d\skm of the drawn line/);
  await expect(entry).toContainText('according to The Korea Herald');
  await expect(entry).toContainText(/1,170\skm/);
});

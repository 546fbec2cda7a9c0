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

test('the number beside a claim leads to its source, and the address stays the view’s', async ({ page }) => {
  await openChart(page, '/en/khasan/#map=5/48/131');
  const card = cardOf(page, 'khasan');
  const number = card.getByRole('link', { name: /^Source \d+, in the list$/ }).first();
  const label = (await number.textContent())!;
  const id = citedSources(story)[Number(label) - 1]!;
  await number.click();
  const entry = page.locator(`#source-${id}`);
  await expect(entry).toBeFocused();
  await expect(entry).toBeInViewport();
  expect(new URL(page.url()).hash).toBe('#map=5/48/131');
});

test('with the article alone, the article is the only source', async ({ page }) => {
  await openChart(page, '/en/#only=article');
  await expect(page.locator('.sources li')).toHaveCount(citedSources(articleOnly(story)).length);
  await expect(page.locator('.sources li')).toHaveText([/Minh Duc/]);
});

test('without scripts the number is a link into the page', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('/en/');
  const number = page.getByRole('link', { name: 'Source 1, in the list' }).first();
  await number.click();
  await expect(page.locator('.sources li').first()).toBeInViewport();
  await context.close();
});

test('a leg says how near its railway runs, and the distance that a source gives', async ({ page }) => {
  await openChart(page, '/en/vostochny-komsomolsk/');
  const card = cardOf(page, 'vostochny-komsomolsk');
  await expect(card).toContainText(/within \d\skm of the drawn line/);
  await expect(card).toContainText('According to The Korea Herald');
  await expect(card).toContainText(/1,170\skm/);
});

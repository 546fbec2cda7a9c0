/** U12 and the contract of the built site: every page stands for itself, in raw HTML. */
import { expect, test } from './fixtures.ts';
import { keepChart } from './reader.ts';
import { PAGES, pathOf, story } from './story.ts';

const attribute = (html: string, pattern: RegExp): string | undefined => pattern.exec(html)?.[1];

test('every page has its own title, description, canonical address, languages and preview', async ({
  request,
}) => {
  const titles = new Set<string>();
  for (const { language, stop, path } of PAGES) {
    const html = await (await request.get(path)).text();
    const title = attribute(html, /<title>([^<]+)<\/title>/);
    expect(title, path).toBeTruthy();
    titles.add(`${language} ${title!}`);
    expect(attribute(html, /property="og:title" content="([^"]+)"/)).toBe(title);
    expect(attribute(html, /name="description" content="([^"]+)"/)).toBeTruthy();
    expect(attribute(html, /rel="canonical" href="([^"]+)"/)).toBe(path);
    for (const other of ['fr', 'en'] as const) {
      const alternate = new RegExp(`rel="alternate" hreflang="${other}" href="([^"]+)"`);
      expect(attribute(html, alternate)).toBe(pathOf(other, stop?.id ?? null));
    }
    const image = await request.get(attribute(html, /property="og:image" content="([^"]+)"/)!);
    expect(image.status(), path).toBe(200);
    const png = await image.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length, path).toBeLessThanOrEqual(300_000);
    const about = JSON.parse(attribute(html, /application\/ld\+json">(.+?)<\/script>/)!) as Record<
      string,
      unknown
    >;
    expect(about).toMatchObject({ '@type': 'Map', isBasedOn: { '@type': 'NewsArticle' } });
  }
  expect(titles.size).toBe(PAGES.length);
});

test('a former id has its page, which names the present one', async ({ request }) => {
  for (const [alias, id] of Object.entries(story.aliases)) {
    const html = await (await request.get(`/${alias}/`)).text();
    expect(attribute(html, /rel="canonical" href="([^"]+)"/)).toBe(`/${id}/`);
  }
});

test.describe('An unknown address', () => {
  test.use({ expectedConsole: [/status of 404/] });

  test('answers 404 with the whole map and a notice', async ({ page }) => {
    await keepChart(page);
    const response = await page.goto('/nirgendwo/');
    expect(response?.status()).toBe(404);
    await expect(page.locator('[data-notice="link"]')).toContainText('nirgendwo');
    await expect(page.locator('[data-map] [data-stop]')).toHaveCount(story.stops.length);
  });
});

test('the story and its drawn route are published', async ({ request }) => {
  const file = (await (await request.get('/story.geojson')).json()) as { story: { id: string } };
  expect(file.story.id).toBe(story.id);
  const route = (await (await request.get('/route.geojson')).json()) as {
    features: { properties: Record<string, unknown> }[];
  };
  expect(route.features).toHaveLength(story.stops.filter(({ kind }) => kind === 'leg').length);
  for (const { properties } of route.features) {
    for (const key of ['distanceKm', 'from', 'id', 'path', 'status', 'to']) {
      expect(properties).toHaveProperty(key);
    }
  }
});

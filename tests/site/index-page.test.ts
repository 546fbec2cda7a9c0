/** The page that lists several stories: what it says of each, in which language, and where it leads. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WORLD_BASEMAP } from '../../geo/story/first-story.ts';
import type { Basemap } from '../../src/chart/basemap-paths.ts';
import { indexEntry } from '../../src/site/index-entry.ts';
import { indexNotFound, type IndexOptions, indexPage } from '../../src/site/index-page.ts';
import { fixture, marketDayWith, storyFrom } from '../geo/stories.ts';

const basemap = JSON.parse(readFileSync(WORLD_BASEMAP, 'utf8')) as Basemap;
const lake = storyFrom(fixture('lake-orchestra.geojson'));
const market = storyFrom(marketDayWith({ 'story.title.fr': 'Un & <script>', 'story.id': 'market' }));
const pacific = storyFrom(fixture('pacific-chronometer.geojson'));

const optionsOf = (changes: Partial<IndexOptions> = {}): IndexOptions => ({
  stories: [
    { story: lake, basemap, folder: 'lake-orchestra/' },
    { story: market, basemap, folder: 'market/' },
  ],
  ...{ base: '/maps/', folder: '', site: 'https://maps.example', styles: '.index{}' },
  hashes: { styles: ['sha256-styles'], script: 'sha256-script' },
  ...changes,
});

describe('the list of stories', () => {
  const page = indexPage(optionsOf());

  it('has each story’s title, standfirst and chart, in its own first language', () => {
    expect(page).toContain('<html lang="de">');
    expect(page).toMatch(/<article class="listed" lang="de"><svg class="chart listed-chart"/);
    expect(page).toContain('<h2><a href="lake-orchestra/">Ein Orchester auf Reisen</a></h2>');
    expect(page).toContain('Das Seeorchester aus Konstanz spielt im Mai in Zürich und in Cádiz.');
    expect(page).toContain('<article class="listed" lang="fr">');
    expect(page.match(/<path class="land"/g)).toHaveLength(2);
  });

  it('leads to the other languages of each, whose links say so', () => {
    expect(page).toContain('href="lake-orchestra/es/" lang="es" hreflang="es">Español</a>');
    expect(page).toContain('href="market/en/" lang="en" hreflang="en">English</a>');
  });

  it('needs no script, and its policy allows its one style sheet', () => {
    expect(page.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">']);
    expect(page).toContain("style-src 'self' 'sha256-styles'");
    expect(page).not.toMatch(/ style="| on\w+="/);
    expect(page).toContain('Un &amp; &lt;script>');
  });

  it('tells search engines and previews what it lists', () => {
    expect(page).toContain('<link rel="canonical" href="https://maps.example/maps/"/>');
    expect(page).toContain('content="https://maps.example/maps/lake-orchestra/og/de/journey.png"');
    const [, data] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)!;
    expect(JSON.parse(data!)).toMatchObject({
      '@type': 'CollectionPage',
      hasPart: [{ url: 'https://maps.example/maps/lake-orchestra/' }, { inLanguage: 'fr' }],
    });
  });

  it('draws each chart’s copies from lines of its own', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    const copied = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(copied.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('leads from a folder of its own to the story at the root', () => {
    const [first, second] = optionsOf().stories;
    const listed = indexPage(
      optionsOf({ folder: 'stories/', stories: [{ ...first!, folder: '' }, second!] }),
    );
    expect(listed).toContain('<h2><a href="../">');
    expect(listed).toContain('<h2><a href="../market/">');
    expect(listed).toContain('href="../es/"');
    expect(listed).toContain('content="https://maps.example/maps/og/de/journey.png"');
  });

  it('answers unknown addresses at any depth, in the languages of its stories', () => {
    const missing = indexNotFound(optionsOf());
    expect(missing).toContain('<p class="standfirst" lang="de">');
    expect(missing).toContain('<p class="standfirst" lang="fr">Page introuvable</p>');
    expect(missing).toContain('<h2><a href="/maps/lake-orchestra/">');
  });
});

it('a journey over half the earth is whole in its small chart', () => {
  const { frame, dots } = indexEntry(pacific, 'pacific/');
  const { width, height } = frame.size;
  for (const { centre, radius } of dots) {
    expect(centre[0]).toBeGreaterThan(radius);
    expect(centre[0]).toBeLessThan(width - radius);
    expect(centre[1]).toBeGreaterThan(radius);
    expect(centre[1]).toBeLessThan(height - radius);
  }
});

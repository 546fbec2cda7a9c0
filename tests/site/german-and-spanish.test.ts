/** A story in two languages, of which the first story has none: all its pages and files, by the build's own plugins. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { FIRST_BASEMAP } from '../../geo/story/first-story.ts';
import { inLanguage, type Language } from '../../geo/story/story.ts';
import type { Basemap } from '../../src/chart/basemap-paths.ts';
import { previewImages } from '../../src/site/preview-images.ts';
import { siteFiles } from '../../src/site/prerender.ts';
import { dictionaries, offers } from '../dictionaries.ts';
import { fixture, storyFrom } from '../geo/stories.ts';

const STORY = 'lake-orchestra.geojson';
const story = storyFrom(fixture(STORY));
const SITE = 'https://maps.example';
const LANGUAGES = ['de', 'es'] as const;

const files = new Map<string, string>();
const page = (path: string): string => files.get(path)!;

beforeAll(() => {
  const basemap = JSON.parse(readFileSync(FIRST_BASEMAP, 'utf8')) as Basemap;
  const written = siteFiles({
    base: '/',
    site: SITE,
    basemap,
    template: readFileSync('index.html', 'utf8'),
    hashes: { styles: ['sha256-style'], script: 'sha256-script' },
    story,
    attributes: '',
    wordFiles: { de: 'assets/words-a.js', es: 'assets/words-b.js' } as Record<Language, string>,
  });
  for (const { path, text } of written) files.set(path, text);
  for (const { path, svg } of previewImages(story, basemap)) files.set(path, svg);
}, 60_000);

/** What a page must not have: a word that is missing, or one of another language. */
const HOLES = /undefined|\[object|NaN|>null</;
const OTHER_WORDS = [dictionaries.fr.page, dictionaries.en.page].flatMap((words) => [
  words.shareQuote,
  words.wholeJourney,
  words.openFullMap,
]);

describe.each(LANGUAGES)('the pages in %s', (language) => {
  const root = language === 'de' ? '' : 'es/';
  const ids = ['', ...story.stops.map(({ id }) => `${id}/`), 'zurich/'];

  it.each(ids)('are there: %s', (id) => {
    const html = page(`${root}${id}index.html`);
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).toContain(inLanguage(story.title, language));
    expect(html).toContain(dictionaries[language].page.wholeJourney);
    expect(html).not.toMatch(HOLES);
    for (const word of OTHER_WORDS) expect(html).not.toContain(word);
  });

  it('name each other, and the pages of no other language', () => {
    const other = language === 'de' ? 'es' : 'de';
    for (const id of ['', 'cadiz/']) {
      const html = page(`${root}${id}index.html`);
      const named = Array.from(html.matchAll(/<link rel="alternate" hreflang="(\w+)" href="([^"]+)"/g));
      expect(named.map(([, tag, href]) => [tag, href])).toEqual([
        ['de', `${SITE}/${id}`],
        ['es', `${SITE}/es/${id}`],
      ]);
      expect(html).toContain(offers[other].isAvailable);
      expect(html).toContain(`>${other.toUpperCase()}<`);
    }
  });

  it('have an embed’s foot, an oEmbed answer, a picture and a manifest', () => {
    expect(page(`${root}index.html`)).toContain(`<footer class="embed-foot" lang="${language}">`);
    expect(page(`${root}index.html`)).toContain(dictionaries[language].page.openFullMap);
    const answer = JSON.parse(page(`oembed/${language}/cadiz.json`)) as { title: string; html: string };
    expect(answer.title).toBe(`Cádiz · ${inLanguage(story.title, language)}`);
    expect(answer.html).toContain(`src="${SITE}/${root}cadiz/?embed"`);
    expect(page(`og/${language}/cadiz.png`)).toContain('>Cádiz<');
    expect(page(`${root}manifest.webmanifest`)).toContain(`"lang": "${language}"`);
  });

  it('quote the article in its own quotation marks, and translate in the page’s', () => {
    const html = page(`${root}index.html`);
    expect(html).toContain('>„In Zürich spielt das Orchester an zwei Abenden“<');
    if (language === 'es') expect(html).toContain('«En Zúrich la orquesta toca dos noches»');
  });
});

describe('the files', () => {
  it('are pages in German and Spanish only', () => {
    const folders = new Set(Array.from(files.keys(), (path) => /^(?:og|oembed)\/([^/]+)/.exec(path)?.[1]));
    expect([...folders].filter(Boolean).sort()).toEqual(['de', 'es']);
    expect([...files.keys()].filter((path) => /^(?:fr|en|de)\//.test(path))).toEqual([]);
  });

  it('have a page for unknown addresses with everything in both languages', () => {
    const html = page('404.html');
    for (const language of LANGUAGES) {
      expect(html).toContain(`class="names" lang="${language}"`);
      expect(html).toContain(`<footer class="embed-foot" lang="${language}">`);
      expect(html).toContain(JSON.stringify(inLanguage(story.standfirst, language)));
    }
  });

  it('have exports with the names of both', () => {
    expect(page('route.gpx')).toContain('<name>Konstanz</name>');
    expect(page('route.kml')).toContain('name_es');
    const [header, ...rows] = page('claims.csv').split('\r\n');
    expect(header).toContain('fact_de,fact_es');
    expect(rows.join('\n')).toContain('Los músicos volaron a Andalucía.');
    expect(page('places.geojson')).toContain('Zúrich');
  });
});

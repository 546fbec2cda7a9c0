/** The page that lists the stories of a site, and the site's 404 page, which lists them too. */
import { render } from 'svelte/server';
import { escapeMarkup } from '../../geo/export/markup.ts';
import { inLanguage, type Story } from '../../geo/story/story.ts';
import { PALETTES } from '../../geo/style/palette.ts';
import { previewPath } from '../../geo/view/preview-path.ts';
import type { Basemap } from '../chart/basemap-paths.ts';
import { dictionaries } from '../i18n/all-words.ts';
import { unmarked } from '../still/render-page.ts';
import { indexBasemap, indexEntry } from './index-entry.ts';
import IndexPage from './IndexPage.svelte';
import { dataBlock } from './page-story.ts';
import { type InlineHashes, policyElement } from './security.ts';

interface ListedStory {
  story: Story;
  basemap: Basemap;
  /** In the site: `kim-2023/`, or '' for the story at its root. */
  folder: string;
}

export interface IndexOptions {
  stories: ListedStory[];
  /** Path of the site on its host, and of the list's own folder in it. */
  base: string;
  folder: string;
  /** Origin, or ''. */
  site: string;
  styles: string;
  hashes: InlineHashes;
}

/** Each chart has its own lines, which its copies name: the numbers of `LegLayer` begin anew in each. */
const withOwnLines = (chart: string, index: number): string =>
  chart.replace(/(?<=id="|href="#)line-/g, `line-${index}-`);

/** Draws the basemaps into the charts, in their order. */
const withBasemaps = (html: string, basemaps: string[]): string =>
  html
    .split('<g class="basemap"></g>')
    .map((part, index) => (index === 0 ? part : basemaps[index - 1]! + withOwnLines(part, index)))
    .join('');

/** @param up what leads from the page to the site's folder */
function bodyOf({ stories }: IndexOptions, up: string, isNotFound: boolean): string {
  const entries = stories.map(({ story, folder }) => indexEntry(story, up + folder || './'));
  const languages = entries.map(({ story }) => story.languages[0]);
  const notFoundIn = isNotFound ? [...new Set(languages)] : [];
  const { body } = render(IndexPage, { props: { entries, language: languages[0]!, notFoundIn } });
  return withBasemaps(
    unmarked(body),
    entries.map((entry, index) => indexBasemap(entry, stories[index]!.basemap)),
  );
}

function jsonLd({ stories, base, site }: IndexOptions, url: string): string {
  const maps = stories.map(({ story, folder }) => ({
    '@type': 'Map',
    name: inLanguage(story.title, story.languages[0]),
    description: inLanguage(story.standfirst, story.languages[0]),
    inLanguage: story.languages[0],
    url: site + base + folder,
  }));
  const page = { '@context': 'https://schema.org', '@type': 'CollectionPage', url, hasPart: maps };
  return dataBlock('type="application/ld+json"', page);
}

/** What search engines and link previews read: the picture is the first story's. */
function metadata(options: IndexOptions, title: string): string {
  const { stories, base, folder, site } = options;
  const [first] = stories;
  const [language] = first!.story.languages;
  const url = site + base + folder;
  const description = stories.map(({ story }) => inLanguage(story.title, story.languages[0])).join(' · ');
  const picture = site + base + first!.folder + previewPath(language, null);
  const properties = Object.entries({
    type: 'website',
    title,
    description,
    url,
    image: picture,
    locale: language,
  });
  return [
    `<meta name="description" content="${escapeMarkup(description)}"/><link rel="canonical" href="${url}"/>`,
    ...properties.map(([name, value]) => `<meta property="og:${name}" content="${escapeMarkup(value)}"/>`),
    '<meta property="og:image:width" content="1200"/><meta property="og:image:height" content="630"/>',
    '<meta name="twitter:card" content="summary_large_image"/>',
    jsonLd(options, url),
  ].join('');
}

function documentOf(
  { stories, base, styles, hashes }: IndexOptions,
  title: string,
  rest: string,
  body: string,
): string {
  const { light, dark } = PALETTES;
  return (
    `<!doctype html><html lang="${stories[0]!.story.languages[0]}"><head><meta charset="utf-8"/>${policyElement(hashes)}` +
    `<title>${escapeMarkup(title)}</title>${rest}<meta name="viewport" content="width=device-width, initial-scale=1"/>` +
    '<meta name="color-scheme" content="light dark"/>' +
    `<meta name="theme-color" content="${light.panel}" media="(prefers-color-scheme: light)"/>` +
    `<meta name="theme-color" content="${dark.panel}" media="(prefers-color-scheme: dark)"/>` +
    `<link rel="icon" href="${base}favicon.svg" type="image/svg+xml"/><style>${styles}</style></head><body>${body}</body></html>\n`
  );
}

const wordsOf = ({ stories }: IndexOptions) => dictionaries[stories[0]!.story.languages[0]].page;

/** The list. Its links are relative: they lead on in a copy of the site too, wherever that lies. */
export function indexPage(options: IndexOptions): string {
  const { siteName } = wordsOf(options);
  const body = bodyOf(options, options.folder && '../', false);
  return documentOf(options, siteName, metadata(options, siteName), body);
}

/** The answer to an address that is no story's. */
export function indexNotFound(options: IndexOptions): string {
  const { siteName, notFoundTitle } = wordsOf(options);
  return documentOf(options, `${notFoundTitle} · ${siteName}`, '', bodyOf(options, options.base, true));
}

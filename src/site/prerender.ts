/** Every page of a story as complete HTML, and the data files beside them. */
import { claimsCsv } from '../../geo/export/claims-csv.ts';
import { placesGeoJson, routeGeoJson } from '../../geo/export/geojson.ts';
import { routeGpx } from '../../geo/export/gpx.ts';
import { routeKml } from '../../geo/export/kml.ts';
import { linkedPlaces } from '../../geo/export/linked-places.ts';
import { articleAuthor } from '../../geo/story/lookup.ts';
import type { Language, Story } from '../../geo/story/story.ts';
import { nominalFrame } from '../../geo/view/frame.ts';
import { pagePath } from '../../geo/view/link.ts';
import type { Basemap } from '../chart/basemap-paths.ts';
import { dictionaries } from '../i18n/all-words.ts';
import { pageProperties } from '../page-properties.ts';
import { PageState } from '../page-state.svelte.ts';
import { embedFoot } from '../share/embed/embed-foot.ts';
import { oembed, oembedLink, oembedPath } from '../share/embed/oembed.ts';
import { PageWords } from '../state/page-words.svelte.ts';
import { jsonLdBlock } from './json-ld.ts';
import { pageStory, storyBlock } from './page-story.ts';
import { pagesOf } from './pages.ts';
import { renderPage } from '../still/render-page.ts';
import { languageRules } from '../still/language-rules.ts';
import { stillMapRules, withBasemap } from '../still/still-map.ts';
import { type InlineHashes, policyElement } from './security.ts';
import { manifestFile, manifestLinks } from './web-manifest.ts';

export interface SiteOptions {
  /** `/` or `/maps/kim/`. */
  base: string;
  /** Origin without a slash at its end, or ''. */
  site: string;
  story: Story;
  /** The page around each story's text, whose scripts and styles every page shares. */
  template: string;
  hashes: InlineHashes;
  /** The basemap, from which each page's chart is drawn. */
  basemap: Basemap;
  /** Attributes of `html` that are the same for all pages of the site: ` data-basemap="…"`. */
  attributes: string;
  /** The script that holds the words of each language, relative to the base. */
  wordFiles: Record<Language, string>;
  /** Path of the page that lists this story among others. */
  index?: string;
}

export interface SiteFile {
  /** Relative to the site's base: `en/vostochny/index.html`. */
  path: string;
  text: string;
}

const footOf = ({ story, base }: SiteOptions, language: Language, stopId: string | null): string =>
  embedFoot(language, dictionaries[language], articleAuthor(story), pagePath(story, language, stopId, base));

/** The site's name, above a story's title, leads to the list of stories, where there is one. */
const withIndex = (body: string, index: string | undefined): string =>
  index === undefined
    ? body
    : body.replace(/(?<=<p class="site-name">)[^<]*/, (name) => `<a href="${index}">${name}</a>`);

function page(options: SiteOptions, path: string | null): string {
  const { story, base, site, template, hashes, basemap, attributes, wordFiles, index } = options;
  const address = { path, base, site: site + base };
  const { language } = pageProperties(story, address).view;
  // 404.html answers unknown addresses in any language, so it needs the whole story.
  const shownStory = path === null ? story : pageStory(story, language);
  const properties = pageProperties(shownStory, address);
  const { stop } = properties.view;
  const { head, body } = renderPage(
    new PageState({ ...properties, page: new PageWords(dictionaries[language]) }),
  );
  const frame = nominalFrame(story, stop);
  const names = path === null ? story.languages : [language];
  const made = path === null ? '404' : path.slice(base.length);
  const root = `<html lang="${language}" data-page="${made}"${site && ` data-site="${site}"`}${attributes}`;
  const words = `data-start="${wordFiles[language]} `;
  const identity = { story, language, stopId: stop, site, base };
  const oembedTag = path === null ? '' : oembedLink(identity);
  const foots = names.map((name) => footOf(options, name, stop));
  return template
    .replace('<html lang="fr"', () => root)
    .replace(
      '<!--head-->',
      () => policyElement(hashes) + head + manifestLinks(story, language, base) + oembedTag,
    )
    .replace('<!--app-->', () => withBasemap(withIndex(body, index), basemap, story, frame, names))
    .replace('<!--story-->', () => foots.join('') + jsonLdBlock(identity) + storyBlock(shownStory))
    .replace('data-start="', () => words);
}

/** The story as downloads for other maps, devices and spreadsheets. */
function dataFiles({ story, site, base }: SiteOptions): SiteFile[] {
  const address = site && site + base;
  const words = dictionaries[story.languages[0]].story;
  return [
    { path: 'route.geojson', text: JSON.stringify(routeGeoJson(story)) },
    { path: 'places.geojson', text: JSON.stringify(placesGeoJson(story)) },
    { path: 'places.lpf.json', text: JSON.stringify(linkedPlaces(story, address, words)) },
    { path: 'route.gpx', text: routeGpx(story, address, words) },
    { path: 'route.kml', text: routeKml(story, address, words) },
    { path: 'claims.csv', text: claimsCsv(story) },
    { path: 'claims-semicolons.csv', text: claimsCsv(story, ';') },
  ];
}

/** An oEmbed answer for each page, which publishing systems ask for. */
function oembedFiles({ story, base, site }: SiteOptions): SiteFile[] {
  return pagesOf(story).map(({ language, stopId }) => ({
    path: oembedPath(language, stopId),
    text: JSON.stringify(oembed({ story, language, stopId, site, base })),
  }));
}

/** Ids that have a page: of stops, and former ones. */
export const pageIds = ({ stops, aliases }: Story): string[] => [
  ...stops.map(({ id }) => id),
  ...Object.keys(aliases),
];

/** All files of the story: a page for each language and stop, also for former ids of stops, and the data files. */
export function siteFiles(options: SiteOptions): SiteFile[] {
  const { story } = options;
  const ids = [null, ...pageIds(story)];
  const fileOf = (language: Language, id: string | null): SiteFile => ({
    path: `${pagePath(story, language, id, '/').slice(1)}index.html`,
    text: page(options, pagePath(story, language, id, options.base)),
  });
  return [
    ...story.languages.flatMap((language) => ids.map((id) => fileOf(language, id))),
    ...story.languages.map((language) => manifestFile(story, language, options.base)),
    { path: '404.html', text: page(options, null) },
    ...dataFiles(options),
    ...oembedFiles(options),
  ];
}

/** Style rules that follow from the story; part of the style sheet of all pages. */
export const storyRules = (story: Story): string => stillMapRules(story) + languageRules(story);

/** oEmbed (oembed.com): publishing systems fetch it when somebody pastes the address of a page, to embed the map. */
import { escapeMarkup } from '../../../geo/export/markup.ts';
import { stopById } from '../../../geo/story/lookup.ts';
import { ARTICLE, inLanguage, type Language, type Story } from '../../../geo/story/story.ts';
import { pagePath } from '../../../geo/view/link.ts';
import { previewPath } from '../../../geo/view/preview-path.ts';
import { stopTitle } from '../../../geo/words/stop-words.ts';
import { embedCode } from './embed-code.ts';

export interface PageIdentity {
  story: Story;
  language: Language;
  stopId: string | null;
  /** Origin, or '' where the build does not know it. */
  site: string;
  base: string;
}

const WIDTH = 640;
const HEIGHT = 520;
const DAY_SECONDS = 86_400;
/** Placeholder for an unknown origin: `embedCode` needs an absolute address. */
const NOWHERE = 'https://nowhere.invalid';

/** Path of a page's oEmbed response below the site's base: `oembed/en/vostochny.json`; `index` is the whole journey. */
export const oembedPath = (language: Language, stopId: string | null): string =>
  `oembed/${language}/${stopId ?? 'index'}.json`;

function titleOf({ story, language, stopId }: PageIdentity): string {
  const stop = stopById(story, stopId);
  const title = inLanguage(story.title, language);
  return stop ? `${stopTitle(story, stop, language)} · ${title}` : title;
}

/** The oEmbed response for a page. Its addresses are absolute if the site's origin is known. */
export function oembed(page: PageIdentity): object {
  const { story, language, stopId, site, base } = page;
  const title = titleOf(page);
  const author = story.sources[ARTICLE]?.author;
  const address = (site || NOWHERE) + pagePath(story, language, stopId, base);
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Parcours',
    provider_url: site + base,
    title,
    ...(author && { author_name: author }),
    cache_age: DAY_SECONDS,
    thumbnail_url: site + base + previewPath(language, stopId),
    thumbnail_width: 1200,
    thumbnail_height: 630,
    html: embedCode({ address, height: HEIGHT, width: WIDTH, title }).replace(NOWHERE, ''),
    width: WIDTH,
    height: HEIGHT,
  };
}

/** The `<link>` by which a page's head points to its oEmbed response. */
export function oembedLink(page: PageIdentity): string {
  const { language, stopId, site, base } = page;
  const href = escapeMarkup(site + base + oembedPath(language, stopId));
  return `<link rel="alternate" type="application/json+oembed" href="${href}" title="${escapeMarkup(titleOf(page))}" />`;
}

/** App's properties in the single file, the same at build and in a browser: the whole journey in a language. */
import type { Language, Story } from '../../geo/story/story.ts';
import { writeLink } from '../../geo/view/link.ts';
import { singleLinks } from '../../geo/view/single-link.ts';
import { homeView } from '../../geo/view/view.ts';
import { dictionaries } from '../i18n/all-words.ts';
import type { PageProperties } from '../page-properties.ts';
import { PageWords } from '../state/page-words.svelte.ts';
import type { PageLinks } from '../state/view.svelte.ts';
import { FULL_MAP } from './full-map.ts';

/** Views are read from and written to the fragment; shared links lead to the pages of the site. */
const links: PageLinks = {
  ...singleLinks,
  share: (view, _base, story) => writeLink(view, FULL_MAP, story),
};

/** The page's words without MapLibre's credit; without a site, quote links show the quote instead of sharing it. */
function singleWords(language: Language): PageWords {
  const { page, ...words } = dictionaries[language];
  const { attributionWeb, showQuote } = words.later.single;
  const shareQuote = FULL_MAP ? page.shareQuote : showQuote;
  return new PageWords({ page: { ...page, attributionWeb, shareQuote }, ...words });
}

/** The properties in a language, with no stop opened: the chart is drawn for the whole journey, and App opens the stop. */
export const singleProperties = (story: Story, language: Language): PageProperties & { page: PageWords } => ({
  story,
  page: singleWords(language),
  base: '/',
  site: '',
  links,
  view: homeView(language),
});

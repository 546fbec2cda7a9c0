/** What the page in the one file begins with, at build and in a browser: the whole journey in a language. */
import type { Language, Story } from '../../geo/story/story.ts';
import { pageLinks } from '../../geo/view/link.ts';
import { singleLinks } from '../../geo/view/single-link.ts';
import { homeView } from '../../geo/view/view.ts';
import { dictionaries } from '../i18n/dictionaries.ts';
import type { PageProperties } from '../page-properties.ts';
import { PageWords } from '../state/page-words.svelte.ts';
import type { PageLinks } from '../state/view.svelte.ts';
import { FULL_MAP } from './full-map.ts';

/** The file's address is its fragment alone; what readers give away are pages of the site. */
const links: PageLinks = {
  ...singleLinks,
  share: (view, _base, story) => pageLinks.write(view, FULL_MAP, story),
};

/** No engine comes along to be credited, and without a site a quote's link shows the quote in the file. */
function singleWords(language: Language): PageWords {
  const { page, story, later } = dictionaries[language];
  const { attributionWeb, showQuote } = later.single;
  const shareQuote = FULL_MAP ? page.shareQuote : showQuote;
  return new PageWords({ page: { ...page, attributionWeb, shareQuote }, story }, () =>
    Promise.resolve(later),
  );
}

/** A stop of the address is opened by the page once it runs: the basemap is drawn for the whole journey. */
export const singleProperties = (story: Story, language: Language): PageProperties & { page: PageWords } => ({
  story,
  page: singleWords(language),
  base: '/',
  site: '',
  links,
  view: homeView(language),
});

/** What the page in the one file begins with, at build and in a browser: the whole journey in a language. */
import type { Language, Story } from '../../geo/story/story.ts';
import { homeView } from '../../geo/view/view.ts';
import type { PageProperties } from '../page-properties.ts';
import type { PageWords } from '../state/page-words.svelte.ts';
import { singleWords } from './single-words.ts';

/** A stop of the address is opened by the page once it runs: the basemap is drawn for the whole journey. */
export const singleProperties = (story: Story, language: Language): PageProperties & { page: PageWords } => ({
  story,
  page: singleWords(language),
  base: '/',
  site: '',
  view: homeView(language),
  notices: [],
});

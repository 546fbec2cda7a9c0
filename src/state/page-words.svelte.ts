import { createContext } from 'svelte';
import type { Language } from '../../geo/story/story.ts';
import type { Messages } from '../i18n/fr.ts';

/** What every component that speaks needs: the page's language and its words. A page never changes its language. */
export interface PageWords {
  language: Language;
  words: Messages;
}

export const [getPageWords, setPageWords] = createContext<PageWords>();

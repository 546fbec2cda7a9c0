import { createContext } from 'svelte';
import type { Language } from '../../geo/story/story.ts';
import type { StoryWords } from '../../geo/words/story-words.ts';
import type { LanguageWords, LaterWords, PageMessages } from '../i18n/words.ts';

/** The page's language and words. They never change: another language is another page. */
export class PageWords {
  readonly words: PageMessages;
  readonly storyWords: StoryWords;
  readonly later: LaterWords;

  constructor({ page, story, later }: LanguageWords) {
    this.words = page;
    this.storyWords = story;
    this.later = later;
  }

  get language(): Language {
    return this.storyWords.language;
  }
}

export const [getPageWords, setPageWords] = createContext<PageWords>();

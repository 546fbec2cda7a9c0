import { createContext } from 'svelte';
import type { Language } from '../../geo/story/story.ts';
import type { StoryWords } from '../../geo/words/story-words.ts';
import type { LanguageWords, LaterWords, PageMessages } from '../i18n/words.ts';

/** The page's language and words. They never change: another language is another page. */
export class PageWords {
  readonly words: PageMessages;
  readonly storyWords: StoryWords;
  readonly #load: () => Promise<LaterWords>;
  #later: LaterWords | undefined;

  constructor({ page, story }: LanguageWords, loadLater: () => Promise<LaterWords>) {
    this.words = page;
    this.storyWords = story;
    this.#load = loadLater;
  }

  get language(): Language {
    return this.storyWords.language;
  }

  /** Fetches the words of the page's later parts, once. */
  async loadLater(): Promise<void> {
    this.#later ??= await this.#load();
  }

  /**
   * The words of the page's later parts, which `fetchPart` loads together with them.
   * @throws Error before `loadLater` has fetched them
   */
  get later(): LaterWords {
    if (!this.#later) throw new Error('words of a later part: asked for before loadLater()');
    return this.#later;
  }
}

export const [getPageWords, setPageWords] = createContext<PageWords>();

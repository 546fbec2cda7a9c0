/**
 * What every language has to say. French was written first: the other languages are held to its words, and the compiler
 * names what is missing.
 */
import type { StoryWords } from '../../geo/words/story-words.ts';

/** The words that a page comes with. */
export type PageMessages = typeof import('./fr/page.ts').page;

/** The words of what comes after the page: timeline, share sheet, announcements, the hints of an embed. */
export type LaterWords = typeof import('./fr/later.ts').later;

export interface LanguageWords {
  page: PageMessages;
  story: StoryWords;
}

/** What a page in another language says of the pages in this one, in this one. */
export interface Offer {
  /** The language's own name. */
  name: string;
  hint: string;
  isAvailable: string;
  link: string;
  dismiss: string;
}

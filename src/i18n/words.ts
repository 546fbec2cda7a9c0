/**
 * The types of the words. French defines them: the compiler reports what another language lacks.
 */
import type { StoryWords } from '../../geo/words/story-words.ts';

/** The words that stand in the built page. */
export type PageMessages = typeof import('./fr/page.ts').page;

/** The words that only live parts say: share sheet, announcements, the hints of an embed. */
export type LaterWords = typeof import('./fr/later.ts').later;

export interface LanguageWords {
  page: PageMessages;
  story: StoryWords;
  later: LaterWords;
}

/** How pages in other languages offer this language; written in this language. */
export interface Offer {
  /** The language's own name. */
  name: string;
  hint: string;
  isAvailable: string;
  link: string;
  dismiss: string;
}

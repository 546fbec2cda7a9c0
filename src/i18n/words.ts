/**
 * The types of the words. French defines them: the compiler reports what another language lacks.
 */
import type { StoryWords } from '../../geo/words/story-words.ts';

/** The words that stand in the built page. */
export type PageMessages = typeof import('./fr/page.ts').page;

/** The words that only live parts say: announcements, the timeline, the hints of an embed. */
export type LaterWords = typeof import('./fr/later.ts').later;

/** The words of the share sheet, which come with it: link, citation, embed code, picture, a copy for reading offline. */
export type SheetWords = typeof import('./fr/sheet.ts').sheet;

export interface LanguageWords {
  page: PageMessages;
  story: StoryWords;
  later: LaterWords;
}

/** How pages in other languages offer this language; written in this language. */
export interface Offer {
  isAvailable: string;
  link: string;
  dismiss: string;
}

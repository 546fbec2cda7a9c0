/** The words of each language, in files of their own: a page fetches those of its language. */
import type { Language } from '../../geo/story/story.ts';
import type { LanguageWords, LaterWords } from './words.ts';

/** What a page comes with. */
export const loadWords: Record<Language, () => Promise<LanguageWords>> = {
  fr: async () => (await import('./fr/fr.ts')).fr,
  en: async () => (await import('./en/en.ts')).en,
};

/** What the parts say that come after the page. */
export const loadLaterWords: Record<Language, () => Promise<LaterWords>> = {
  fr: async () => (await import('./fr/later.ts')).later,
  en: async () => (await import('./en/later.ts')).later,
};

/** Imports the words of one language: each language is a separate file, so that a page fetches only its own. */
import type { Language } from '../../geo/story/story.ts';
import type { LanguageWords, LaterWords } from './words.ts';

/** The words that a page needs at once. */
export const loadWords: Record<Language, () => Promise<LanguageWords>> = {
  fr: async () => (await import('./fr/fr.ts')).fr,
  en: async () => (await import('./en/en.ts')).en,
};

/** The words of the page's later parts. */
export const loadLaterWords: Record<Language, () => Promise<LaterWords>> = {
  fr: async () => (await import('./fr/later.ts')).later,
  en: async () => (await import('./en/later.ts')).later,
};

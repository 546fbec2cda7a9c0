/** Imports the words of one language: each language is a separate file, so that a page fetches only its own. */
import type { Language } from '../../geo/story/story.ts';
import type { LanguageWords, SheetWords } from './words.ts';

export const loadWords: Record<Language, () => Promise<LanguageWords>> = {
  fr: async () => (await import('./fr/fr.ts')).fr,
  en: async () => (await import('./en/en.ts')).en,
};

/** Imports the words of the share sheet in one language. */
export const loadSheetWords: Record<Language, () => Promise<{ default: SheetWords }>> = {
  fr: async () => ({ default: (await import('./fr/sheet.ts')).sheet }),
  en: async () => ({ default: (await import('./en/sheet.ts')).sheet }),
};

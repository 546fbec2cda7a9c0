/** The words of each language in files of their own, of which a page fetches those of its language. */
import type { Language } from '../../geo/story/story.ts';
import type { LanguageWords } from './words.ts';

export const loadWords: Record<Language, () => Promise<{ words: LanguageWords }>> = {
  fr: () => import('./fr/words.ts'),
  en: () => import('./en/words.ts'),
  de: () => import('./de/words.ts'),
  es: () => import('./es/words.ts'),
};

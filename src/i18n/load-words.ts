import type { Language } from '../../geo/story/story.ts';
import type { Messages } from './fr.ts';

/** The words of one language, in a file of their own. */
export const loadWords: Record<Language, () => Promise<Messages>> = {
  fr: async () => (await import('./fr.ts')).fr,
  en: async () => (await import('./en.ts')).en,
};

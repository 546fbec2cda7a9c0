/** All words of every language, for the build and the single file. */
import type { Language } from '../../geo/story/story.ts';
import { en } from './en/en.ts';
import { later as laterEn } from './en/later.ts';
import { fr } from './fr/fr.ts';
import { later as laterFr } from './fr/later.ts';
import type { LanguageWords, LaterWords } from './words.ts';

export const dictionaries: Record<Language, LanguageWords & { later: LaterWords }> = {
  fr: { ...fr, later: laterFr },
  en: { ...en, later: laterEn },
};

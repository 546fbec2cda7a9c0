/** All words of every language, for the build and the single file. */
import type { Language } from '../../geo/story/story.ts';
import { en } from './en/en.ts';
import { fr } from './fr/fr.ts';
import type { LanguageWords } from './words.ts';

export const dictionaries: Record<Language, LanguageWords> = { fr, en };

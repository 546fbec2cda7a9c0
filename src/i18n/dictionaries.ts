/** All words of every language, for the build and the single file. */
import type { Language } from '../../geo/story/story.ts';
import { en } from './en/en.ts';
import { sheet as enSheet } from './en/sheet.ts';
import { fr } from './fr/fr.ts';
import { sheet as frSheet } from './fr/sheet.ts';
import type { LanguageWords, SheetWords } from './words.ts';

export const dictionaries: Record<Language, LanguageWords> = { fr, en };

export const sheetWords: Record<Language, SheetWords> = { fr: frSheet, en: enSheet };

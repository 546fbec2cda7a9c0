/** The words of every language at once, for what writes pages in any of them. */
import type { Language } from '../../geo/story/story.ts';
import { sheet as sheetDe } from './de/sheet.ts';
import { words as de } from './de/words.ts';
import { sheet as sheetEn } from './en/sheet.ts';
import { words as en } from './en/words.ts';
import { sheet as sheetEs } from './es/sheet.ts';
import { words as es } from './es/words.ts';
import { sheet as sheetFr } from './fr/sheet.ts';
import { words as fr } from './fr/words.ts';
import type { LanguageWords, SheetWords } from './words.ts';

export const dictionaries: Record<Language, LanguageWords> = { fr, en, de, es };
export const sheetWords: Record<Language, SheetWords> = {
  fr: sheetFr,
  en: sheetEn,
  de: sheetDe,
  es: sheetEs,
};

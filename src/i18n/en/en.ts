/** The words that an English page needs at once. */
import type { LanguageWords } from '../words.ts';
import { page } from './page.ts';
import { story } from './story.ts';

export const en: LanguageWords = { page, story };

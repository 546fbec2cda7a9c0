/** The words that a French page needs at once. */
import type { LanguageWords } from '../words.ts';
import { page } from './page.ts';
import { story } from './story.ts';

export const fr: LanguageWords = { page, story };

/** All words of a page in English. */
import type { LanguageWords } from '../words.ts';
import { later } from './later.ts';
import { page } from './page.ts';
import { story } from './story.ts';

export const words: LanguageWords = { page, story, later };

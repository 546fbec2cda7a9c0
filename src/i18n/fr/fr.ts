/** What a page in French comes with. */
import type { LanguageWords } from '../words.ts';
import { page } from './page.ts';
import { story } from './story.ts';

export const fr: LanguageWords = { page, story };

/** The words of each language, for the build. A page's script fetches those of its own language alone. */
import type { Language } from '../../geo/story/story.ts';
import { en } from './en.ts';
import { fr, type Messages } from './fr.ts';

export const dictionaries: Record<Language, Messages> = { fr, en };

import type { Language } from '../../geo/story/story.ts';
import { offer as en } from './en/offer.ts';
import { offer as fr } from './fr/offer.ts';
import type { Offer } from './words.ts';

/** For each language, how pages in other languages offer it. */
export const OFFERS: Record<Language, Offer> = { fr, en };

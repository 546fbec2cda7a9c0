import type { Language } from '../../geo/story/story.ts';
import { offer as en } from './en/offer.ts';
import { offer as fr } from './fr/offer.ts';
import type { Offer } from './words.ts';

/** What a page in another language says of the pages in each. */
export const OFFERS: Record<Language, Offer> = { fr, en };

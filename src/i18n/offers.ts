/** How pages in other languages offer each language. */
import type { Language } from '../../geo/story/story.ts';
import { offer as de } from './de/offer.ts';
import { offer as en } from './en/offer.ts';
import { offer as es } from './es/offer.ts';
import { offer as fr } from './fr/offer.ts';
import type { Offer } from './words.ts';

export const OFFERS: Record<Language, Offer> = { fr, en, de, es };

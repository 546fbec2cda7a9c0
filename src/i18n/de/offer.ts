import type { Offer } from '../words.ts';

export const offer: Offer = {
  isAvailable: 'Diese Karte gibt es auch auf Deutsch.',
  link: 'Auf Deutsch lesen',
  dismiss: 'Hinweis schließen',
};

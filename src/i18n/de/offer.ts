import type { Offer } from '../words.ts';

export const offer: Offer = {
  name: 'Deutsch',
  hint: 'Diese Karte auf Deutsch lesen',
  isAvailable: 'Diese Karte gibt es auch auf Deutsch.',
  link: 'Auf Deutsch lesen',
  dismiss: 'Hinweis schließen',
};

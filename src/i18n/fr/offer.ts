import type { Offer } from '../words.ts';

export const offer: Offer = {
  isAvailable: 'Cette carte existe aussi en français.',
  link: 'Lire en français',
  dismiss: 'Fermer ce message',
};

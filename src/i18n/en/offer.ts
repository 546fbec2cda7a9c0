import type { Offer } from '../words.ts';

export const offer: Offer = {
  isAvailable: 'This map is also available in English.',
  link: 'Read it in English',
  dismiss: 'Dismiss this message',
};

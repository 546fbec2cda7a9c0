import type { Offer } from '../words.ts';

export const offer: Offer = {
  name: 'English',
  hint: 'Read this map in English',
  isAvailable: 'This map is also available in English.',
  link: 'Read it in English',
  dismiss: 'Dismiss this message',
};

import type { Language } from '../../geo/story/story.ts';

/** What the page of another language says to offer this one, in this one. */
export const OFFERS: Record<Language, { offer: string; link: string; dismiss: string }> = {
  fr: {
    offer: 'Cette carte existe aussi en français.',
    link: 'Lire en français',
    dismiss: 'Fermer ce message',
  },
  en: {
    offer: 'This map is also available in English.',
    link: 'Read it in English',
    dismiss: 'Dismiss this message',
  },
};

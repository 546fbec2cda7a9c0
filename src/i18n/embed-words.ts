import type { Language } from '../../geo/story/story.ts';

interface EmbedWords {
  open: string;
  credits: (author: string) => string;
  /** @param key what is held, as `Ctrl` */
  wheelHint: (key: string) => string;
  touchHint: string;
}

/** What only an embedded map says; outside the page's own words, since most readers never need it. */
export const EMBED_WORDS: Record<Language, EmbedWords> = {
  fr: {
    open: 'Ouvrir la carte complète',
    credits: (author) => `D’après l’article de ${author} · Natural Earth · GeoNames (CC BY 4.0)`,
    wheelHint: (key) => `Pour zoomer sur la carte : ${key} + molette`,
    touchHint: 'Pour déplacer la carte : deux doigts',
  },
  en: {
    open: 'Open the full map',
    credits: (author) => `After the article by ${author} · Natural Earth · GeoNames (CC BY 4.0)`,
    wheelHint: (key) => `To zoom the map: ${key} + scroll`,
    touchHint: 'To move the map: two fingers',
  },
};

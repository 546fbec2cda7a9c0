/** What the one file says otherwise than the pages of the site. Fine spaces are U+202F. */
import type { Language } from '../../geo/story/story.ts';
import { dictionaries } from '../i18n/dictionaries.ts';
import type { Messages } from '../i18n/fr.ts';
import type { PageWords } from '../state/page-words.svelte.ts';
import { FULL_MAP } from './full-map.ts';

/** No engine comes along, so none is credited. */
const OTHERWISE: Record<Language, Partial<Messages>> = {
  fr: { attributionWeb: 'Carte\u202f: Parcours.' },
  en: { attributionWeb: 'Map: Parcours.' },
};

/** Without a site there is no address to give away: a quote's link shows that quote. */
const WITHOUT_SITE: Record<Language, Partial<Messages>> = {
  fr: { shareQuote: 'Montrer cette citation' },
  en: { shareQuote: 'Show this quote' },
};

export const OPEN_FULL_MAP: Record<Language, string> = {
  fr: 'Ouvrir la carte complète',
  en: 'Open the full map',
};

/** For readers without scripts, above and before the story in the other language. */
export const STORY_AS_TEXT: Record<Language, string> = {
  fr: 'Le récit en français, en texte',
  en: 'The story in English, as text',
};

export const singleWords = (language: Language): PageWords => ({
  language,
  words: {
    ...dictionaries[language],
    ...OTHERWISE[language],
    ...(FULL_MAP ? {} : WITHOUT_SITE[language]),
  },
});

/** Each language's own name, and the hint of the link to it; both in this language. */
import type { Language } from '../../geo/story/story.ts';

export const LANGUAGE_NAMES: Record<Language, { name: string; hint: string }> = {
  fr: { name: 'Français', hint: 'Lire cette carte en français' },
  en: { name: 'English', hint: 'Read this map in English' },
  de: { name: 'Deutsch', hint: 'Diese Karte auf Deutsch lesen' },
  es: { name: 'Español', hint: 'Leer este mapa en español' },
};

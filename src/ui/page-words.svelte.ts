import type { Language } from '../../geo/story.ts';
import { en } from '../i18n/en.ts';
import { fr, type Messages } from '../i18n/fr.ts';
import { viewState } from '../state/view.svelte.ts';

const DICTIONARIES: Record<Language, Messages> = { fr, en };

/** What every component that speaks needs: the words of the present language. Call during initialisation. */
export function pageWords(): { readonly words: Messages; readonly language: Language } {
  const reader = viewState();
  return {
    get words() {
      return DICTIONARIES[reader.view.language];
    },
    get language() {
      return reader.view.language;
    },
  };
}

import type { Language } from '../../geo/story.ts';
import { dictionaries } from '../i18n/dictionaries.ts';
import type { Messages } from '../i18n/fr.ts';
import { viewState } from '../state/view.svelte.ts';

/** What every component that speaks needs: the words of the present language. Call during initialisation. */
export function pageWords(): { readonly words: Messages; readonly language: Language } {
  const reader = viewState();
  return {
    get words() {
      return dictionaries[reader.view.language];
    },
    get language() {
      return reader.view.language;
    },
  };
}

import { createContext } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';

/** Media queries about the reader's system and window, kept up to date. At build the page is light, with motion, and wide. */
export class Preferences {
  readonly #dark = new MediaQuery('(prefers-color-scheme: dark)', false);
  readonly #reducedMotion = new MediaQuery('(prefers-reduced-motion: reduce)', false);
  /** The breakpoint of the style sheets: on a narrower page the card is a bottom sheet and the map lies above the text. */
  readonly #wide = new MediaQuery('(min-width: 900px)', true);

  get dark(): boolean {
    return this.#dark.current;
  }
  get reducedMotion(): boolean {
    return this.#reducedMotion.current;
  }
  get wide(): boolean {
    return this.#wide.current;
  }
}

export const [getPreferences, setPreferences] = createContext<Preferences>();

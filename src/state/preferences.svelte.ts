import { createContext } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';

/** What the reader's system prefers, followed live. On the server every answer is no. */
export class Preferences {
  readonly #dark = new MediaQuery('(prefers-color-scheme: dark)', false);
  readonly #reducedMotion = new MediaQuery('(prefers-reduced-motion: reduce)', false);
  /** As the style sheets have it: below this the card is a sheet and the map lies above the text. */
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

/** In the place of the share sharing where the file knows no site: what a reader would share is shown instead. */
import { createContext } from 'svelte';
import type { View } from '../../geo/view/view.ts';
import type { ViewState } from '../state/view.svelte.ts';

export class ShareState {
  readonly #reader: ViewState;

  constructor(reader: ViewState) {
    this.#reader = reader;
  }

  /** Goes where the link leads, as if it had been followed. */
  open(change: Partial<View>): void {
    this.#reader.address?.flush();
    location.hash = this.#reader.linkTo(change);
  }
}

export const [getShareState, setShareState] = createContext<ShareState>();

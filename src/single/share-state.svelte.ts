/** Replaces the share sheet's state in a single file that knows no site: shows the view that would be shared. */
import { createContext } from 'svelte';
import type { View } from '../../geo/view/view.ts';
import type { ViewState } from '../state/view.svelte.ts';

export class ShareState {
  readonly #reader: ViewState;

  constructor(reader: ViewState) {
    this.#reader = reader;
  }

  /** Follows the link to the view with this change. */
  open(change: Partial<View>): void {
    this.#reader.address?.flush();
    location.hash = this.#reader.linkTo(change);
  }
}

export const [getShareState, setShareState] = createContext<ShareState>();

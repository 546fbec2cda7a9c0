/** The view that the share sheet is open for. */
import { createContext } from 'svelte';
import type { View } from '../../../geo/view/view.ts';
import type { ViewState } from '../../state/view.svelte.ts';

export class ShareState {
  readonly #reader: ViewState;
  /** null while the sheet is closed. */
  view: View | null = $state.raw(null);

  constructor(reader: ViewState) {
    this.#reader = reader;
  }

  /** Opens the sheet for the current view, with a change if one is given. */
  open(change: Partial<View> = {}): void {
    this.#reader.address?.flush();
    this.view = { ...this.#reader.view, ...change };
  }

  close = (): void => {
    this.view = null;
  };
}

export const [getShareState, setShareState] = createContext<ShareState>();

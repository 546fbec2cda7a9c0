/** What the reader is about to share. The sheet that shows it is fetched when it is first asked for. */
import { createContext } from 'svelte';
import type { View } from '../../../geo/view/view.ts';
import type { ViewState } from '../../state/view.svelte.ts';

export class ShareState {
  readonly #reader: ViewState;
  /** null while nothing is being shared. */
  view: View | null = $state.raw(null);

  constructor(reader: ViewState) {
    this.#reader = reader;
  }

  /** Shares what the reader sees; with a change, what they would see after it. */
  open(change: Partial<View> = {}): void {
    this.#reader.address?.flush();
    this.view = { ...this.#reader.view, ...change };
  }

  close = (): void => {
    this.view = null;
  };
}

export const [getShareState, setShareState] = createContext<ShareState>();

/** In the place of the share desk where the file knows no site: what a reader would share is shown instead. */
import { createContext } from 'svelte';
import type { View } from '../../geo/view.ts';
import { writeLink } from '../../geo/single-link.ts';
import type { ViewState } from '../state/view.svelte.ts';

export class ShareDesk {
  readonly #reader: ViewState;

  constructor(reader: ViewState) {
    this.#reader = reader;
  }

  /** Goes where the link leads, as if it had been followed. */
  open(change: Partial<View>): void {
    const { view, base, story } = this.#reader;
    this.#reader.address?.flush();
    location.hash = writeLink({ ...view, ...change }, base, story);
  }
}

export const [shareDesk, provideShareDesk] = createContext<ShareDesk>();

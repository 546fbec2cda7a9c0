import { isEmbed } from './presentation.ts';
import type { Address, Entry, ViewState } from './view.svelte.ts';

/** Safari allows 100 history calls in 30 s; this stays below with room for pushes. */
const SETTLE_MS = 360;
/** A browser that has had too many calls takes one again after a while. */
const REFUSED_MS = 2_000;

/**
 * Keeps the browser's address and the view in step. Own writes are never read back: an address counts as new
 * only if it differs from the last one written or read.
 */
class BoundAddress implements Address {
  readonly #reader: ViewState;
  #seen = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(reader: ViewState) {
    this.#reader = reader;
    this.read();
  }

  #put(method: 'pushState' | 'replaceState'): void {
    this.#forget();
    const link = new URL(this.#reader.linkTo({}), location.href);
    link.search = location.search;
    try {
      history[method](null, '', link);
    } catch {
      // Safari throws where Chromium keeps silent.
    }
    this.#seen = location.href;
    if (link.href !== this.#seen) this.#timer = setTimeout(() => this.#put(method), REFUSED_MS);
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  write(entry: Entry): void {
    if (entry === 'settle') this.#timer ??= setTimeout(() => this.#put('replaceState'), SETTLE_MS);
    // Back belongs to the page that embeds the map: an embed never adds to the window's history.
    else this.#put(entry === 'push' && !isEmbed() ? 'pushState' : 'replaceState');
  }

  flush = (): void => {
    this.#reader.map?.settle();
    if (this.#timer !== undefined) this.#put('replaceState');
  };

  readIfNew = (): void => {
    if (location.href !== this.#seen) this.read();
  };

  read(): void {
    this.#forget();
    this.#seen = location.href;
    const { base, story, links } = this.#reader;
    const { pathname: path, hash: fragment } = location;
    const { view, notices } = links.read({ path, fragment, base }, story);
    this.#reader.accept(view, notices);
  }
}

/**
 * Reads the present address into the view and binds the two from then on.
 * @returns what undoes it
 */
export function bindAddress(reader: ViewState): () => void {
  const address = new BoundAddress(reader);
  reader.address = address;
  addEventListener('popstate', address.readIfNew);
  addEventListener('hashchange', address.readIfNew);
  addEventListener('pagehide', address.flush);
  addEventListener('parcours:flush', address.flush);
  return () => {
    address.flush();
    reader.address = null;
    removeEventListener('popstate', address.readIfNew);
    removeEventListener('hashchange', address.readIfNew);
    removeEventListener('pagehide', address.flush);
    removeEventListener('parcours:flush', address.flush);
  };
}

import type { Link } from '../../geo/view/link.ts';
import { isEmbed } from './presentation.ts';
import type { Address, Entry, ViewState } from './view.svelte.ts';

/** Delay before a moved camera is written, ms. Safari allows 100 history calls in 30 s: this leaves room for pushes. */
const SETTLE_MS = 360;
/** Delay before a write that the browser refused is tried again, ms. */
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
      // After too many calls Safari throws and Chromium ignores the call. The check below catches both.
    }
    this.#seen = location.href;
    if (link.href !== this.#seen) this.#timer = setTimeout(() => this.#put(method), REFUSED_MS);
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  write(entry: Entry): void {
    if (this.#reader.fixedPath !== undefined) return;
    if (entry === 'settle') this.#timer ??= setTimeout(() => this.#put('replaceState'), SETTLE_MS);
    // An embed never adds history entries: Back would then step through the map instead of leaving the host page.
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
    const href = (this.#seen = location.href);
    const { base, links, fixedPath, story } = this.#reader;
    const link = { path: fixedPath ?? location.pathname, fragment: location.hash, base };
    const coming = links.prepare?.(link, story);
    if (coming) void coming.then(() => this.#seen === href && this.#accept(link));
    else this.#accept(link);
  }

  #accept(link: Link): void {
    const { links, story } = this.#reader;
    const { view, notices } = links.read(link, story);
    this.#reader.accept(view, notices);
  }
}

/**
 * Reads the current address into the view and keeps the two in step from then on.
 * @returns a function that writes what is pending and unbinds them
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

/**
 * Brings the text column to life, which stays the HTML that the build made: one listener understands its links, and what
 * follows from the view (the opened entry, where the page is scrolled) changes by attributes. The card's links are the same.
 */
import { untrack } from 'svelte';
import type { View } from '../../../geo/view/view.ts';
import type { ShareState } from '../../share/sheet/share-state.svelte.ts';
import type { Preferences } from '../../state/preferences.svelte.ts';
import type { ViewState } from '../../state/view.svelte.ts';
import { isPlainClick } from '../input/plain-click.ts';
import { quoteAround } from '../input/quote-around.ts';

export interface ColumnParts {
  reader: ViewState;
  sharing: ShareState;
  preferences: Preferences;
}

/** Does what a link within the page asks for. @returns whether it was such a link */
function follow(link: HTMLElement, { reader, sharing }: ColumnParts): boolean {
  const { opens, at, quoteLink, keep } = link.dataset;
  const quoted = quoteLink === undefined ? null : quoteAround(link);
  if (opens) reader.open(opens, null);
  else if (at) reader.showMoment(at, 'push');
  else if (quoted) sharing.open({ ...quoted, camera: null });
  else if (keep !== undefined) sharing.open();
  else return false;
  return true;
}

/** The address that a link leads to from the present view: for another page or tab, or to be copied. */
function addressOf(link: HTMLElement, reader: ViewState): string | undefined {
  const { opens, at } = link.dataset;
  if (opens) return reader.linkTo({ stop: opens, camera: null, quote: null });
  if (at) return reader.linkTo({ at });
  const language = reader.story.languages.find((each) => each === link.getAttribute('hreflang'));
  return language && reader.linkTo({ language });
}

function listen(main: HTMLElement, parts: ColumnParts): () => void {
  const listeners = new AbortController();
  const { signal } = listeners;
  const linkAt = ({ target }: Event): HTMLElement | null =>
    (target as Element).closest<HTMLElement>(
      '[data-opens], [data-at], [data-quote-link], [data-keep], a[hreflang]',
    );
  const click = (event: MouseEvent): void => {
    const link = linkAt(event);
    if (link && isPlainClick(event) && follow(link, parts)) event.preventDefault();
  };
  const choose = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement;
    if (name === 'only') parts.reader.setOnly(value === 'article' ? value : null);
  };
  const renew = (event: Event): void => {
    const link = linkAt(event);
    const address = link && addressOf(link, parts.reader);
    if (address) link.setAttribute('href', address);
  };
  main.addEventListener('click', click, { signal });
  main.addEventListener('change', choose, { signal });
  // Built links lead to the page's own view. They take on the present one when a reader is about to use them.
  for (const type of ['pointerdown', 'focusin']) main.addEventListener(type, renew, { signal });
  return () => listeners.abort();
}

/** Shows in the built switch of the sources what the view says, also where Back or a link has changed it. */
function check(main: HTMLElement, only: View['only']): void {
  for (const choice of main.querySelectorAll<HTMLInputElement>('[name="only"]'))
    choice.checked = choice.value === (only ?? '');
}

/** Marks the opened stop's entry in the built column. */
function mark(main: HTMLElement, opened: string | null): void {
  for (const entry of main.querySelectorAll<HTMLElement>('[data-entry]')) {
    const isOpened = entry.dataset.entry === opened;
    entry.classList.toggle('opened', isOpened);
    entry.querySelector('[data-opens]')?.setAttribute('aria-expanded', String(isOpened));
  }
}

/** To be called while a component mounts. @returns a function that removes the listeners */
export function bringColumnToLife(main: HTMLElement, parts: ColumnParts): () => void {
  const { reader, preferences } = parts;
  const opened = $derived(reader.view.stop);
  let before = untrack(() => opened);
  $effect(() => {
    mark(main, opened);
    // On a narrow page the map lies above the text. A page that comes to life stays where its reader has scrolled it.
    if (opened !== null && opened !== before && !preferences.wide) scrollTo({ top: 0 });
    before = opened;
  });
  $effect(() => check(main, reader.view.only));
  return listen(main, parts);
}

/** Puts the live parts of a page into its document, in place of the still map and, if need be, of the whole page. */
import { type Component, flushSync, mount } from 'svelte';
import type { Language } from '../geo/story/story.ts';
import App from './App.svelte';
import { takeBasemap } from './chart/page-basemap.ts';
import { counterpartOf } from './first/counterpart.ts';
import type { PageState } from './page-state.svelte.ts';

interface LiveParts {
  state: PageState;
  main: HTMLElement;
  List?: Component;
}

/** What PageHead has written at build, and writes again. */
const HEAD =
  'title, meta[name="description"], meta[name="twitter:card"], meta[property^="og:"], link[rel="canonical"], link[hreflang]';

/**
 * The element around map and column.
 * @returns it as it was built, or an empty one where the page was built for another language or not at all
 */
export function takeMain(language: Language): { main: HTMLElement; isBuilt: boolean } {
  const root = document.documentElement;
  const target = document.getElementById('app')!;
  const built = target.querySelector('main');
  if (built && language === root.lang) return { main: built, isBuilt: true };
  root.lang = language;
  const main = document.createElement('main');
  main.className = 'page';
  target.replaceChildren(main);
  return { main, isBuilt: false };
}

/** Mounts the live parts, and gives the focus back to the control that had it. */
export function bringToLife(
  { main, ...parts }: LiveParts,
  basemap = takeBasemap(parts.state.viewport.pageFrame.size),
): Record<string, unknown> {
  const focused = document.activeElement;
  const column = main.querySelector<HTMLElement>('.column');
  const builtAxis = main.querySelector('.axis');
  const box = main.querySelector('[data-map]');
  // Measured before the box is replaced, so that the map is drawn once.
  if (box) parts.state.viewport.size = { width: box.clientWidth, height: box.clientHeight };
  main.querySelector('.map-pane')?.remove();
  for (const each of document.head.querySelectorAll(HEAD)) each.remove();
  const props = { ...parts, main, column, builtAxis, basemap };
  const app = mount(App, { target: main, ...(column && { anchor: column }), props });
  flushSync();
  if (focused && focused !== document.activeElement) counterpartOf(focused)?.focus({ preventScroll: true });
  document.documentElement.dataset.alive = '';
  // The first script repeats what was pressed meanwhile.
  dispatchEvent(new Event('parcours:alive'));
  return app;
}

/**
 * The single file's script: inline and not a module, because browsers load no modules from a disk. It shows the site's
 * App, but links consist of the fragment alone, and switching the language replaces the app instead of the page.
 */
import { unmount } from 'svelte';
import { singleLinks } from '../../geo/view/single-link.ts';
import type { Language, Story } from '../../geo/story/story.ts';
import { withKnownZones } from '../../geo/time/known-zones.ts';
import { bringToLife, takeMain } from '../bring-to-life.ts';
import { takeBasemap } from '../chart/page-basemap.ts';
import '../fonts/fonts.css';
import 'virtual:theme.css';
import '../chart/chart.css';
import '../app.css';
import '../styles/live.css';
import './single.css';
import { answerLinksWithin } from '../first/links-within.ts';
import { PageState } from '../page-state.svelte.ts';
import { readPageStory } from '../state/read-story.ts';
import { singleProperties } from './single-properties.ts';

const root = document.documentElement;

/** Whether a fragment is a link to an element, such as `#map`, and not a view. */
const isAnchor = (fragment: string): boolean =>
  !fragment.includes('=') && document.getElementById(fragment.slice(1)) !== null;

class SinglePage {
  readonly #story: Story = withKnownZones(readPageStory());
  #app: Record<string, unknown>;
  #basemap: DocumentFragment | undefined;

  constructor() {
    // Added before the listeners of `bindAddress`, so that stopImmediatePropagation keeps events from them.
    addEventListener('popstate', this.#follow);
    addEventListener('hashchange', this.#follow);
    this.#app = this.#show(this.#language);
  }

  get #language(): Language {
    return singleLinks.read({ path: '', fragment: location.hash, base: '/' }, this.#story).view.language;
  }

  #show(language: Language): Record<string, unknown> {
    const state = new PageState(singleProperties(this.#story, language));
    // Taken from the page as it was built, or from the app in the other language.
    const basemap = this.#basemap ?? takeBasemap(state.viewport.pageFrame.size);
    const { main } = takeMain(language);
    return bringToLife({ state, main }, basemap);
  }

  #follow = (event: Event): void => {
    if (isAnchor(location.hash)) return event.stopImmediatePropagation();
    const language = this.#language;
    if (language === root.lang) return;
    event.stopImmediatePropagation();
    const { href } = location;
    const wasOnLink = document.activeElement?.matches('a.language');
    this.#basemap = document.createDocumentFragment();
    this.#basemap.append(...document.querySelector('.basemap')!.childNodes);
    void unmount(this.#app);
    // Unmounting the old app may have written its own view into the address.
    history.replaceState(null, '', href);
    this.#app = this.#show(language);
    if (wasOnLink) document.querySelector<HTMLElement>('a.language')?.focus();
  };
}

root.dataset.scripts = '';
const theme = /[#&;]theme=(light|dark)\b/.exec(location.hash)?.[1];
if (theme) root.dataset.theme = theme;
answerLinksWithin();
document.addEventListener('DOMContentLoaded', () => new SinglePage());

/**
 * The single file's script: inline and not a module, because browsers load no modules from a disk. It shows the site's
 * App, but links consist of the fragment alone, and switching the language replaces the app instead of the page.
 */
import { mount, unmount } from 'svelte';
import { singleLinks } from '../../geo/view/single-link.ts';
import type { Language, Story } from '../../geo/story/story.ts';
import App from '../App.svelte';
import '../fonts/fonts.css';
import 'virtual:theme.css';
import '../chart/chart.css';
import '../app.css';
import './single.css';
import { takePageBasemap } from '../chart/page-basemap.ts';
import { readPageStory } from '../state/read-story.ts';
import { hideCrowdedNames } from './crowded-names.ts';
import { singleProperties } from './single-properties.ts';

const root = document.documentElement;

/** Head elements for readers without scripts. Removed here, because App adds them again. */
const OWN_HEAD = 'title, meta[name="description"], link[rel="canonical"]';

/** Whether a fragment is a link to an element, such as `#map`, and not a view. */
const isAnchor = (fragment: string): boolean =>
  !fragment.includes('=') && document.getElementById(fragment.slice(1)) !== null;

class SinglePage {
  readonly #story: Story = readPageStory();
  readonly #target = document.getElementById('app')!;
  #app: Record<string, unknown>;

  constructor() {
    // Added before the listeners of `bindAddress`, so that stopImmediatePropagation keeps events from them.
    addEventListener('popstate', this.#follow);
    addEventListener('hashchange', this.#follow);
    for (const each of document.head.querySelectorAll(OWN_HEAD)) each.remove();
    this.#app = this.#show(this.#language, takePageBasemap());
  }

  get #language(): Language {
    return singleLinks.read({ path: '', fragment: location.hash, base: '/' }, this.#story).view.language;
  }

  #show(language: Language, basemap: DocumentFragment): Record<string, unknown> {
    root.lang = language;
    this.#target.replaceChildren();
    return mount(App, {
      target: this.#target,
      props: { ...singleProperties(this.#story, language), basemap, afterDrawing: hideCrowdedNames },
    });
  }

  #follow = (event: Event): void => {
    if (isAnchor(location.hash)) return event.stopImmediatePropagation();
    const language = this.#language;
    if (language === root.lang) return;
    event.stopImmediatePropagation();
    const { href } = location;
    const wasOnLink = document.activeElement?.matches('a.language');
    const basemap = takePageBasemap();
    void unmount(this.#app);
    // Unmounting the old app may have written its own view into the address.
    history.replaceState(null, '', href);
    this.#app = this.#show(language, basemap);
    if (wasOnLink) document.querySelector<HTMLElement>('a.language')?.focus();
  };
}

const theme = /[#&]theme=(light|dark)(?:&|$)/.exec(location.hash)?.[1];
if (theme) root.dataset.theme = theme;
document.addEventListener('DOMContentLoaded', () => new SinglePage());

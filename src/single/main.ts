/**
 * The script of the one file: classic and inline, so that it runs from a disk. The page is the site's own; its address
 * is the fragment alone, and the other language takes its place instead of being another page.
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

/** What the file says of itself without scripts; the page says it anew. */
const OWN_HEAD = 'title, meta[name="description"], link[rel="canonical"]';

/** `#map`: a place in the page, no view. */
const isAnchor = (fragment: string): boolean =>
  !fragment.includes('=') && document.getElementById(fragment.slice(1)) !== null;

class SinglePage {
  readonly #story: Story = readPageStory();
  readonly #target = document.getElementById('app')!;
  #app: Record<string, unknown>;

  constructor() {
    // Before the page's own listeners, which follow the view within one language.
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
    // The page that goes may have written what it still had to write.
    history.replaceState(null, '', href);
    this.#app = this.#show(language, basemap);
    if (wasOnLink) document.querySelector<HTMLElement>('a.language')?.focus();
  };
}

const theme = /[#&]theme=(light|dark)(?:&|$)/.exec(location.hash)?.[1];
if (theme) root.dataset.theme = theme;
document.addEventListener('DOMContentLoaded', () => new SinglePage());

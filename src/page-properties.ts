/** What a page begins with, the same at build and in the browser: the live map takes the place of the still one. */
import type { Story } from '../geo/story/story.ts';
import { pageLinks } from '../geo/view/link.ts';
import { homeView } from '../geo/view/view.ts';
import type { PageLinks, ViewStart } from './state/view.svelte.ts';

interface PageAddress {
  /** Path of the page's address; null for 404.html. */
  path: string | null;
  /** Path below which the site lives, `/` or `/maps/kim/`. */
  base: string;
  /** Origin of the site, or ''. */
  site: string;
}

export interface PageProperties extends ViewStart {
  /** Origin that makes addresses absolute, or ''. */
  site: string;
}

const links: PageLinks = { ...pageLinks, share: pageLinks.write };

/** The properties of the page at this address: its identity alone, without a fragment. */
export function pageProperties(story: Story, { path, base, site }: PageAddress): PageProperties {
  const page = { story, base, site, links };
  if (path === null) return { ...page, view: homeView('fr'), notices: [{ kind: 'not-found' }] };
  return { ...page, view: links.read({ path, fragment: '', base }, story).view };
}

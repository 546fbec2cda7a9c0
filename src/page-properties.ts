/** What a page begins with, the same at build and in the browser: the live map takes the place of the still one. */
import type { Story } from '../geo/story/story.ts';
import { homeView } from '../geo/view/view.ts';
import { SiteLinks } from './state/site-links.ts';
import type { ViewStart } from './state/view.svelte.ts';

interface PageAddress extends Pick<PageProperties, 'base' | 'fixedPath' | 'site'> {
  /** Path of the page's address; null for 404.html. */
  path: string | null;
}

export interface PageProperties extends ViewStart {
  /** Address of the site, with a slash at its end: absolute where the build knows its origin, else its base. */
  site: string;
}

/** The properties of the page at this address: its identity alone, without a fragment. */
export function pageProperties(
  story: Story,
  { path, ...address }: PageAddress,
  links = new SiteLinks(),
): PageProperties {
  const page = { story, links, ...address };
  if (path === null) return { ...page, view: homeView(story.languages[0]), notices: [{ kind: 'not-found' }] };
  return { ...page, view: links.read({ path, fragment: '', base: address.base }, story).view };
}

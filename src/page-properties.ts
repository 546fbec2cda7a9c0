/** What a page shows before its scripts run: the same for the prerendered page and for the script that takes over. */
import type { Story } from '../geo/story/story.ts';
import { pageLinks } from '../geo/view/link.ts';
import { homeView } from '../geo/view/view.ts';
import type { PageLinks, ViewStart } from './state/view.svelte.ts';

interface PageAddress {
  /** null: the page that a host serves for unknown addresses. */
  path: string | null;
  base: string;
  site: string;
}

export interface PageProperties extends ViewStart {
  /** Origin that makes addresses absolute, or ''. */
  site: string;
}

const links: PageLinks = { ...pageLinks, share: pageLinks.write };

export function pageProperties(story: Story, { path, base, site }: PageAddress): PageProperties {
  const page = { story, base, site, links };
  if (path === null) return { ...page, view: homeView('fr'), notices: [{ kind: 'not-found' }] };
  return { ...page, view: links.read({ path, fragment: '', base }, story).view };
}

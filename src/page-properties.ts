/** What a page shows before its scripts run: the same for the prerendered page and for the script that takes over. */
import type { Story } from '../geo/story/story.ts';
import { readLink } from '../geo/view/link.ts';
import { homeView, type View } from '../geo/view/view.ts';
import type { PageNotice } from './state/view.svelte.ts';

interface PageAddress {
  /** null: the page that a host serves for unknown addresses. */
  path: string | null;
  base: string;
  site: string;
}

export interface PageProperties {
  story: Story;
  base: string;
  site: string;
  view: View;
  notices: PageNotice[];
}

export function pageProperties(story: Story, { path, base, site }: PageAddress): PageProperties {
  if (path === null) return { story, base, site, view: homeView('fr'), notices: [{ kind: 'not-found' }] };
  const { view } = readLink({ path, fragment: '', base }, story);
  return { story, base, site, view, notices: [] };
}

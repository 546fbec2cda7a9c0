import { render } from 'svelte/server';
import type { PageState } from '../page-state.svelte.ts';
import Page from './Page.svelte';

export interface RenderedPage {
  head: string;
  body: string;
}

/** Svelte marks blocks for hydration, which no page of ours does: their marks are left out. */
export const unmarked = (html: string): string => html.replace(/<!--.*?-->/g, '');

/** The page's HTML. */
export function renderPage(state: PageState): RenderedPage {
  const { head, body } = render(Page, { props: { state } });
  return { head: unmarked(head), body: unmarked(body) };
}

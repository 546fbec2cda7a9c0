import { render } from 'svelte/server';
import type { PageState } from '../page-state.svelte.ts';
import Page from './Page.svelte';

export interface RenderedPage {
  head: string;
  body: string;
}

/** Svelte marks blocks for hydration, which no page of ours does: their marks are left out. */
export const unmarked = (html: string): string => html.replace(/<!--.*?-->/g, '');

const BLOCK =
  '</?(?:p|h[1-6]|li|ol|ul|figure|figcaption|blockquote|section|dl|dt|dd|div|header|footer|fieldset|aside)(?: [^>]*)?>';
const BESIDE_BLOCKS = new RegExp(`\\s*(${BLOCK})\\s*`, 'g');

/** Spaces beside blocks are never seen, and cost a reader 50 bytes. */
const tight = (html: string): string => html.replace(BESIDE_BLOCKS, '$1');

/** The page's HTML. */
export function renderPage(state: PageState): RenderedPage {
  const { head, body } = render(Page, { props: { state } });
  return { head: unmarked(head), body: tight(unmarked(body)) };
}

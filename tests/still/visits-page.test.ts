/** The page of a story whose itinerary names places again: each naming stands in the text, each stop once with its claims. */
import { expect, it } from 'vitest';
import { pagePath } from '../../geo/view/link.ts';
import { dictionaries } from '../dictionaries.ts';
import { pageProperties } from '../../src/page-properties.ts';
import { PageState } from '../../src/page-state.svelte.ts';
import { PageWords } from '../../src/state/page-words.svelte.ts';
import { renderPage } from '../../src/still/render-page.ts';
import { fixture, storyFrom } from '../geo/stories.ts';

const story = storyFrom(fixture('visited-again.geojson'));

it('tells the way in its order, and each claim once', () => {
  const properties = pageProperties(story, {
    path: pagePath(story, 'en', null, '/'),
    base: '/',
    site: '',
  });
  const page = new PageWords(dictionaries.en);
  const { body } = renderPage(new PageState({ ...properties, page }));
  const entries = [...body.matchAll(/<li class="entry[^]*?<\/li>/g)].map(([html]) => html);
  const titles = entries.map((html) => /<span>([^<]*)<\/span>/.exec(html)![1]);
  expect(titles.join(', ')).toBe('Alba, Bruma, Alba, Alba → Casa, Casa, Casa → Alba, Alba, Bruma');
  const ids = entries.map((html) => / data-entry="([^"]*)"/.exec(html)?.[1] ?? '');
  expect(ids).toEqual(['alba', 'bruma', '', 'alba-casa', 'casa', 'casa-alba', '', '']);
  const again = entries.filter((_, index) => ids[index] === '');
  expect(again.map((html) => /<p class="sentence">([^<]*)</.exec(html)?.[1])).toEqual([
    'Visit 2 of 3.',
    'Visit 3 of 3.',
    'Visit 2 of 2.',
  ]);
  expect(again.join('')).not.toContain('class="claim');
  expect(body.match(/class="numeral[^"]*"[^>]*>1</g)!.length).toBeGreaterThanOrEqual(3);
});

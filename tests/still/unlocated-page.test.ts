/** The pages of a story with places that nobody can locate: each has its page and its text, none has a marker. */
import { expect, it } from 'vitest';
import { isOnMap } from '../../geo/story/story.ts';
import { pagePath } from '../../geo/view/link.ts';
import { dictionaries } from '../dictionaries.ts';
import { pageProperties } from '../../src/page-properties.ts';
import { PageState } from '../../src/page-state.svelte.ts';
import { PageWords } from '../../src/state/page-words.svelte.ts';
import { renderPage } from '../../src/still/render-page.ts';
import { fixture, storyFrom } from '../geo/stories.ts';

const story = storyFrom(fixture('unlocated.geojson'));
const ids = story.stops.map(({ id }) => id);
const named = (html: string, attribute: string): string[] =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, id]) => id!);

it.each([null, ...ids])('the page of %s', (stop) => {
  const properties = pageProperties(story, {
    path: pagePath(story, 'en', stop, '/'),
    base: '/',
    site: '',
  });
  const page = new PageWords(dictionaries.en);
  const { body } = renderPage(new PageState({ ...properties, page }));
  expect(named(body, 'data-entry')).toEqual(ids);
  expect(named(body, 'data-stop')).toEqual(story.stops.filter(isOnMap).map(({ id }) => id));
  expect(named(body, 'data-card')).toEqual(stop === null ? [] : [stop]);
  expect(body).not.toMatch(/NaN|Infinity/);
});

import { expect, it } from 'vitest';
import { pagePath } from '../../../geo/view/link.ts';
import { dictionaries } from '../../dictionaries.ts';
import { pageProperties } from '../../../src/page-properties.ts';
import { PageState } from '../../../src/page-state.svelte.ts';
import { PageWords } from '../../../src/state/page-words.svelte.ts';
import { renderPage } from '../../../src/still/render-page.ts';
import { realStory } from '../../geo/real-story.ts';

const FILES = ['route.geojson', 'route.gpx', 'route.kml', 'claims.csv'];

it.each([
  ['fr', [...FILES, 'claims-semicolons.csv', 'places.lpf.json']],
  ['en', [...FILES, 'places.lpf.json']],
] as const)('a page in %s offers the files that its readers’ programs open', (language, files) => {
  const path = pagePath(realStory, language, null, '/maps/');
  const properties = pageProperties(realStory, { path, base: '/maps/', site: '' });
  const { body } = renderPage(new PageState({ ...properties, page: new PageWords(dictionaries[language]) }));
  const links = Array.from(body.matchAll(/href="([^"]+)" download/g), ([, href]) => href);
  expect(links).toEqual(files.map((file) => `/maps/${file}`));
});

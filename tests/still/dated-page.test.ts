/** The pages of stories without dates, and with years alone. */
import { expect, it } from 'vitest';
import { pageProperties } from '../../src/page-properties.ts';
import { PageState } from '../../src/page-state.svelte.ts';
import { PageWords } from '../../src/state/page-words.svelte.ts';
import { renderPage } from '../../src/still/render-page.ts';
import { dictionaries } from '../dictionaries.ts';
import { marketDayWith, storyFrom } from '../geo/stories.ts';

/** The English page of the small story, all its dates the same; undefined: none. */
function pageOf(when: { start: string } | undefined): string {
  const [ALBA, LEG, BRUMA] = [0, 1, 2].map((index) => `features[${index}].properties`);
  const dates = { [`${ALBA}.when`]: when, [`${LEG}.when`]: when, [`${BRUMA}.claims[1].when`]: when };
  const story = storyFrom(marketDayWith(dates));
  const properties = pageProperties(story, { path: '/en/', base: '/', site: '' });
  return renderPage(new PageState({ ...properties, page: new PageWords(dictionaries.en) })).body;
}

it('a story without dates has no timeline, no slider and no Play', () => {
  const page = pageOf(undefined);
  expect(page).toContain('data-undated');
  expect(page).not.toMatch(/class="timeline"|type="range"|Play the journey|last dated moment/);
});

it('a story of one year says that year, in its text and in its links, and no day', () => {
  const page = pageOf({ start: '1835' });
  expect(page).toContain('at=1835"');
  expect(page).toMatch(/A stop at Alba in 1835/);
  expect(page).toContain('type="range"');
  expect(page).not.toMatch(/1835-|January/);
});

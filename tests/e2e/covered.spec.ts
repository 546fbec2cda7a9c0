/** Nothing lies under what covers the map: the first story. Others: any-article.spec.ts. */
import { expectNothingCovered, EMBEDS, openings, PAGES } from './covered-views.ts';
import { test } from './fixtures.ts';
import { story } from './story.ts';

const views = openings(story, 'vostochny-komsomolsk', '2023-09-13');

for (const language of story.languages) {
  for (const [what, query, sizes] of [
    ['page', '', PAGES],
    ['embed', '?embed', EMBEDS],
  ] as const) {
    test(`no name and no marker lies under what covers the map: ${what}, ${language}`, async ({ page }) => {
      await expectNothingCovered(page, { story, language, query, sizes, views });
    });
  }
}

import { expect, it } from 'vitest';
import { claimsCsv } from '../../geo/export/claims-csv.ts';
import { routeKml } from '../../geo/export/kml.ts';
import { dictionaries } from '../dictionaries.ts';
import { pagesOf } from '../../src/site/pages.ts';
import { smallStory } from '../geo/small-story.ts';

const english = { ...smallStory, languages: ['en'] as const };

it('a story in one language has pages and exports in that language alone', () => {
  expect(new Set(pagesOf(english).map(({ language }) => language))).toEqual(new Set(['en']));
  const [header] = claimsCsv(english).split('\r\n');
  expect(header).toMatch(/^\uFEFFstop,stop_en,status,/);
  expect(header).not.toContain('_fr');
  const kml = routeKml(english, '', dictionaries.en.story);
  expect(kml).toContain('<name>Small journey</name>');
  expect(kml).not.toContain('name_fr');
});

it('a story in both languages has every page in each', () => {
  expect(pagesOf(smallStory)).toHaveLength(2 * (smallStory.stops.length + 1));
});

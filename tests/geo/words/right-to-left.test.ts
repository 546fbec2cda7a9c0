import { describe, expect, it } from 'vitest';
import { claimsCsv } from '../../../geo/export/claims-csv.ts';
import { stopById } from '../../../geo/story/lookup.ts';
import type { Place, Story } from '../../../geo/story/story.ts';
import { homeView } from '../../../geo/view/view.ts';
import { sentenceOf } from '../../../geo/words/itinerary-sentence.ts';
import { whereaboutsInWords } from '../../../geo/words/journey-words.ts';
import { nameAmongOthers } from '../../../geo/words/place-names.ts';
import { stopTitle } from '../../../geo/words/stop-words.ts';
import { viewInWords } from '../../../geo/words/view-words.ts';
import { dictionaries, sheetWords } from '../../dictionaries.ts';
import { citationOf } from '../../../src/share/sheet/citation.ts';
import { realStory } from '../real-story.ts';

const [ALEPPO, HAIFA] = ['حلب', 'חיפה'];
const renamed = new Map([
  ['vostochny', { fr: ALEPPO, en: ALEPPO }],
  ['komsomolsk', { fr: `le port de ${HAIFA} (2)`, en: `${HAIFA} (2)` }],
]);
const story: Story = {
  ...realStory,
  stops: realStory.stops.map((stop) => {
    const names = renamed.get(stop.id);
    return names ? ({ ...stop, names, inSentence: undefined } as Place) : stop;
  }),
};
const leg = stopById(story, 'vostochny-komsomolsk')!;

/** Letters from right to left outside an isolate turn what stands beside them around. */
const outside = (text: string): string =>
  text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '').replace(/[^\u0590-\u06ff]/g, '');

describe.each(['fr', 'en'] as const)('names from right to left on the page in %s', (language) => {
  const { story: words } = dictionaries[language];
  const sheet = sheetWords[language];
  const view = { ...homeView(language), stop: leg.id };

  it('keep the direction of a leg, in its title, sentence, link and citation', () => {
    const texts = [
      stopTitle(story, leg, language),
      sentenceOf(story, leg, words),
      viewInWords(story, view, words),
      citationOf(story, view, 'https://maps.example/', { story: words, sheet }),
      whereaboutsInWords(
        story,
        {
          kind: 'between',
          stretch: { from: 'vostochny', to: 'komsomolsk' },
          seen: ['vostochny', 'komsomolsk'],
          seenWithin: 'day',
        } as never,
        words,
      ),
    ];
    for (const text of texts) {
      expect(text).toMatch(new RegExp(`\u2068${ALEPPO}\u2069.*\u2068${HAIFA}\u2069`));
      expect(outside(text)).toBe('');
    }
  });

  it('are isolated in a place’s sentence and title too', () => {
    const place = stopById(story, 'komsomolsk')!;
    expect(outside(sentenceOf(story, place, words))).toBe('');
    expect(outside(stopTitle(story, place, language))).toBe('');
  });
});

it('melt with prepositions all the same', () => {
  const { story: words } = dictionaries.fr;
  expect(sentenceOf(story, leg, words)).toContain(
    `de \u2068${ALEPPO}\u2069 au port de \u2068${HAIFA}\u2069 (2)`,
  );
});

it('stand as they are where nothing is beside them, as in data', () => {
  expect(claimsCsv(story)).toContain(`komsomolsk,le port de ${HAIFA} (2),${HAIFA} (2),`);
});

it('names of other scripts stay as they are', () => {
  for (const name of ['Khasan', 'Хасан', '하산', '北京', 'Αθήνα']) expect(nameAmongOthers(name)).toBe(name);
});

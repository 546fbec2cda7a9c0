import { describe, expect, it } from 'vitest';
import { placeById } from '../../../geo/story/lookup.ts';
import { LANGUAGES, STATUSES } from '../../../geo/story/story.ts';
import { distancesInWords, kmInWords, stopTitle } from '../../../geo/words/stop-words.ts';
import { dictionaries } from '../../dictionaries.ts';
import { realLeg, realStory } from '../real-story.ts';

const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';
/** Shows every no-break space as `~`, the narrow one as `'`, so that a mistake can be seen. */
const visible = (text: string): string => text.replaceAll(NO_BREAK, '~').replaceAll(NARROW_NO_BREAK, "'");
describe('a length in words', () => {
  it.each([
    [1, 'fr', '1~km'],
    [0.4, 'fr', '1~km'],
    [621.75, 'fr', '622~km'],
    [999.5, 'fr', "1'000~km"],
    [1494.86, 'fr', "1'495~km"],
    [1494.86, 'en', '1,495~km'],
    [12345, 'fr', "12'345~km"],
    [621.75, 'en', '622~km'],
  ] as const)('says %s km in %s as %s', (km, language, words) => {
    expect(visible(kmInWords(km, language))).toBe(words);
  });

  it.each([
    [1494.86, "1'490~km"],
    [1495.1, "1'500~km"],
    [235.86, '240~km'],
    [3, '10~km'],
  ])('rounds %s km to %s where its digits would be invented', (km, words) => {
    expect(visible(kmInWords(km, 'fr', 10))).toBe(words);
  });
});

it('never breaks a line within a length', () => {
  expect(visible(kmInWords(1495, 'fr'))).not.toContain(' ');
});

describe('the lengths of a leg', () => {
  it('are one along the drawn line, to ten kilometres, and one as the crow flies', () => {
    const { along, greatCircle } = distancesInWords(realStory, realLeg('khasan-vostochny'), 'fr');
    expect(visible(along!)).toMatch(/^1'[45]\d0~km$/);
    expect(visible(greatCircle!)).toBe("1'066~km");
  });

  it('are no length along a line that nobody knows', () => {
    for (const language of realStory.languages) {
      const { along, greatCircle } = distancesInWords(realStory, realLeg('pyongyang-khasan'), language);
      expect(along).toBeNull();
      expect(visible(greatCircle!)).toBe('562~km');
    }
  });
});

describe('a title', () => {
  it('is a place’s name in the reader’s language', () => {
    const place = placeById(realStory, 'vostochny');
    const titles = realStory.languages.map((language) => stopTitle(realStory, place, language));
    expect(titles).toEqual(['Cosmodrome de Vostochny', 'Vostochny Cosmodrome']);
  });

  it('is a leg’s two places in order of travel', () => {
    const titles = realStory.languages.map((language) =>
      stopTitle(realStory, realLeg('artyom-khasan'), language),
    );
    expect(titles).toEqual(['Artiom → Khassan', 'Artyom → Khasan']);
  });
});

describe('the words for statuses', () => {
  it('are four different ones in each language', () => {
    for (const language of LANGUAGES) {
      const words = STATUSES.map((status) => dictionaries[language].story.status[status]);
      expect(new Set(words.filter(Boolean)).size).toBe(4);
    }
  });

  it('say of what is attested and announced that the article says it, and of the rest that it does not', () => {
    for (const [language, article] of [
      ['fr', /par l’article$/],
      ['en', /by the article$/],
    ] as const) {
      for (const status of STATUSES) {
        const isTheArticles = status === 'attested' || status === 'announced';
        expect(article.test(dictionaries[language].story.status[status])).toBe(isTheArticles);
      }
    }
  });
});

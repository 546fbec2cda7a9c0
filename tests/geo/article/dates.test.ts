import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../../geo/article/article-text.ts';
import { datesIn, knowsDatesIn } from '../../../geo/article/dates.ts';
import { LANGUAGES } from '../../../geo/story/story.ts';

const told = (language: string, text: string, published?: string): string[] =>
  datesIn(paragraphsOf(text), language, published).map(({ words, date }) => `${date}: ${words}`);

describe('dates in an article', () => {
  it.each([
    ['fr', 'Le 13 septembre 2023, il arrive.', '2023-09-13: 13 septembre 2023'],
    ['en', 'At noon on Tuesday 15 October 2019 it left.', '2019-10-15: on Tuesday 15 October 2019'],
    ['de', 'Er kam am 3. Mai 2019 an.', '2019-05-03: am 3. Mai 2019'],
    ['es', 'Salió en marzo de 2015.', '2015-03: marzo de 2015'],
  ])('are as precise as the text: %s, %s', (language, text, date) => {
    expect(told(language, text)).toEqual([date]);
  });

  it('without a year need the day of publication', () => {
    const text = 'On Saturday 26 October it came. It left on Monday.';
    expect(told('en', text)).toEqual(['null: On Saturday 26 October', 'null: on Monday']);
    expect(told('en', text, '2019-11-02')).toEqual([
      '2019-10-26: On Saturday 26 October',
      '2019-11-04: on Monday',
    ]);
  });

  it.each([
    ['a duration', 'en', 'The clock stood for three days. Four days later it left.'],
    ['a time of day', 'en', 'In the afternoon, at noon, now.'],
    ['a part of a word', 'es', 'Alguien le preguntó qué sabía hacer.'],
    ['any text of another language', 'ru', 'On Tuesday 15 October 2019.'],
  ])('are not taken from %s', (_what, language, text) => {
    expect(told(language, text, '2019-11-02')).toEqual([]);
  });

  it('are looked for in every language of a page', () => {
    expect(LANGUAGES.filter((language) => !knowsDatesIn(language))).toEqual([]);
  });

  it('tell their paragraph, words and sentence', () => {
    const text = 'Rien.\nIl part. Le 3 mai 2020, M. Kim arrive.';
    const [found] = datesIn(paragraphsOf(text), 'fr');
    const sentence = paragraphsOf(text)[1]!.text.slice(found!.sentence.start, found!.sentence.end);
    const words = paragraphsOf(text)[1]!.text.slice(found!.stretch.start, found!.stretch.end);
    expect([found!.paragraph, words, sentence]).toEqual([2, '3 mai 2020', 'Le 3 mai 2020, M. Kim arrive.']);
  });
});

import { describe, expect, it } from 'vitest';
import type { When } from '../../../geo/story/story.ts';
import { whenInWords } from '../../../geo/words/when-words.ts';
import { dictionaries } from '../../dictionaries.ts';

/** Shows every no-break space as `~`, so that a mistake can be seen. */
const visible = (text: string): string => text.replaceAll('\u00a0', '~');
const inWords = (when: When): string[] =>
  (['fr', 'en'] as const).map((language) => visible(whenInWords(when, dictionaries[language].story)));

describe('a moment in words', () => {
  it.each<[string, When, fr: string, en: string]>([
    ['a date', { start: '2023-09-13' }, '13~septembre~2023', '13~September~2023'],
    ['the first of a month', { start: '2023-08-01' }, '1er~août~2023', '1~August~2023'],
    ['the twenty-first of a month', { start: '2023-12-21' }, '21~décembre~2023', '21~December~2023'],
    [
      'an approximate date',
      { start: '2023-09-17', approximate: true },
      'vers le 17~septembre~2023',
      'about 17~September~2023',
    ],
    [
      'a time, which is the place’s own',
      { start: '2023-09-12T06:00+10:00' },
      '12~septembre~2023 à 6~h~00 (heure locale)',
      '12~September~2023 at 06:00 local time',
    ],
    [
      'an approximate time',
      { start: '2023-09-19T21:00+09:00', approximate: true },
      '19~septembre~2023 vers 21~h~00 (heure locale)',
      '19~September~2023 at about 21:00 local time',
    ],
    [
      'a time just before midnight, on the day of the place',
      { start: '2023-09-30T23:59+10:00' },
      '30~septembre~2023 à 23~h~59 (heure locale)',
      '30~September~2023 at 23:59 local time',
    ],
    [
      'two days of a month',
      { start: '2023-09-16', end: '2023-09-17' },
      'du 16 au 17~septembre~2023',
      'from 16 to 17~September~2023',
    ],
    [
      'days from the first of a month on',
      { start: '2023-09-01', end: '2023-09-03' },
      'du 1er au 3~septembre~2023',
      'from 1 to 3~September~2023',
    ],
    [
      'days of two years',
      { start: '2023-12-31', end: '2024-01-01' },
      'du 31~décembre~2023 au 1er~janvier~2024',
      'from 31~December~2023 to 1~January~2024',
    ],
    [
      'a day that is said to end on itself',
      { start: '2023-09-13', end: '2023-09-13' },
      '13~septembre~2023',
      '13~September~2023',
    ],
    [
      'days between times, without inventing a precision',
      { start: '2023-09-10', end: '2023-09-12T06:00+10:00' },
      'du 10 au 12~septembre~2023',
      'from 10 to 12~September~2023',
    ],
  ])('says %s in both languages', (_, when, fr, en) => {
    expect(inWords(when)).toEqual([fr, en]);
  });

  it('names both months where it crosses from one to the next', () => {
    const [fr, en] = inWords({ start: '2023-09-30', end: '2023-10-01' });
    expect(fr).toMatch(/^du 30~septembre(~2023)? au 1er~octobre~2023$/);
    expect(en).toMatch(/^from 30~September(~2023)? to 1~October~2023$/);
  });

  it('leaves the word to the editor where the story gives words', () => {
    const words = { fr: 'tôt le matin', en: 'early in the morning' };
    expect(inWords({ start: '2023-09-18', end: '2023-09-19', approximate: true, words })).toEqual([
      'tôt le matin',
      'early in the morning',
    ]);
  });

  it('never breaks a line within a date or a time', () => {
    const moments: When[] = [{ start: '2023-09-12T06:00+10:00' }, { start: '2023-09-01', end: '2023-10-02' }];
    const texts = moments.flatMap(inWords);
    for (const text of texts) expect(text).not.toMatch(/\d (h|\d|[a-zéû]+(~| )\d{4})/);
  });
});

/** Dates from years to hours, in every language there is. */
import { describe, expect, it } from 'vitest';
import type { Story, When } from '../../geo/story/story.ts';
import { momentAndWhereaboutsInWords } from '../../geo/words/journey-words.ts';
import { onDateInWords, whenInWords } from '../../geo/words/when-words.ts';
import { dated, journeyThrough, place } from '../geo/time/dated-stories.ts';
import { dictionaries } from '../dictionaries.ts';

const SPOKEN = ['fr', 'en', 'de', 'es'] as const;

/** No-break spaces as `~`. */
const visible = (text: string): string => text.replaceAll('\u00a0', '~');

type Told = [fr: string, en: string, de: string, es: string];

describe('a date by itself', () => {
  it.each<[When, ...Told]>([
    [{ start: '1835' }, '1835', '1835', '1835', '1835'],
    [{ start: '1835-11' }, 'novembre~1835', 'November~1835', 'November~1835', 'noviembre de~1835'],
    [
      { start: '1835-11-30' },
      '30~novembre~1835',
      '30~November~1835',
      '30.~November~1835',
      '30~de noviembre de~1835',
    ],
    [
      { start: '-0480-09' },
      'septembre~480~av.~J.-C.',
      'September~480~BC',
      'September~480~v.~Chr.',
      'septiembre de~480~a.~C.',
    ],
    [{ start: '0044' }, '44~apr.~J.-C.', 'AD~44', '44~n.~Chr.', '44~d.~C.'],
    [
      { start: '0044-03-15' },
      '15~mars~44~apr.~J.-C.',
      '15~March~AD~44',
      '15.~März~44~n.~Chr.',
      '15~de marzo de~44~d.~C.',
    ],
    [{ start: '1835', approximate: true }, 'vers 1835', 'about 1835', 'um 1835', 'hacia 1835'],
    [
      { start: '1835-11', approximate: true },
      'vers novembre~1835',
      'about November~1835',
      'etwa im November~1835',
      'hacia noviembre de~1835',
    ],
    [
      { start: '2015', uncertain: true },
      'peut-être en 2015',
      'perhaps in 2015',
      'vielleicht im Jahr 2015',
      'quizá en 2015',
    ],
    [
      { start: '2015-09-02', uncertain: true },
      'peut-être le 2~septembre~2015',
      'perhaps on 2~September~2015',
      'vielleicht am 2.~September~2015',
      'quizá el 2~de septiembre de~2015',
    ],
    [
      { start: '1835', uncertain: true, approximate: true },
      'peut-être vers 1835',
      'perhaps in about 1835',
      'vielleicht um 1835',
      'quizá hacia 1835',
    ],
    [
      { start: '1835', end: '1839' },
      'de 1835 à 1839',
      'from 1835 to 1839',
      'von 1835 bis 1839',
      'de 1835 a 1839',
    ],
    [
      { start: '2015-09', end: '2015-11' },
      'de septembre à novembre~2015',
      'from September to November~2015',
      'von September bis November~2015',
      'de septiembre a noviembre de~2015',
    ],
    [
      { start: '2015-08', end: '2016-03-20' },
      'd’août~2015 au 20~mars~2016',
      'from August~2015 to 20~March~2016',
      'von August~2015 bis zum 20.~März~2016',
      'de agosto de~2015 al 20~de marzo de~2016',
    ],
    [
      { start: '2023-09-16', end: '2023-09-17', approximate: true },
      'entre le 16 et le 17~septembre~2023',
      'between 16 and 17~September~2023',
      'zwischen dem 16. und dem 17.~September~2023',
      'entre el 16 y el 17~de septiembre de~2023',
    ],
    // Eastward over the date line one arrives the day before.
    [
      { start: '2019-10-15T20:00+09:00', end: '2019-10-14T08:00-10:00' },
      'du 15~octobre~2019 au 14~octobre~2019',
      'from 15~October~2019 to 14~October~2019',
      'vom 15.~Oktober~2019 bis zum 14.~Oktober~2019',
      'del 15~de octubre de~2019 al 14~de octubre de~2019',
    ],
    [
      { start: '1835', end: '1839', approximate: true },
      'entre 1835 et 1839',
      'between 1835 and 1839',
      'zwischen 1835 und 1839',
      'entre 1835 y 1839',
    ],
    [
      { start: '-0044', end: '0044' },
      'de 44~av.~J.-C. à 44~apr.~J.-C.',
      'from 44~BC to AD~44',
      'von 44~v.~Chr. bis 44~n.~Chr.',
      'de 44~a.~C. a 44~d.~C.',
    ],
  ])('%j', (when, ...told) => {
    expect(SPOKEN.map((language) => visible(whenInWords(when, dictionaries[language].story)))).toEqual(told);
  });
});

describe('a date within a sentence', () => {
  it.each<[When, ...Told]>([
    [{ start: '1835' }, 'en 1835', 'in 1835', 'im Jahr 1835', 'en 1835'],
    [
      { start: '1835-11' },
      'en novembre~1835',
      'in November~1835',
      'im November~1835',
      'en noviembre de~1835',
    ],
    [{ start: '1835', approximate: true }, 'vers 1835', 'in about 1835', 'um 1835', 'hacia 1835'],
    [
      { start: '2023-09-17', approximate: true },
      'vers le 17~septembre~2023',
      'on about 17~September~2023',
      'um den 17.~September~2023',
      'hacia el 17~de septiembre de~2023',
    ],
    [
      { start: '2015-09-02', uncertain: true },
      'peut-être le 2~septembre~2015',
      'perhaps on 2~September~2015',
      'vielleicht am 2.~September~2015',
      'quizá el 2~de septiembre de~2015',
    ],
  ])('%j', (when, ...told) => {
    expect(SPOKEN.map((language) => visible(onDateInWords(when, dictionaries[language].story)))).toEqual(
      told,
    );
  });

  it('that its author words takes a preposition where it begins with a day or a year', () => {
    const given = (text: string): string =>
      onDateInWords({ start: '1839', words: { fr: text, en: text } }, dictionaries.en.story);
    expect(['1839', '3 May', 'early in 1839'].map(given)).toEqual(['in 1839', 'on 3 May', 'early in 1839']);
  });
});

/** A moment and where the traveller is, in all languages; the places of small stories have English names. */
const inEach = (story: Story, at: string): string[] =>
  SPOKEN.map((language) => {
    const words = { ...dictionaries[language].story, language: 'en' as const };
    return visible(momentAndWhereaboutsInWords(story, at, words));
  });

describe('a moment of the journey', () => {
  const told = (starts: string[], at: string): string => {
    const story = journeyThrough(
      starts.map((start, index) => place(index, 'America/Chicago', [dated(start)])),
    );
    return visible(momentAndWhereaboutsInWords(story, at, dictionaries.en.story)).split(',')[0]!;
  };

  it('is told with its year where the journey has several, and without where all is of one', () => {
    expect(told(['1835-11-30', '1836'], '1835-11-30')).toBe('30~November~1835');
    expect(told(['1835-11-30', '1835-12'], '1835-11-30')).toBe('30~November');
    expect(told(['1835-11-30', '1835-12'], '1836-01-02')).toBe('2~January~1836');
  });

  it('of a time before zones were agreed on has no offset: it is local time', () => {
    const story = journeyThrough([place(0, 'America/Chicago', [dated('1835-11-30T05:00-05:51')])]);
    const words = (['fr', 'en'] as const).map((language) =>
      visible(momentAndWhereaboutsInWords(story, '1835-11-30T10:51Z', dictionaries[language].story)),
    );
    expect(words).toEqual([
      '30~novembre, 5~h~00 (heure locale), à P0',
      '30~November, 05:00 (local time), at P0',
    ]);
  });

  it('says within what the traveller was seen, and that the date is not known', () => {
    const story = journeyThrough([place(0, 'UTC', [dated('1835')]), place(1, 'UTC', [dated('1836')])]);
    const at = (moment: string) => visible(momentAndWhereaboutsInWords(story, moment, dictionaries.en.story));
    expect(at('1835-03')).toBe('March~1835, between P0 and P1, position unknown; that year at P0');
    const alone = journeyThrough([place(0, 'UTC', [dated('1835')])]);
    expect(inEach(alone, '1835-03').map((text) => text.replace(/^.*?, /, ''))).toEqual([
      'cette année-là à P0, date inconnue',
      'that year at P0, date unknown',
      'in diesem Jahr in P0, Datum unbekannt',
      'ese año en P0, fecha desconocida',
    ]);
  });

  describe('that its source doubts', () => {
    const doubted = [dated('2015', { uncertain: true })];

    it('puts the traveller there perhaps, where nothing else is known', () => {
      const alone = journeyThrough([place(0, 'UTC', doubted)]);
      const perhaps = [
        '2015, peut-être à P0',
        '2015, perhaps at P0',
        '2015, vielleicht in P0',
        '2015, quizá en P0',
      ];
      expect(inEach(alone, '2015')).toEqual(perhaps);
      const later = journeyThrough([place(0, 'UTC', doubted), place(1, 'UTC', [dated('2017')])]);
      expect(inEach(later, '2015')).toEqual(perhaps);
    });

    it('adds that to the places between which the traveller surely was', () => {
      const between = journeyThrough([
        place(0, 'UTC', [dated('2014')]),
        place(1, 'UTC', doubted),
        place(2, 'UTC', [dated('2017')]),
      ]);
      expect(inEach(between, '2015')).toEqual([
        '2015, entre P0 et P2, position inconnue\u202f; peut-être à P1',
        '2015, between P0 and P2, position unknown; perhaps at P1',
        '2015, zwischen P0 und P2, Position unbekannt; vielleicht in P1',
        '2015, entre P0 y P2, posición desconocida; quizá en P1',
      ]);
    });

    it('does not where a source is sure, or asked for a month of that year', () => {
      const sure = journeyThrough([place(0, 'UTC', [dated('2015')]), place(1, 'UTC', doubted)]);
      expect(inEach(sure, '2015')[1]).toBe('2015, at P0');
      expect(inEach(journeyThrough([place(0, 'UTC', doubted)]), '2015-06')[1]).toBe('June, position unknown');
    });
  });

  it('that is approximate says so', () => {
    const story = journeyThrough([place(0, 'UTC', [dated('1835', { approximate: true })])]);
    expect(momentAndWhereaboutsInWords(story, '1835', dictionaries.fr.story)).toBe('vers 1835, à P0');
  });
});

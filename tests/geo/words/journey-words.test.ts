import { describe, expect, it } from 'vitest';
import { articleOnly } from '../../../geo/story/article-only.ts';
import { type Language, type Story } from '../../../geo/story/story.ts';
import { spanOfMoment } from '../../../geo/time/timeline.ts';
import { trainAt } from '../../../geo/time/train.ts';
import {
  momentAndWhereaboutsInWords,
  momentText,
  whereaboutsInWords,
} from '../../../geo/words/journey-words.ts';
import { dictionaries } from '../../dictionaries.ts';
import { realStory } from '../real-story.ts';
import { dated, journeyThrough, place } from '../time/dated-stories.ts';

const spanAt = (story: Story, at: string) => spanOfMoment(story, at)!;
/** Shows every no-break space as `~`. */
const visible = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, '~');
const both = (inWords: (language: Language) => string): string[] =>
  realStory.languages.map((language) => visible(inWords(language)));
const trainBoth = (story: Story, at: string): string[] =>
  both((language) =>
    whereaboutsInWords(story, trainAt(story, spanAt(story, at)), dictionaries[language].story),
  );
const momentBoth = (story: Story, at: string): string[] =>
  both((language) => momentText(story, at, dictionaries[language].story).text);

describe('where the train is', () => {
  it.each([
    ['2023-09-13', 'au cosmodrome de Vostochny', 'at the Vostochny Cosmodrome'],
    ['2023-09-14T22:50Z', 'à Komsomolsk-sur-l’Amour', 'at Komsomolsk-on-Amur'],
    [
      '2023-09-12T02:15Z',
      'entre Khassan et le cosmodrome de Vostochny, position inconnue',
      'between Khasan and the Vostochny Cosmodrome, position unknown',
    ],
    [
      '2023-09-14',
      'entre le cosmodrome de Vostochny et Komsomolsk-sur-l’Amour, position inconnue',
      'between the Vostochny Cosmodrome and Komsomolsk-on-Amur, position unknown',
    ],
    [
      '2023-09-17',
      'entre Vladivostok et Khassan, position inconnue~; ce jour-là à Vladivostok et à Artiom',
      'between Vladivostok and Khasan, position unknown; that day at Vladivostok and at Artyom',
    ],
    ['2023-09-09', 'avant le voyage', 'before the journey'],
    ['2023-09-20', 'après la dernière date du voyage', 'after the last date of the journey'],
  ])('on %s is said in both languages', (at, fr, en) => {
    expect(trainBoth(realStory, at)).toEqual([fr, en]);
  });

  it('leaves the hour open where the article gives but the day', () => {
    expect(trainBoth(articleOnly(realStory), '2023-09-13T03:00Z')).toEqual([
      'ce jour-là au cosmodrome de Vostochny, heure inconnue',
      'that day at the Vostochny Cosmodrome, time unknown',
    ]);
  });

  it('says so where it is inferred', () => {
    const story = journeyThrough([place(0, 'UTC', [dated('2024-05-04'), dated('2024-05-06')])]);
    expect(trainBoth(story, '2024-05-05')).toEqual(['à P0, par déduction', 'at P0, by inference']);
  });

  it('is unknown where nothing is dated', () => {
    const story = journeyThrough([place(0, 'UTC')]);
    expect(trainBoth(story, '2024-05-05')).toEqual(['position inconnue', 'position unknown']);
  });
});

describe('a moment of the journey', () => {
  it.each([
    ['2023-09-13', '13~septembre', '13 September'],
    ['2023-09-11T20:00Z', '12~septembre, 6~h~00 (UTC+10)', '12 September, 06:00 (UTC+10)'],
    ['2023-09-14T22:50Z', '15~septembre, vers 8~h~50 (UTC+10)', '15 September, about 08:50 (UTC+10)'],
    ['2023-09-14T14:59Z', '14~septembre, 23~h~59 (UTC+9)', '14 September, 23:59 (UTC+9)'],
    ['2023-09-14T15:00Z', '15~septembre, 0~h~00 (UTC+9)', '15 September, 00:00 (UTC+9)'],
    ['2023-10-01', '1er~octobre', '1 October'],
  ])('%s is told by the clocks where the train was last', (at, fr, en) => {
    expect(momentBoth(realStory, at)).toEqual([fr, en.replace(' ', '~')]);
  });

  it('is told in UTC where there is no place', () => {
    const nowhere = { ...realStory, stops: [] };
    expect(momentBoth(nowhere, '2023-09-13T03:00Z')[1]).toBe('13~September~2023, 03:00 (UTC)');
  });

  it('keeps to the clocks of its season', () => {
    const story = journeyThrough([place(0, 'Europe/Paris', [dated('2024-10-26'), dated('2024-10-28')])]);
    expect(momentBoth(story, '2024-10-27T00:30Z')[0]).toBe('27~octobre, 2~h~30 (UTC+2)');
    expect(momentBoth(story, '2024-10-27T01:30Z')[0]).toBe('27~octobre, 2~h~30 (UTC+1)');
  });

  it('and the train make the value of a slider', () => {
    const words = both((language) =>
      momentAndWhereaboutsInWords(realStory, '2023-09-13', dictionaries[language].story),
    );
    expect(words).toEqual([
      '13~septembre, au cosmodrome de Vostochny',
      '13~September, at the Vostochny Cosmodrome',
    ]);
  });
});

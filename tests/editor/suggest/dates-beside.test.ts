import { expect, it } from 'vitest';
import { datesIn } from '../../../geo/article/dates.ts';
import { paragraphsOf } from '../../../geo/article/article-text.ts';
import { datesBeside } from '../../../src/editor/suggest/dates-beside.ts';

const TEXT =
  'She left Lyon on 3 May 2023, alone. She came to Rome on 5 May 2023.\nNobody knows more than 6 May 2023.';
const suggestions = { names: [], dates: datesIn(paragraphsOf(TEXT), 'en') };

it('the dates of a quote are those of its sentences', () => {
  const lyon = { paragraph: 1, start: 0, end: 13 };
  expect(datesBeside(suggestions, lyon)).toEqual(['2023-05-03']);
  expect(datesBeside(suggestions, { ...lyon, end: 45 })).toEqual(['2023-05-03', '2023-05-05']);
  expect(datesBeside(suggestions, undefined)).toEqual([]);
  expect(datesBeside(undefined, lyon)).toEqual([]);
});

/** N5: letters that no font of ours has are named, and those of which link previews have a gap, with the name that has them. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type FixedLetters, undrawnLetters } from '../../../geo/check/letters.ts';
import type { SlicePackage } from '../../../geo/letters/slices.ts';
import type { Story } from '../../../geo/story/story.ts';
import { realStory } from '../real-story.ts';
import { fixture, marketDayWith, storyFrom } from '../stories.ts';

const fixed = JSON.parse(readFileSync('src/fonts/pictures/letters.json', 'utf8')) as FixedLetters;
const slices = JSON.parse(readFileSync('src/fonts/slices/slices.json', 'utf8')) as SlicePackage[];
const linesOf = (story: Story) =>
  undrawnLetters(story, fixed, slices).map(
    ({ feature = 'story', path, advice }) =>
      `${feature} ${path}: ${/(?:no font has|previews leave a gap for) .*?(?=, which)/.exec(advice)?.[0]}`,
  );
const findingsOf = (changes: Record<string, unknown>) => linesOf(storyFrom(marketDayWith(changes)));
const NAMES = 'features[0].properties.names';

it.each([
  'Łódź',
  'Đà Nẵng',
  'Şanlıurfa',
  'Timișoara',
  'Київ',
  'Θεσσαλονίκη',
  'بيروت',
  'ירושלים',
  'Ełk\u200b',
  '日本橋',
  '갑천',
  'กรุงเทพ',
  'Երևան',
])('%s is drawn', (name) => expect(findingsOf({ [NAMES]: { fr: name, en: name } })).toEqual([]));

it.each([
  ['🚂 Gare', 'no font has 🚂'],
  ['ᚠᚢᚦ', 'no font has ᚠ ᚢ ᚦ'],
  ['काठमांडू', 'previews leave a gap for क ा ठ म ं ड ू'],
  ['काठ🚂', 'no font has 🚂'],
])('%s is not, and its letters are named', (name, letters) => {
  expect(findingsOf({ [NAMES]: { fr: 'Albe', en: name } })[0]).toBe(`alba properties.names: ${letters}`);
});

it('each text is looked at for the page, and for previews what they show', () => {
  const changes = { 'story.title.en': 'क', 'story.sources.article.author': 'ᚠ Quill' };
  expect(findingsOf(changes)).toEqual([
    'story story.sources: no font has ᚠ',
    'story story.title: previews leave a gap for क',
  ]);
  const quote = 'features[0].properties.claims[0].quote';
  expect(findingsOf({ [quote]: 'ᚠ' })).toEqual(['alba properties.claims: no font has ᚠ']);
  expect(findingsOf({ [quote]: 'क' })).toEqual([]);
});

it('the first story has none, and of seven scripts one is too much for previews', () => {
  expect(linesOf(realStory)).toEqual([]);
  expect(linesOf(storyFrom(fixture('seven-scripts.geojson')))).toEqual([
    'kathmandu properties.names: previews leave a gap for क ा ठ म ड ौ ं',
  ]);
});

/** N5: letters that no font of the link previews has are named, each once, with the name that they stand in. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Letters, undrawnLetters } from '../../../geo/check/letters.ts';
import { realStory } from '../real-story.ts';
import { marketDayWith, storyFrom } from '../stories.ts';

const drawn = JSON.parse(readFileSync('src/fonts/pictures/letters.json', 'utf8')) as Letters;
const findingsOf = (changes: Record<string, unknown>) =>
  undrawnLetters(storyFrom(marketDayWith(changes)), drawn).map(
    ({ feature = 'story', path, advice }) => `${feature} ${path}: ${/for (.*?), which/.exec(advice)?.[1]}`,
  );
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
])('%s is drawn', (name) => expect(findingsOf({ [NAMES]: { fr: name, en: name } })).toEqual([]));

it.each([
  ['日本橋', '日 本 橋'],
  ['🚂 Gare', '🚂'],
  ['काठमांडू', 'क ा ठ म ं ड ू'],
  ['東京 東京', '東 京'],
])('%s is not, and its letters are named', (name, letters) => {
  expect(findingsOf({ [NAMES]: { fr: 'Albe', en: name } })).toEqual([`alba properties.names: ${letters}`]);
});

it('the title and the article’s author are looked at too, and no quote, which previews do not show', () => {
  const changes = { 'story.title.en': '道', 'story.sources.article.author': '李 Quill' };
  expect(findingsOf(changes)).toEqual(['story story.title: 道', 'story story.sources.article: 李']);
  expect(findingsOf({ 'features[0].properties.claims[0].quote': '道' })).toEqual([]);
});

it('the first story has none', () => expect(undrawnLetters(realStory, drawn)).toEqual([]));

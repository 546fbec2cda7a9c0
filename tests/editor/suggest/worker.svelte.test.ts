/** The real worker with the real gazetteer, in a browser. */
import { afterEach, expect, it } from 'vitest';
import { Suggester } from '../../../src/editor/suggest/suggester.ts';

const suggester = new Suggester();
afterEach(() => suggester.stop());

it('finds the names and dates of an article, and places by name', async () => {
  const text = 'Un titre\n\nLe 13 septembre 2023, il part de Pyongyang. Il arrive à Vladivostok dimanche.';
  const { names, dates } = await suggester.suggestions(text, 'fr', '2023-09-14');
  expect(names.map(({ name, candidates }) => [name, candidates[0]!.id])).toEqual([
    ['Pyongyang', '1871859'],
    ['Vladivostok', '2013348'],
  ]);
  expect(dates.map(({ date, paragraph }) => [date, paragraph])).toEqual([
    ['2023-09-13', 2],
    ['2023-09-17', 2],
  ]);
  const [kyiv] = await suggester.search('Київ');
  expect(kyiv).toMatchObject({ name: 'Kyiv', country: 'UA' });
}, 60_000);

it('takes an article of 200 KB while the page goes on, and a year of publication for none', async () => {
  const text = 'He went from Berlin to Kyiv on 3 May 2020, and saw Vladivostok.\n'.repeat(3200);
  let turns = 0;
  const clock = setInterval(() => (turns += 1), 10);
  const { names, dates } = await suggester.suggestions(text, 'en', '2023');
  clearInterval(clock);
  expect(names.map(({ name, mentions }) => [name, mentions.length])).toEqual(
    ['Berlin', 'Kyiv', 'Vladivostok'].map((name) => [name, 3200]),
  );
  expect(dates.length).toBe(3200);
  expect(turns).toBeGreaterThan(5);
}, 60_000);

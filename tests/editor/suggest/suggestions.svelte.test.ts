import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { NamedPlace } from '../../../geo/article/gazetteer.ts';
import type { FoundName } from '../../../geo/article/place-names.ts';
import Suggestions from '../../../src/editor/suggest/Suggestions.svelte';

const place = (name: string, country: string, population: number): NamedPlace => ({
  kind: 'town',
  id: `${name} ${country}`,
  name,
  country,
  region: 'North',
  population,
  position: [1, 2],
});
const found = (name: string, paragraphs: number[], ...candidates: NamedPlace[]): FoundName => ({
  name,
  mentions: paragraphs.map((paragraph) => ({
    paragraph,
    name: { start: paragraph, end: paragraph + name.length },
    sentence: { start: 0, end: 100 },
  })),
  candidates,
});
const NAMES = [
  found('Londres', [1, 3, 3, 4], place('London', 'GB', 8_961_989), place('Londres', 'AR', 2627)),
  found('Kyiv', [2], place('Kyiv', 'UA', 2_797_553)),
  found('Artiom', [5], place('Artyom', 'RU', 0)),
];
const MONTH = {
  words: 'en mars',
  date: '2015-03',
  paragraph: 1,
  stretch: { start: 0, end: 7 },
  sentence: { start: 0, end: 9 },
};
const DATE = {
  words: 'mardi',
  date: null,
  paragraph: 2,
  stretch: { start: 4, end: 9 },
  sentence: { start: 0, end: 9 },
};

async function show(properties: { answers?: Record<string, 'no' | 'later'>; known?: Set<string> } = {}) {
  const acts = { onplace: vi.fn(), onanswer: vi.fn(), onshow: vi.fn() };
  const screen = await render(Suggestions, {
    suggestions: { names: NAMES, dates: [DATE, MONTH, { ...MONTH, words: 'le 3', date: '2015-03-03' }] },
    answers: {},
    known: new Set<string>(),
    language: 'en',
    ...properties,
    ...acts,
  });
  const names = () =>
    [...screen.container.querySelectorAll('.suggested > p:first-child strong')].map(
      (each) => each.textContent,
    );
  return { screen, ...acts, names };
}

it('each name stands with its likeliest place, where that is, and how often it is mentioned', async () => {
  const { screen, names } = await show();
  expect(names()).toEqual(['Londres', 'Kyiv', 'Artiom', 'mardi', 'en mars', 'le 3']);
  const text = screen.container.querySelector('.suggested')!.textContent.replace(/\s+/g, ' ');
  expect(text).toContain('London · North, United Kingdom · 8,961,989 inhabitants (one other of this name)');
  expect(text).toContain('mentioned 4 times § 1§ 3§ 4 The answer counts for its other 3 mentions too.');
  expect(screen.container.querySelector('h2')!.textContent).toContain('3 open');
});

it('a date stands as precise as it is, or says what is missing', async () => {
  const { screen } = await show();
  const dates = [...screen.container.querySelectorAll('.suggested-where')].slice(-3);
  expect(dates.map(({ textContent }) => textContent)).toEqual([
    '? when the article was published is needed for it',
    'March 2015',
    '3 March 2015',
  ]);
});

it('the buttons say what they are about, and each tells its answer', async () => {
  const { screen, onplace, onanswer, onshow } = await show();
  await screen.getByRole('button', { name: 'Londres: a place' }).click();
  expect(onplace).toHaveBeenCalledExactlyOnceWith(NAMES[0]);
  await screen.getByRole('button', { name: 'Kyiv: not a place' }).click();
  await screen.getByRole('button', { name: 'Londres: decide later' }).click();
  expect(onanswer.mock.calls).toEqual([
    ['kyiv', 'no'],
    ['londres', 'later'],
  ]);
  await screen.getByRole('button', { name: 'Show “Londres” in paragraph 3' }).click();
  await screen.getByRole('button', { name: 'Show “mardi” in paragraph 2' }).click();
  expect(onshow.mock.calls).toEqual([
    [3, { start: 3, end: 10 }],
    [2, { start: 4, end: 9 }],
  ]);
});

it('an answered name leaves the list for one of its own, where the answer can be taken back', async () => {
  const { screen, names, onanswer } = await show({ answers: { kyiv: 'no', artiom: 'later' } });
  expect(names()).toEqual(['Londres', 'Artiom', 'Kyiv', 'mardi', 'en mars', 'le 3']);
  await screen.getByText('Not places: 1').click();
  await screen.getByRole('button', { name: 'Kyiv: take the answer back' }).click();
  expect(onanswer).toHaveBeenCalledExactlyOnceWith('kyiv', undefined);
});

it('a name that is a place already is not asked about', async () => {
  const { names } = await show({ known: new Set(['londres', 'kyiv']) });
  expect(names()).toEqual(['Artiom', 'mardi', 'en mars', 'le 3']);
});

it('by keyboard: the focus goes on with the next name when one is answered', async () => {
  const { screen, onanswer } = await show();
  onanswer.mockImplementation((key: string, answer: 'no') => screen.rerender({ answers: { [key]: answer } }));
  (screen.getByRole('button', { name: 'Londres: not a place' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Kyiv: a place');
});

it('speaks French, and says when nothing was found', async () => {
  const screen = await render(Suggestions, {
    suggestions: { names: [], dates: [] },
    answers: {},
    known: new Set<string>(),
    language: 'fr',
    onplace: vi.fn(),
    onanswer: vi.fn(),
    onshow: vi.fn(),
  });
  expect(screen.container.textContent).toContain('Aucun nom de ville');
  expect(screen.container.textContent).toContain('Aucune date');
});

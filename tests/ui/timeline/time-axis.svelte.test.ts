import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import type { Story } from '../../../geo/story/story.ts';
import { dated, journeyThrough, leg, place, storyThrough } from '../../geo/time/dated-stories.ts';
import AxisHarness from './AxisHarness.svelte';

const story = journeyThrough([
  place(0, 'UTC', [dated('2024-05-01')]),
  place(1, 'UTC', [dated('2024-05-04', { end: '2024-05-06', uncertain: true })]),
  place(2, 'UTC', [dated('2024-05-04', { end: '2024-05-06' })]),
]);
const show = async (shown: Story) => (await render(AxisHarness, { story: shown })).container;
const spoken = (text: string): string => text.replace(/\s+/g, ' ').trim();

it('each block is a link with a name: place, date as the file gives it, status', async () => {
  const axis = await show(story);
  const names = [...axis.querySelectorAll('a')].map((link) => spoken(link.getAttribute('aria-label')!));
  expect(names).toEqual([
    'P0, 1 May 2024, reported by other sources',
    'P1, P2, perhaps from 4 to 6 May 2024, reported by other sources',
  ]);
});

it('each leg is named under the pointer, by its ends and dates', async () => {
  const from = place(0, 'UTC', [dated('2024-05-01')]);
  const to = place(1, 'UTC');
  const axis = await show(
    storyThrough([from, leg(from, to, [dated('2024-05-02', { end: '2024-05-03' })]), to]),
  );
  const names = [...axis.querySelectorAll('.leg .block-name')].map(({ textContent }) => spoken(textContent));
  expect(names).toEqual(['P0 → P1, from 2 to 3 May 2024']);
});

it('the keyboard reaches each block; Enter opens the stop, or shows the moment of several', async () => {
  const axis = await show(story);
  const shown = (): string => axis.querySelector<HTMLElement>('[data-shown]')!.dataset.shown!;
  await userEvent.tab();
  expect(document.activeElement).toBe(axis.querySelector('a'));
  await userEvent.keyboard('{Enter}');
  await expect.poll(shown).toBe('p0 at ');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.poll(shown).toBe('p0 at 2024-05-04');
});

it('figures and bars are hidden from screen readers, which have the slider', async () => {
  const axis = await show(story);
  expect(axis.querySelector('[aria-hidden] text')!.textContent).toMatch(/1\sMay/);
  expect(axis.querySelectorAll('[aria-hidden] a')).toHaveLength(0);
});

it('a story of many dated places has its dates and bars, and no link for each', async () => {
  const crowd = Array.from({ length: 200 }, (_, index) =>
    place(index, 'UTC', [dated(new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10))]),
  );
  const axis = await show(journeyThrough(crowd));
  expect(axis.querySelectorAll('a')).toHaveLength(0);
  expect(axis.querySelectorAll('.bar').length).toBeGreaterThan(0);
});

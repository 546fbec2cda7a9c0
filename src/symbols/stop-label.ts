/** The accessible name of a stop's marker. */
import { numeralOf } from '../../geo/story/lookup.ts';
import { isPlace, statusOf, type Stop, type Story } from '../../geo/story/story.ts';
import { stopTitle } from '../../geo/words/stop-words.ts';
import type { PageWords } from '../state/page-words.svelte.ts';

export function stopLabel(story: Story, stop: Stop, { words, storyWords, language }: PageWords): string {
  const status = storyWords.status[statusOf(stop)];
  const title = stopTitle(story, stop, language);
  return isPlace(stop) ? words.place(numeralOf(story, stop), title, status) : words.leg(title, status);
}

/** A view in words: what a reader who opens its link will see. */
import { articleOnly } from '../story/article-only.ts';
import { stopById } from '../story/lookup.ts';
import { isPlace, type Story } from '../story/story.ts';
import { canonicalMoment } from '../time/moment.ts';
import type { View } from '../view/view.ts';
import { momentText } from './journey-words.ts';
import { atPlace } from './place-names.ts';
import { stopTitle } from './stop-words.ts';
import type { StoryWords } from './story-words.ts';

/** « La carte à Komsomolsk-sur-l’Amour, au 15 septembre, sources de l’article seul ». */
export function viewInWords(story: Story, view: View, words: StoryWords): string {
  const { at, only, theme, quote, camera } = view;
  const shownStory = only ? articleOnly(story) : story;
  const moment = at === null ? null : canonicalMoment(at);
  return [
    `${words.view.map} ${subjectInWords(shownStory, view.stop, words)}`,
    camera && words.view.framed,
    moment !== null && words.view.on(momentText(shownStory, moment, words)),
    only && words.view.only,
    theme && words.view[theme],
    quote && words.view.quote,
  ]
    .filter(Boolean)
    .join(', ');
}

function subjectInWords(story: Story, stopId: string | null, words: StoryWords): string {
  const stop = stopById(story, stopId);
  if (!stop) return words.view.whole;
  return isPlace(stop)
    ? words.view.place(atPlace(stop, words))
    : words.view.leg(stopTitle(story, stop, words.language));
}

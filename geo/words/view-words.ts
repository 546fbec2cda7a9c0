/** A view in words: what somebody who opens its link will see. */
import { articleOnly } from '../story/article-only.ts';
import { stopById } from '../story/lookup.ts';
import { isPlace, type Story } from '../story/story.ts';
import { spanOfMoment } from '../time/timeline.ts';
import type { View } from '../view/view.ts';
import { momentInWords } from './journey-words.ts';
import { atPlace } from './place-names.ts';
import { stopTitle } from './stop-words.ts';

const WORDS = {
  fr: {
    map: 'La carte',
    whole: 'de tout le voyage',
    leg: 'du trajet',
    framed: 'cadrée comme ici',
    on: 'au',
    only: 'sources de l’article seul',
    light: 'en clair',
    dark: 'en sombre',
    quote: 'une citation marquée',
  },
  en: {
    map: 'The map',
    whole: 'of the whole journey',
    leg: 'of the leg',
    framed: 'framed as it is here',
    on: 'on',
    only: 'the article’s sources alone',
    light: 'in the light theme',
    dark: 'in the dark theme',
    quote: 'one quote marked',
  },
};

/** « La carte à Komsomolsk-sur-l’Amour, au 15 septembre, sources de l’article seul ». */
export function viewInWords(story: Story, view: View): string {
  const { language, at, only, theme, quote, camera } = view;
  const told = only ? articleOnly(story) : story;
  const words = WORDS[language];
  const span = at === null ? null : spanOfMoment(told, at);
  return [
    `${words.map} ${subjectInWords(told, view)}`,
    camera && words.framed,
    span && `${words.on} ${momentInWords(told, span, language)}`,
    only && words.only,
    theme && words[theme],
    quote && words.quote,
  ]
    .filter(Boolean)
    .join(', ');
}

function subjectInWords(told: Story, { stop: id, language }: View): string {
  const stop = stopById(told, id);
  if (!stop) return WORDS[language].whole;
  return isPlace(stop)
    ? atPlace(stop, language)
    : `${WORDS[language].leg} ${stopTitle(told, stop, language)}`;
}

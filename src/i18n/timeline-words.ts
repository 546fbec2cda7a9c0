import type { Language } from '../../geo/story.ts';

type TimelineWords = Record<
  'timeline' | 'moment' | 'previousMoment' | 'nextMoment' | 'play' | 'pause' | 'wholeTime',
  string
>;

/** Words of the timeline; they come with it, after the page. */
export const TIMELINE_WORDS: Record<Language, TimelineWords> = {
  fr: {
    timeline: 'Le voyage dans le temps',
    moment: 'Moment du voyage',
    previousMoment: 'Moment précédent',
    nextMoment: 'Moment suivant',
    play: 'Jouer le voyage',
    pause: 'Suspendre',
    wholeTime: 'Tout le voyage, du premier au dernier moment daté',
  },
  en: {
    timeline: 'The journey in time',
    moment: 'Moment of the journey',
    previousMoment: 'Previous moment',
    nextMoment: 'Next moment',
    play: 'Play the journey',
    pause: 'Pause',
    wholeTime: 'The whole journey, from its first to its last dated moment',
  },
};

import type { Language } from '../../geo/story/story.ts';

export interface TimelineWords {
  timeline: string;
  moment: string;
  previousMoment: string;
  nextMoment: string;
  play: string;
  pause: string;
  wholeTime: string;
  stretch: string;
  atMost: (kmh: number) => string;
}

/** What the timeline says; it comes after the page, and its words with it. */
export const TIMELINE_WORDS: Record<Language, TimelineWords> = {
  fr: {
    timeline: 'Le voyage dans le temps',
    moment: 'Moment du voyage',
    previousMoment: 'Moment précédent',
    nextMoment: 'Moment suivant',
    play: 'Jouer le voyage',
    pause: 'Suspendre',
    wholeTime: 'Tout le voyage, du premier au dernier moment daté',
    stretch: 'le train peut être là',
    atMost: (kmh: number) => `Entre deux lieux où une source le situe, à ${kmh} km/h au plus.`,
  },
  en: {
    timeline: 'The journey in time',
    moment: 'Moment of the journey',
    previousMoment: 'Previous moment',
    nextMoment: 'Next moment',
    play: 'Play the journey',
    pause: 'Pause',
    wholeTime: 'The whole journey, from its first to its last dated moment',
    stretch: 'the train can be here',
    atMost: (kmh: number) => `Between two places where a source saw it, at ${kmh} km/h at most.`,
  },
};

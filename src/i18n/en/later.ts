/** The English words of the page's later parts. */
import type { Mode } from '../../../geo/story/story.ts';
import type { LaterWords } from '../words.ts';

/** What is said to travel; without one, a person or whatever is carried. */
const VEHICLES: Partial<Record<Mode, string>> = {
  train: 'the train',
  bus: 'the bus',
  car: 'the car',
  plane: 'the plane',
  ship: 'the ship',
  ferry: 'the ferry',
};

const count = (value: number): string => value.toLocaleString('en');

export const later: LaterWords = {
  announcements: {
    opened: (title, number, count) => `${title}, opened: stop ${number} of ${count}`,
    closed: 'Stop closed',
    moved: (zoom, inSight, count) => `Map moved, zoom ${zoom}, stops in sight: ${inSight} of ${count}`,
    dark: 'Dark theme',
    light: 'Light theme',
    sources: (which, count) => `${which}, stops: ${count}`,
  },
  embed: {
    credits: (author) => `After the article by ${author} · Natural Earth · GeoNames (CC BY 4.0)`,
    wheelHint: (key) => `To zoom the map: ${key} + scroll`,
    touchHint: 'To move the map: two fingers',
  },
  moveMap: { move: 'Move the map', up: 'Up', left: 'Left', right: 'Right', down: 'Down' },
  readOffline: 'Read offline',
  newVersion: { isReady: 'A new version is ready.', reload: 'Reload' },
  timeline: {
    timeline: 'The journey in time',
    moment: 'Moment of the journey',
    previousMoment: 'Previous moment',
    nextMoment: 'Next moment',
    play: 'Play the journey',
    pause: 'Pause',
    wholeTime: 'The whole journey, from its first to its last dated moment',
    stretch(mode) {
      const vehicle = mode && VEHICLES[mode];
      return vehicle ? `${vehicle} can be here` : 'possible position at this moment';
    },
    atMost: (kmh) => `Between two places where a source saw it, at ${kmh} km/h at most.`,
    atMostBy: (kmh, by = '') =>
      `Between two places that a source gives, at ${kmh} km/h at most${by && ` ${by}`}.`,
  },
  manyPlaces: {
    groups: 'A pale disc on the map stands for as many places as its number says: press it to come nearer.',
    find: 'Find a place by its name',
    shown: (from, to, all) => `Stops ${count(from)} to ${count(to)} of ${count(all)}`,
    found: (all) =>
      all === 0
        ? 'No place of this name.'
        : all === 1
          ? 'One place of this name'
          : `${count(all)} places of this name`,
    earlier: 'The 100 stops before',
    later: 'The 100 stops after',
  },
  single: {
    attributionWeb: 'Map: Parcours.',
    showQuote: 'Show this quote',
    storyAsText: 'The story in English, as text',
  },
};

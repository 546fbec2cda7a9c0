/** The words in which a story is told in English. */
import type { LegParts, StoryWords } from '../../../geo/words/story-words.ts';
import { dates } from './dates.ts';

const status = {
  attested: 'stated by the article',
  announced: 'announced by the article',
  reported: 'reported by other sources',
  inferred: 'reconstructed',
};

/** What is said of modes of travel that follow roads, and of those that nothing on the ground guides. */
const ROAD = {
  pathCertainty: {
    known: 'Known path: the roads that the sources name.',
    probable: 'Probable path: the roads that fit what is reported.',
  },
  nearness: 'The drawn line cuts their bends, so that by road the way is longer.',
};
const POINTS = {
  known: 'Known path: by the points that the sources name.',
  probable: 'Probable path: by the points that fit what is reported.',
};
const SEA = {
  pathCertainty: POINTS,
  nearness: 'The map joins them by straight lines; how far the vessel strays from these is not known.',
};
const ANY_WAY = {
  pathCertainty: POINTS,
  nearness: 'The map joins them by a curve; how far the way strays from it is not known.',
};

/** A place’s name without the “in” or “on” with which its form within a sentence may begin: “in Turkey”. */
const withoutPreposition = (name: string): string => name.replace(/^(?:in|on) /, '');

function legSentence(leg: LegParts): string {
  const start = [leg.by, leg.from, leg.to].filter(Boolean).join(' ');
  const way = [start, leg.when, leg.direction].filter(Boolean).join(', ');
  const departure = leg.isDepartureAttested ? ` (departure ${status.attested})` : '';
  const told = [way, leg.distances.join('; ')].filter(Boolean).join(': ');
  return `${told}. A journey ${status[leg.status]}${departure}.`;
}

export const story: StoryWords = {
  language: 'en',
  status,
  statusInKey: {
    attested: 'stated',
    announced: 'announced',
    reported: 'reported',
    inferred: 'reconstructed',
  },
  statusMeaning: {
    attested: 'The article says it happened.',
    announced: 'The article says it was planned.',
    reported: 'Another source says so.',
    inferred: 'Nobody says so: the map infers it.',
  },
  at: (name) => (name === withoutPreposition(name) ? `at ${name}` : name),
  from: (name) => `from ${withoutPreposition(name)}`,
  to: (name) => `to ${withoutPreposition(name)}`,
  dates,
  winds: [
    'heading north',
    'heading north-east',
    'heading east',
    'heading south-east',
    'heading south',
    'heading south-west',
    'heading west',
    'heading north-west',
  ],
  placeSentence: (at, when, placeStatus) =>
    `A stop ${[at, when].filter(Boolean).join(' ')}, ${status[placeStatus]}.`,
  visit: (number, count) => `Visit ${number} of ${count}.`,
  legSentence,
  distanceAlong: (km) => `about ${km} along the drawn line`,
  distanceDirect: (km) => `${km} as the crow flies`,
  distanceStated: (km, publisher) => `about ${km} according to ${publisher}`,
  modes: {
    train: {
      by: 'by train',
      pathCertainty: {
        known: 'Known path: the railway that the sources name.',
        probable: 'Probable path: the railway that fits what is reported.',
      },
      nearness: (km) =>
        `The track runs within ${km} of the drawn line nearly everywhere; the line cuts its bends, so that by rail the way is longer.`,
    },
    bus: { by: 'by bus', ...ROAD },
    car: { by: 'by car', ...ROAD },
    plane: {
      by: 'by plane',
      pathCertainty: POINTS,
      nearness:
        'The map joins them by the shortest way, a great circle; how far the aircraft strays from it is not known.',
    },
    ship: { by: 'by ship', ...SEA },
    ferry: { by: 'by ferry', ...SEA },
    foot: {
      by: 'on foot',
      pathCertainty: {
        known: 'Known path: the way that the sources name.',
        probable: 'Probable path: the way that fits what is reported.',
      },
      nearness: 'The drawn line cuts its bends, so that on foot the way is longer.',
    },
    bicycle: { by: 'by bicycle', ...ROAD },
    other: ANY_WAY,
    unknown: { by: 'by unknown means', ...ANY_WAY },
  },
  pathUnknown: 'Path unknown: the map draws a mere arc between the two places.',
  pathRecorded: (publisher) => `Recorded path, according to ${publisher}.`,
  notOnMap: 'Nobody knows where: the map does not show it.',
  whereabouts: {
    between: (from, to) => `between ${withoutPreposition(from)} and ${withoutPreposition(to)}`,
    before: 'before the journey',
    after: 'after the last date of the journey',
    unknown: 'position unknown',
    seen: {
      day: (places) => `that day ${places}`,
      month: (places) => `that month ${places}`,
      year: (places) => `that year ${places}`,
    },
    timeUnknown: 'time unknown',
    dateUnknown: 'date unknown',
    inferred: 'by inference',
  },
  and: 'and',
  semicolon: ';',
  view: {
    map: 'The map',
    whole: 'of the whole journey',
    place: (at) => at,
    leg: (title) => `of the leg ${title}`,
    framed: 'framed as it is here',
    on: dates.on,
    only: 'the article’s sources alone',
    light: 'in the light theme',
    dark: 'in the dark theme',
    quote: 'one quote marked',
  },
  folders: { places: 'Places', legs: 'Legs' },
};

/** The words in which a story is told in English. */
import type { LegParts, StoryWords } from '../../../geo/words/story-words.ts';

const NO_BREAK = '\u00a0';

const status = {
  attested: 'stated by the article',
  announced: 'announced by the article',
  reported: 'reported by other sources',
  inferred: 'reconstructed',
};

function legSentence(leg: LegParts): string {
  const way = [`${story.modes[leg.mode].by} ${leg.from} ${leg.to}`, leg.when, leg.direction]
    .filter(Boolean)
    .join(', ');
  const departure = leg.isDepartureAttested ? ` (departure ${status.attested})` : '';
  return `${way}: ${leg.distances.join('; ')}. A journey ${status[leg.status]}${departure}.`;
}

export const story: StoryWords = {
  language: 'en',
  status,
  statusMeaning: {
    attested: 'The article says it happened.',
    announced: 'The article says it was planned.',
    reported: 'Another source says so.',
    inferred: 'Nobody says so: the map infers it.',
  },
  at: (name) => `at ${name}`,
  from: (name) => `from ${name}`,
  to: (name) => `to ${name}`,
  dayNumber: String,
  day: (day, month, year) => [day, month, year].filter((part) => part !== undefined).join(NO_BREAK),
  time: (time) => time,
  moment(day, time, isApproximate) {
    if (time === undefined) return isApproximate ? `about ${day}` : day;
    return `${day} ${isApproximate ? 'at about' : 'at'} ${time} local time`;
  },
  fromTo: (first, last) => `from ${first} to ${last}`,
  onDate: (when) => (/^(?:\d|about)/.test(when) ? `on ${when}` : when),
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
  legSentence,
  distanceAlong: (km) => `about ${km} along the drawn line`,
  distanceDirect: (km) => `${km} as the crow flies`,
  distanceStated: (km, publisher) => `about ${km} according to ${publisher}`,
  modes: {
    train: {
      by: 'By train',
      pathCertainty: {
        known: 'Known path: the railway that the sources name.',
        probable: 'Probable path: the railway that fits what is reported.',
        unknown: 'Path unknown: the map draws a mere arc between the two places.',
      },
      nearness: (km) =>
        `The track runs within ${km} of the drawn line nearly everywhere; the line cuts its bends, so that by rail the way is longer.`,
    },
  },
  train: {
    between: (from, to) => `between ${from} and ${to}`,
    before: 'before the journey',
    after: 'after the last date of the journey',
    unknown: 'position unknown',
    thatDay: (places) => `that day ${places}`,
    timeUnknown: 'time unknown',
    inferred: 'by inference',
    about: 'about ',
  },
  and: 'and',
  semicolon: ';',
  view: {
    map: 'The map',
    whole: 'of the whole journey',
    leg: (title) => `of the leg ${title}`,
    framed: 'framed as it is here',
    on: (moment) => `on ${moment}`,
    only: 'the article’s sources alone',
    light: 'in the light theme',
    dark: 'in the dark theme',
    quote: 'one quote marked',
  },
  folders: { places: 'Places', legs: 'Legs' },
};

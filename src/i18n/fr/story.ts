/** The words in which a story is told in French. Narrow no-break spaces before ; : ! ? are U+202F. */
import type { LegParts, StoryWords } from '../../../geo/words/story-words.ts';
import { dates } from './dates.ts';
import { behind, withoutPreposition } from './prepositions.ts';

const THIN = '\u202f';

const status = {
  attested: 'attesté par l’article',
  announced: 'annoncé par l’article',
  reported: 'rapporté par d’autres sources',
  inferred: 'reconstitué',
};

/** What is said of modes of travel that follow roads, and of those that nothing on the ground guides. */
const ROAD = {
  pathCertainty: {
    known: `Tracé connu${THIN}: les routes que nomment les sources.`,
    probable: `Tracé probable${THIN}: les routes qui s’accordent avec ce qui est rapporté.`,
  },
  nearness: `La ligne dessinée coupe leurs courbes${THIN}: par la route, le trajet est plus long.`,
};
const POINTS = {
  known: `Tracé connu${THIN}: par les points que nomment les sources.`,
  probable: `Tracé probable${THIN}: par les points qui s’accordent avec ce qui est rapporté.`,
};
const SEA = {
  pathCertainty: POINTS,
  nearness: `La carte les relie par des droites${THIN}; on ignore de combien le navire s’en écarte.`,
};
const ANY_WAY = {
  pathCertainty: POINTS,
  nearness: `La carte les relie par une courbe${THIN}; on ignore de combien le chemin s’en écarte.`,
};

function legSentence(leg: LegParts): string {
  const way = [leg.by, `${leg.from} ${leg.to}`, leg.when, leg.direction].filter(Boolean).join(', ');
  const departure = leg.isDepartureAttested ? ` (départ ${status.attested})` : '';
  const told = [way, leg.distances.join(`${THIN}; `)].filter(Boolean).join(`${THIN}: `);
  return `${told}. Trajet ${status[leg.status]}${departure}.`;
}

export const story: StoryWords = {
  language: 'fr',
  status,
  statusInKey: { attested: 'attesté', announced: 'annoncé', reported: 'rapporté', inferred: 'reconstitué' },
  statusMeaning: {
    attested: 'L’article dit que cela a eu lieu.',
    announced: 'L’article dit que c’était prévu.',
    reported: 'Une autre source le dit.',
    inferred: 'Nul ne le dit\u202f: la carte le déduit.',
  },
  at: (name) => behind('à', name),
  from: (name) => behind('de', name),
  to: (name) => behind('à', name),
  dates,
  winds: [
    'vers le nord',
    'vers le nord-est',
    'vers l’est',
    'vers le sud-est',
    'vers le sud',
    'vers le sud-ouest',
    'vers l’ouest',
    'vers le nord-ouest',
  ],
  placeSentence: (at, when, placeStatus) =>
    `Passage ${[at, when].filter(Boolean).join(' ')}, ${status[placeStatus]}.`,
  visit: (number, count) => `Passage ${number} sur ${count}.`,
  legSentence,
  distanceAlong: (km) => `environ ${km} le long de la ligne dessinée`,
  distanceDirect: (km) => `${km} à vol d’oiseau`,
  distanceStated: (km, publisher) => `environ ${km} selon ${publisher}`,
  modes: {
    train: {
      by: 'en train',
      pathCertainty: {
        known: 'Tracé connu\u202f: la ligne de chemin de fer que nomment les sources.',
        probable: 'Tracé probable\u202f: la ligne de chemin de fer qui s’accorde avec ce qui est rapporté.',
      },
      nearness: (km) =>
        `La voie passe presque partout à moins de ${km} de la ligne dessinée, qui coupe ses courbes\u202f: par le rail, le trajet est plus long.`,
    },
    bus: { by: 'en bus', ...ROAD },
    car: { by: 'en voiture', ...ROAD },
    plane: {
      by: 'en avion',
      pathCertainty: POINTS,
      nearness: `La carte les relie par le plus court chemin, un grand cercle${THIN}; on ignore de combien l’avion s’en écarte.`,
    },
    ship: { by: 'en bateau', ...SEA },
    ferry: { by: 'en ferry', ...SEA },
    foot: {
      by: 'à pied',
      pathCertainty: {
        known: `Tracé connu${THIN}: le chemin que nomment les sources.`,
        probable: `Tracé probable${THIN}: le chemin qui s’accorde avec ce qui est rapporté.`,
      },
      nearness: `La ligne dessinée coupe ses détours${THIN}: à pied, le trajet est plus long.`,
    },
    bicycle: { by: 'à vélo', ...ROAD },
    other: ANY_WAY,
    unknown: { by: 'par un moyen inconnu', ...ANY_WAY },
  },
  pathUnknown: 'Tracé inconnu\u202f: la carte ne dessine qu’un arc entre les deux lieux.',
  pathRecorded: (publisher) => `Tracé enregistré, d’après ${publisher}.`,
  notOnMap: 'Nul ne sait où\u202f: la carte ne le montre pas.',
  whereabouts: {
    between: (from, to) => `entre ${withoutPreposition(from)} et ${withoutPreposition(to)}`,
    before: 'avant le voyage',
    after: 'après la dernière date du voyage',
    unknown: 'position inconnue',
    seen: {
      day: (places) => `ce jour-là ${places}`,
      month: (places) => `ce mois-là ${places}`,
      year: (places) => `cette année-là ${places}`,
    },
    timeUnknown: 'heure inconnue',
    dateUnknown: 'date inconnue',
    inferred: 'par déduction',
  },
  and: 'et',
  semicolon: `${THIN};`,
  view: {
    map: 'La carte',
    whole: 'de tout le voyage',
    place: (at) => at,
    leg: (title) => `du trajet ${title}`,
    framed: 'cadrée comme ici',
    on: ({ text, precision }) => `${precision === 'day' ? 'au' : 'en'} ${text}`,
    only: 'sources de l’article seul',
    light: 'en clair',
    dark: 'en sombre',
    quote: 'une citation marquée',
  },
  folders: { places: 'Lieux', legs: 'Trajets' },
};

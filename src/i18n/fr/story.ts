/** The words in which a story is told in French. Narrow no-break spaces before ; : ! ? are U+202F. */
import type { LegParts, StoryWords } from '../../../geo/words/story-words.ts';

const NO_BREAK = '\u00a0';
const THIN = '\u202f';

/** Contracts « à » and « de » with the articles « le » and « les », also in a town’s name (Le Havre: « au Havre »). */
const CONTRACTIONS = { à: { le: 'au', les: 'aux' }, de: { le: 'du', les: 'des' } } as const;

function behind(preposition: 'à' | 'de', name: string): string {
  const [, article, noun] = /^(les?) (.+)$/i.exec(name) ?? [];
  if (article && noun) return `${CONTRACTIONS[preposition][article.toLowerCase() as 'le' | 'les']} ${noun}`;
  return preposition === 'de' && /^[aeiouàâæéèêëîïôœûü]/i.test(name) ? `d’${name}` : `${preposition} ${name}`;
}

const status = {
  attested: 'attesté par l’article',
  announced: 'annoncé par l’article',
  reported: 'rapporté par d’autres sources',
  inferred: 'reconstitué',
};

function legSentence(leg: LegParts): string {
  const way = [`${story.modes[leg.mode].by} ${leg.from} ${leg.to}`, leg.when, leg.direction]
    .filter(Boolean)
    .join(', ');
  const departure = leg.isDepartureAttested ? ` (départ ${status.attested})` : '';
  return `${way}${THIN}: ${leg.distances.join(`${THIN}; `)}. Trajet ${status[leg.status]}${departure}.`;
}

export const story: StoryWords = {
  language: 'fr',
  status,
  statusMeaning: {
    attested: 'L’article dit que cela a eu lieu.',
    announced: 'L’article dit que c’était prévu.',
    reported: 'Une autre source le dit.',
    inferred: 'Nul ne le dit\u202f: la carte le déduit.',
  },
  at: (name) => behind('à', name),
  from: (name) => behind('de', name),
  to: (name) => behind('à', name),
  dayNumber: (day) => (day === 1 ? '1er' : String(day)),
  day: (day, month, year) =>
    [story.dayNumber(day), month, year].filter((part) => part !== undefined).join(NO_BREAK),
  time(time) {
    const [hours, minutes] = time.split(':') as [string, string];
    return `${Number(hours)}${NO_BREAK}h${NO_BREAK}${minutes}`;
  },
  moment(day, time, isApproximate) {
    if (time === undefined) return isApproximate ? `vers le ${day}` : day;
    return `${day} ${isApproximate ? 'vers' : 'à'} ${time} (heure locale)`;
  },
  fromTo: (first, last) => `du ${first} au ${last}`,
  onDate: (when) => (/^\d/.test(when) ? `le ${when}` : when),
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
  legSentence,
  distanceAlong: (km) => `environ ${km} le long de la ligne dessinée`,
  distanceDirect: (km) => `${km} à vol d’oiseau`,
  distanceStated: (km, publisher) => `environ ${km} selon ${publisher}`,
  modes: {
    train: {
      by: 'En train,',
      pathCertainty: {
        known: 'Tracé connu\u202f: la ligne de chemin de fer que nomment les sources.',
        probable: 'Tracé probable\u202f: la ligne de chemin de fer qui s’accorde avec ce qui est rapporté.',
        unknown: 'Tracé inconnu\u202f: la carte ne dessine qu’un arc entre les deux lieux.',
      },
      nearness: (km) =>
        `La voie passe presque partout à moins de ${km} de la ligne dessinée, qui coupe ses courbes\u202f: par le rail, le trajet est plus long.`,
    },
  },
  train: {
    between: (from, to) => `entre ${from} et ${to}`,
    before: 'avant le voyage',
    after: 'après la dernière date du voyage',
    unknown: 'position inconnue',
    thatDay: (places) => `ce jour-là ${places}`,
    timeUnknown: 'heure inconnue',
    inferred: 'par déduction',
    about: 'vers ',
  },
  and: 'et',
  semicolon: `${THIN};`,
  view: {
    map: 'La carte',
    whole: 'de tout le voyage',
    leg: (title) => `du trajet ${title}`,
    framed: 'cadrée comme ici',
    on: (moment) => `au ${moment}`,
    only: 'sources de l’article seul',
    light: 'en clair',
    dark: 'en sombre',
    quote: 'une citation marquée',
  },
  folders: { places: 'Lieux', legs: 'Trajets' },
};

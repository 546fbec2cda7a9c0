/**
 * Each stop as a sentence: when, from where to where, which way, how far, how sure. Made from the data alone, so the
 * text beside the map cannot say anything else than the map.
 */
import { mercator } from '../projection/mercator.ts';
import { placeById } from '../story/lookup.ts';
import {
  departureIsAttested,
  isPlace,
  type Language,
  type Leg,
  type Place,
  statusOf,
  type Stop,
  type Story,
  type When,
} from '../story/story.ts';
import { atPlace, fromPlace, toPlace } from './place-names.ts';
import {
  certaintyInWords,
  distancesInWords,
  statedDistancesInWords,
  STATUS_WORDS,
  whenInWords,
} from './stop-words.ts';

/** French sets a thin space before a colon or a semicolon. */
const THIN = '\u202f';

/** Clockwise from north, an eighth of the circle each. */
const WINDS: Record<Language, string[]> = {
  fr: [
    'vers le nord',
    'vers le nord-est',
    'vers l’est',
    'vers le sud-est',
    'vers le sud',
    'vers le sud-ouest',
    'vers l’ouest',
    'vers le nord-ouest',
  ],
  en: [
    'heading north',
    'heading north-east',
    'heading east',
    'heading south-east',
    'heading south',
    'heading south-west',
    'heading west',
    'heading north-west',
  ],
};

/** The direction from one place to another as the map shows it; null between places that share their position. */
export function directionInWords(from: Place, to: Place, language: Language): string | null {
  const [[x, y], [toX, toY]] = [mercator(from.position), mercator(to.position)];
  if (x === toX && y === toY) return null;
  // Mercator's y grows southwards.
  const eighths = Math.round(Math.atan2(toX - x, y - toY) / (Math.PI / 4));
  return WINDS[language][(eighths + 8) % 8]!;
}

/** « le 13 septembre 2023 », “on 13 September 2023”; words that say it otherwise stay as they are. */
function whenInText(when: When, language: Language): string {
  const words = whenInWords(when, language);
  if (language === 'fr') return /^\d/.test(words) ? `le ${words}` : words;
  return /^(?:\d|about)/.test(words) ? `on ${words}` : words;
}

/** What is known of a stop, in one or more sentences. RangeError for a leg whose places are not in the story. */
export const sentenceOf = (story: Story, stop: Stop, language: Language): string =>
  isPlace(stop) ? placeSentence(stop, language) : legSentences(story, stop, language);

function placeSentence(place: Place, language: Language): string {
  const stay = { fr: 'Passage', en: 'A stop' }[language];
  const when = place.when ? ` ${whenInText(place.when, language)}` : '';
  return `${stay} ${atPlace(place, language)}${when}, ${STATUS_WORDS[language][statusOf(place)]}.`;
}

function legSentences(story: Story, leg: Leg, language: Language): string {
  const [from, to] = [placeById(story, leg.from), placeById(story, leg.to)];
  const travel = [
    `${{ fr: 'En train,', en: 'By train' }[language]} ${fromPlace(from, language)} ${toPlace(to, language)}`,
    leg.when && whenInText(leg.when, language),
    directionInWords(from, to, language),
  ].filter(Boolean);
  const colon = language === 'fr' ? `${THIN}:` : ':';
  return [
    `${travel.join(', ')}${colon} ${distancesInText(story, leg, language)}.`,
    `${statusInText(leg, language)}.`,
    certaintyInWords(leg, language),
  ].join(' ');
}

function distancesInText(story: Story, leg: Leg, language: Language): string {
  const words = {
    fr: { about: 'environ', along: 'le long de la ligne dessinée', direct: 'à vol d’oiseau', by: 'selon' },
    en: { about: 'about', along: 'along the drawn line', direct: 'as the crow flies', by: 'according to' },
  }[language];
  const { along, greatCircle } = distancesInWords(story, leg, language);
  const own = `${greatCircle} ${words.direct}`;
  const stated = statedDistancesInWords(story, leg, language);
  return [
    along ? `${words.about} ${along} ${words.along}, ${own}` : own,
    ...stated.map(({ distance, publisher }) => `${words.about} ${distance} ${words.by} ${publisher}`),
  ].join(language === 'fr' ? `${THIN}; ` : '; ');
}

function statusInText(leg: Leg, language: Language): string {
  const status = statusOf(leg);
  const journey = `${{ fr: 'Trajet', en: 'A journey' }[language]} ${STATUS_WORDS[language][status]}`;
  if (status === 'attested' || !departureIsAttested(leg)) return journey;
  const departure = { fr: 'départ', en: 'departure' }[language];
  return `${journey} (${departure} ${STATUS_WORDS[language].attested})`;
}

/** The journey in words: names, moments and distances of stops, generated from the story in either language. */
import { distancesOf, pathUncertaintyKm } from '../route/route.ts';
import { placeById } from '../story/lookup.ts';
import {
  isPlace,
  type Language,
  type Leg,
  type PathCertainty,
  type Status,
  type Stop,
  type Story,
  type When,
} from '../story/story.ts';

const NO_BREAK = '\u00a0';
/** A drawn line through stations is right to a few per cent: more digits would be invented. */
const ALONG_STEP_KM = 10;

export const STATUS_WORDS: Record<Language, Record<Status, string>> = {
  fr: {
    attested: 'attesté par l’article',
    announced: 'annoncé par l’article',
    reported: 'rapporté par d’autres sources',
    inferred: 'reconstitué',
  },
  en: {
    attested: 'stated by the article',
    announced: 'announced by the article',
    reported: 'reported by other sources',
    inferred: 'reconstructed',
  },
};

/** What each status claims, in a sentence of its own. */
export const STATUS_MEANINGS: Record<Language, Record<Status, string>> = {
  fr: {
    attested: 'L’article dit que cela a eu lieu.',
    announced: 'L’article dit que c’était prévu.',
    reported: 'Une autre source le dit.',
    inferred: 'Nul ne le dit : la carte le déduit.',
  },
  en: {
    attested: 'The article says it happened.',
    announced: 'The article says it was planned.',
    reported: 'Another source says so.',
    inferred: 'Nobody says so: the map infers it.',
  },
};

/** « Khassan → Cosmodrome de Vostochny » for a leg, its name for a place. */
export function stopTitle(story: Story, stop: Stop, language: Language): string {
  if (isPlace(stop)) return stop.names[language];
  return `${placeById(story, stop.from).names[language]} → ${placeById(story, stop.to).names[language]}`;
}

interface Moment {
  year: number;
  month: number;
  day: number;
  /** Local time of the place, `08:50`; absent where the source gives only a date. */
  time?: string;
}

function momentOf(text: string): Moment {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number) as [number, number, number];
  const time = text.slice(11, 16);
  return { year, month, day, ...(time && { time }) };
}

/** Formatters are dear to make, and a page names dozens of dates. */
function oncePerLanguage<Formatter>(
  make: (language: Language) => Formatter,
): (language: Language) => Formatter {
  const made: Partial<Record<Language, Formatter>> = {};
  return (language) => (made[language] ??= make(language));
}
const monthFormat = oncePerLanguage(
  (language) => new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }),
);
const numberFormat = oncePerLanguage((language) => new Intl.NumberFormat(language));

/** The name of a month, 1 to 12. */
export const monthName = (month: number, language: Language): string =>
  monthFormat(language).format(new Date(Date.UTC(2023, month - 1, 1)));

/** The first of a month is « 1er » in French. */
export const dayNumber = (day: number, language: Language): string =>
  language === 'fr' && day === 1 ? '1er' : String(day);

function dayInWords({ year, month, day }: Moment, language: Language): string {
  return `${dayNumber(day, language)}${NO_BREAK}${monthName(month, language)}${NO_BREAK}${year}`;
}

/** « 6 h 00 » or “06:00”. */
export function timeInWords(time: string, language: Language): string {
  const [hours, minutes] = time.split(':') as [string, string];
  return language === 'fr' ? `${Number(hours)}${NO_BREAK}h${NO_BREAK}${minutes}` : time;
}

function dateInWords(moment: Moment, approximate: boolean, language: Language): string {
  const day = dayInWords(moment, language);
  if (!moment.time) return approximate ? `${language === 'fr' ? 'vers le' : 'about'} ${day}` : day;
  const time = timeInWords(moment.time, language);
  const about = { fr: approximate ? 'vers' : 'à', en: approximate ? 'at about' : 'at' }[language];
  const local = { fr: '(heure locale)', en: 'local time' }[language];
  return `${day} ${about} ${time} ${local}`;
}

const sameDay = (a: Moment, b: Moment): boolean =>
  a.year === b.year && a.month === b.month && a.day === b.day;

function spanInWords(start: Moment, end: Moment, language: Language): string {
  const join = { fr: ['du', 'au'], en: ['from', 'to'] }[language] as [string, string];
  const first =
    start.year === end.year && start.month === end.month
      ? dayNumber(start.day, language)
      : dayInWords(start, language);
  return `${join[0]} ${first} ${join[1]} ${dayInWords(end, language)}`;
}

/** When something was, at the precision of its source and in the place's own time. */
export function whenInWords(when: When, language: Language): string {
  if (when.words) return when.words[language];
  const start = momentOf(when.start);
  const end = when.end ? momentOf(when.end) : undefined;
  if (end && !sameDay(start, end)) return spanInWords(start, end, language);
  return dateInWords(start, when.approximate ?? false, language);
}

/** A number of kilometres, rounded to the step, with its unit. */
export function kmInWords(km: number, language: Language, stepKm = 1): string {
  const rounded = Math.max(Math.round(km / stepKm), 1) * stepKm;
  return `${numberFormat(language).format(rounded)}${NO_BREAK}km`;
}

/** The two lengths of a leg, each said to be what it is. */
export interface DistanceWords {
  /** Along the drawn line; null where the path is unknown. */
  along: string | null;
  greatCircle: string;
}

export function distancesInWords(story: Story, leg: Leg, language: Language): DistanceWords {
  const { alongKm, greatCircleKm } = distancesOf(story, leg);
  return {
    along: alongKm === null ? null : kmInWords(alongKm, language, ALONG_STEP_KM),
    greatCircle: kmInWords(greatCircleKm, language),
  };
}

/** The distances that sources give for a stop, each with who gives it. */
export function statedDistancesInWords(
  story: Story,
  stop: Stop,
  language: Language,
): { distance: string; publisher: string }[] {
  return stop.claims.flatMap((claim) => {
    if (!('fact' in claim) || claim.distanceKm === undefined) return [];
    const { publisher = '' } = story.sources[claim.source]!;
    return [{ distance: kmInWords(claim.distanceKm, language), publisher }];
  });
}

const CERTAINTY_WORDS: Record<Language, Record<PathCertainty, string>> = {
  fr: {
    known: 'Tracé connu\u202f: la ligne de chemin de fer que nomment les sources.',
    probable: 'Tracé probable\u202f: la ligne de chemin de fer qui s’accorde avec ce qui est rapporté.',
    unknown: 'Tracé inconnu\u202f: la carte ne dessine qu’un arc entre les deux lieux.',
  },
  en: {
    known: 'Known path: the railway that the sources name.',
    probable: 'Probable path: the railway that fits what is reported.',
    unknown: 'Path unknown: the map draws a mere arc between the two places.',
  },
};

/** How sure the line of a leg is, and how near to it the railway runs. */
export function certaintyInWords(leg: Leg, language: Language): string {
  const certainty = CERTAINTY_WORDS[language][leg.path];
  if (leg.path === 'unknown') return certainty;
  const km = kmInWords(pathUncertaintyKm(leg), language);
  const nearness = {
    fr: `La voie passe presque partout à moins de ${km} de la ligne dessinée, qui coupe ses courbes\u202f: par le rail, le trajet est plus long.`,
    en: `The track runs within ${km} of the drawn line nearly everywhere; the line cuts its bends, so that by rail the way is longer.`,
  }[language];
  return `${certainty} ${nearness}`;
}

/** Names, dates and distances of stops in the words of a language. */
import { distancesOf, pathUncertaintyKm } from '../route/route.ts';
import { placeById, publisherOf } from '../story/lookup.ts';
import {
  inLanguage,
  isLeg,
  isOnMap,
  isPlace,
  type Language,
  type Leg,
  type Stop,
  type Story,
  type When,
} from '../story/story.ts';
import { nameAmongOthers } from './place-names.ts';
import type { StoryWords } from './story-words.ts';

const NO_BREAK = '\u00a0';
/** Distances along a drawn line are rounded to this: the line is accurate to a few per cent only. */
const ALONG_STEP_KM = 10;

/** « Khassan → Cosmodrome de Vostochny » for a leg, its name for a place; to be put together with other words. */
export const stopTitle = (story: Story, stop: Stop, language: Language): string =>
  (isPlace(stop) ? [stop] : [placeById(story, stop.from), placeById(story, stop.to)])
    .map(({ names }) => nameAmongOthers(inLanguage(names, language)))
    .join(' → ');

/** As `stopTitle`, by itself, as in data: a place's name is as the story writes it. */
export const titleAlone = (story: Story, stop: Stop, language: Language): string =>
  isPlace(stop) ? inLanguage(stop.names, language) : stopTitle(story, stop, language);

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

/** Caches a formatter per language: making one takes longer than using it a hundred times. */
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

const dayInWords = ({ year, month, day }: Moment, words: StoryWords): string =>
  words.day(day, monthName(month, words.language), year);

const sameDay = (a: Moment, b: Moment): boolean =>
  a.year === b.year && a.month === b.month && a.day === b.day;

function fromToInWords(start: Moment, end: Moment, words: StoryWords): string {
  const isSameMonth = start.year === end.year && start.month === end.month;
  const first = isSameMonth ? words.dayNumber(start.day) : dayInWords(start, words);
  return words.fromTo(first, dayInWords(end, words));
}

/** A date or time in words, at the precision of the source and in the place's local time. */
export function whenInWords(when: When, words: StoryWords): string {
  if (when.words) return inLanguage(when.words, words.language);
  const start = momentOf(when.start);
  const end = when.end ? momentOf(when.end) : undefined;
  if (end && !sameDay(start, end)) return fromToInWords(start, end, words);
  const time = start.time === undefined ? undefined : words.time(start.time);
  return words.moment(dayInWords(start, words), time, when.approximate ?? false);
}

/** A distance with its unit, rounded to the step; at least one step. */
export function kmInWords(km: number, language: Language, stepKm = 1): string {
  const rounded = Math.max(Math.round(km / stepKm), 1) * stepKm;
  return `${numberFormat(language).format(rounded)}${NO_BREAK}km`;
}

/** The two distances of a leg in words. */
export interface DistanceWords {
  /** Along the drawn line; null where there is none, its path is unknown, or it is as good as straight. */
  along: string | null;
  /** null where nobody can locate one of its places. */
  greatCircle: string | null;
}

/** A straight line has but one length. Of others the rounded one is left out where it would seem the shorter. */
function saysMore(leg: Leg, alongKm: number, greatCircleKm: number): boolean {
  const isStraight = leg.mode === 'plane' || leg.via.length < 3;
  return isStraight
    ? alongKm > greatCircleKm + ALONG_STEP_KM
    : Math.round(alongKm / ALONG_STEP_KM) * ALONG_STEP_KM >= Math.round(greatCircleKm);
}

export function distancesInWords(story: Story, leg: Leg, language: Language): DistanceWords {
  const { alongKm, greatCircleKm } = distancesOf(story, leg);
  const isTold = alongKm !== null && greatCircleKm !== null && saysMore(leg, alongKm, greatCircleKm);
  return {
    along: isTold ? kmInWords(alongKm, language, ALONG_STEP_KM) : null,
    greatCircle: greatCircleKm === null ? null : kmInWords(greatCircleKm, language),
  };
}

/** The distances that sources give for a stop, each with who says so. */
export function statedDistancesInWords(
  story: Story,
  stop: Stop,
  language: Language,
): { distance: string; publisher: string }[] {
  return stop.claims.flatMap((claim) => {
    if (!('fact' in claim) || claim.distanceKm === undefined) return [];
    const publisher = nameAmongOthers(publisherOf(story.sources[claim.source]!));
    return [{ distance: kmInWords(claim.distanceKm, language), publisher }];
  });
}

/**
 * How certain a leg's path is, and how near to the drawn line its way keeps; of a stop that the map does not show, why it
 * does not; '' for a place on the map.
 */
export function certaintyInWords(story: Story, stop: Stop, words: StoryWords): string {
  if (!isOnMap(stop)) return words.notOnMap[stop.kind];
  return isLeg(stop) ? pathInWords(story, stop, words) : '';
}

function pathInWords(story: Story, leg: Leg, words: StoryWords): string {
  if (leg.path === 'unknown') return words.pathUnknown;
  if (leg.track) return words.pathRecorded(publisherOf(story.sources[leg.track.source]!));
  const { pathCertainty, nearness } = words.modes[leg.mode];
  const near =
    typeof nearness === 'string' ? nearness : nearness(kmInWords(pathUncertaintyKm(leg), words.language));
  return `${pathCertainty[leg.path]} ${near}`;
}

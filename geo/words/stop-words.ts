/** Names and distances of stops in the words of a language. */
import { distancesOf, pathUncertaintyKm } from '../route/route.ts';
import { placeById, publisherOf } from '../story/lookup.ts';
import {
  inLanguage,
  isOnMap,
  isPlace,
  type Language,
  type Leg,
  type Stop,
  type Story,
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

/** Cached, because making a formatter takes longer than using it a hundred times. */
const numberFormats: Partial<Record<Language, Intl.NumberFormat>> = {};

function numberFormat(language: Language): Intl.NumberFormat {
  return (numberFormats[language] ??= new Intl.NumberFormat(language));
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
  if (!isOnMap(stop)) return words.notOnMap;
  if (isPlace(stop)) return '';
  if (stop.path === 'unknown') return words.pathUnknown;
  if (stop.track) return words.pathRecorded(publisherOf(story.sources[stop.track.source]!));
  const { pathCertainty, nearness } = words.modes[stop.mode];
  const near =
    typeof nearness === 'string' ? nearness : nearness(kmInWords(pathUncertaintyKm(stop), words.language));
  return `${pathCertainty[stop.path]} ${near}`;
}

/**
 * Each stop in sentences: date, places, direction, distances, status. Generated from the story's data, so that the text
 * cannot contradict the map.
 */
import { mercator } from '../projection/mercator.ts';
import { unwrapped } from '../route/positions.ts';
import { endsOf, placeById } from '../story/lookup.ts';
import {
  departureIsAttested,
  isPlace,
  type Leg,
  type Place,
  type Position,
  statusOf,
  type Stop,
  type Story,
  type When,
} from '../story/story.ts';
import { journeyOf } from '../time/journey.ts';
import { atPlace, fromPlace, toPlace } from './place-names.ts';
import { certaintyInWords, distancesInWords, statedDistancesInWords } from './stop-words.ts';
import type { StoryWords } from './story-words.ts';
import { onDateInWords } from './when-words.ts';

type Point = ReturnType<typeof mercator>;

/** The direction from one position to another on the map, as one of eight winds; undefined if they are the same. */
export function directionInWords(from: Position, to: Position, words: StoryWords): string | undefined {
  // The short way, also over the date line.
  const [[x, y], [toX, toY]] = unwrapped([from, to]).map(mercator) as [Point, Point];
  if (x === toX && y === toY) return undefined;
  // Mercator's y grows southwards.
  const eighths = Math.round(Math.atan2(toX - x, y - toY) / (Math.PI / 4));
  return words.winds[(eighths + 8) % 8];
}

/**
 * A stop in one or two sentences, and how sure its place or path is, '' where there is nothing to say of that.
 * @throws RangeError for a leg whose places are not in the story
 */
export function sentencesOf(story: Story, stop: Stop, words: StoryWords): [told: string, certainty: string] {
  const told = isPlace(stop)
    ? [
        words.placeSentence(atPlace(stop, words), onDate(stop.when, words), statusOf(stop)),
        visitsInWords(story, stop, words),
      ]
    : [legSentence(story, stop, words)];
  return [told.filter(Boolean).join(' '), certaintyInWords(story, stop, words)];
}

/** Both in one text. @throws RangeError for a leg whose places are not in the story */
export const sentenceOf = (story: Story, stop: Stop, words: StoryWords): string =>
  sentencesOf(story, stop, words).filter(Boolean).join(' ');

/**
 * How often a place is visited, since its sentence has the date of the first visit alone. '' for a single visit, and for a journey
 * that comes back but once by a leg, which tells it.
 */
function visitsInWords(story: Story, { id }: Place, words: StoryWords): string {
  const isNamedAgain = story.itinerary && story.itinerary.indexOf(id) < story.itinerary.lastIndexOf(id);
  return visitCount(story, id) > 2 || isNamedAgain ? visitInWords(story, id, 1, words) : '';
}

const visitCount = (story: Story, place: string): number => journeyOf(story).visitsOf.get(place)?.length ?? 0;

/** One of the visits to a place, by its number from 1: “Visit 2 of 3.” */
export const visitInWords = (story: Story, place: string, number: number, words: StoryWords): string =>
  words.visit(number, visitCount(story, place));

const onDate = (when: When | undefined, words: StoryWords): string | undefined =>
  when && onDateInWords(when, words);

function legSentence(story: Story, leg: Leg, words: StoryWords): string {
  const [from, to] = [placeById(story, leg.from), placeById(story, leg.to)];
  const ends = endsOf(story, leg);
  const status = statusOf(leg);
  const sentence = words.legSentence({
    by: howInWords(leg, words),
    from: fromPlace(from, words),
    to: toPlace(to, words),
    when: onDate(leg.when, words),
    direction: ends ? directionInWords(...ends, words) : undefined,
    distances: distanceParts(story, leg, words),
    status,
    isDepartureAttested: status !== 'attested' && departureIsAttested(leg),
  });
  return capitalised(sentence);
}

/** « en train », or finer: « en train (train blindé) »; undefined where neither is known. */
function howInWords({ mode, vehicle }: Leg, words: StoryWords): string | undefined {
  const { by } = words.modes[mode];
  const finer = vehicle?.[words.language];
  return by && finer ? `${by} (${finer})` : (by ?? finer);
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** First the distance along the line together with the great-circle one, then one part for each source's distance. */
function distanceParts(story: Story, leg: Leg, words: StoryWords): string[] {
  const { along, greatCircle } = distancesInWords(story, leg, words.language);
  const drawn = [along && words.distanceAlong(along), greatCircle && words.distanceDirect(greatCircle)];
  return [
    ...(greatCircle ? [drawn.filter(Boolean).join(', ')] : []),
    ...statedDistancesInWords(story, leg, words.language).map(({ distance, publisher }) =>
      words.distanceStated(distance, publisher),
    ),
  ];
}

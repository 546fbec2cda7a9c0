/** Lookups in a parsed story: a stop by its id, a place's numeral, the sources it cites. */
import {
  ARTICLE,
  type Claim,
  isLeg,
  isPlace,
  isQuote,
  type Leg,
  type Place,
  type Position,
  type Source,
  STATUSES,
  type Stop,
  type Story,
} from './story.ts';

interface Index {
  stops: Map<string, Stop>;
  /** Id of a place -> its numeral. */
  numerals: Map<string, number>;
}

/**
 * Keyed by a story's list of stops, which is never mutated. Cached, because a story may have thousands of stops and
 * every marker and link looks one up.
 */
const indices = new WeakMap<Stop[], Index>();

function indexOf({ stops }: Story): Index {
  const known = indices.get(stops);
  if (known) return known;
  const places = stops.filter(isPlace);
  const index: Index = {
    stops: new Map(stops.map((stop) => [stop.id, stop])),
    numerals: new Map(places.map(({ id }, order) => [id, order + 1])),
  };
  indices.set(stops, index);
  return index;
}

/** The stop with this id; undefined for null and for an unknown id. */
export const stopById = (story: Story, id: string | null): Stop | undefined =>
  id === null ? undefined : indexOf(story).stops.get(id);

/**
 * The place with this id.
 * @throws RangeError if there is none; the parser guarantees a place for both ends of every leg
 */
export function placeById(story: Story, id: string): Place {
  const stop = stopById(story, id);
  if (!stop || !isPlace(stop)) throw new RangeError(`story "${story.id}" has no place "${id}"`);
  return stop;
}

/** Every stop in the order of travel, a place as often as the itinerary names it. */
export const itineraryOf = (story: Story): Stop[] =>
  story.itinerary?.map((id) => stopById(story, id)!) ?? story.stops;

/** Positions of the two places that a leg joins; null if nobody can locate one of them. */
export function endsOf(story: Story, { from, to }: Leg): [from: Position, to: Position] | null {
  const [start, end] = [placeById(story, from).position, placeById(story, to).position];
  return start && end && [start, end];
}

const citations = new WeakMap<Stop[], string[]>();

/**
 * Ids of the cited sources, in the order in which the itinerary first cites them; the sources of speeds come last,
 * unless a claim cites them too. Cached, because every claim on a page looks up its source.
 */
export function citedSources({ stops, speeds }: Story): string[] {
  const known = citations.get(stops);
  if (known) return known;
  const cited = new Set<string>();
  for (const stop of stops) {
    for (const { source } of stop.claims) cited.add(source);
    if (isLeg(stop) && stop.track) cited.add(stop.track.source);
  }
  for (const { source } of speeds) cited.add(source);
  citations.set(stops, [...cited]);
  return [...cited];
}

/** Who wrote a source, or else who published it: the parser guarantees one of them. */
export const authorOf = ({ author, publisher }: Source): string => author ?? publisher!;

/** Who published a source, or else who wrote it. */
export const publisherOf = ({ author, publisher }: Source): string => publisher ?? author!;

/** Who wrote the article, or else who published it. */
export const articleAuthor = ({ sources }: Story): string => authorOf(sources[ARTICLE]!);

/** The place's number in itinerary order, from 1; 0 if the story has no place with its id. */
export const numeralOf = (story: Story, place: Place): number => indexOf(story).numerals.get(place.id) ?? 0;

export const placeCount = (story: Story): number => indexOf(story).numerals.size;

/** What a card shows of a stop: the quote that a link marks, else the first of its strongest claims; undefined without any. */
export function excerptOf({ claims }: Stop, quote: string | null): Claim | undefined {
  const marked = quote === null ? undefined : claims.find((claim) => isQuote(claim) && claim.id === quote);
  const rank = ({ status }: Claim): number => STATUSES.indexOf(status);
  return marked ?? claims.toSorted((one, other) => rank(one) - rank(other))[0];
}

/** Questions that every room asks of a parsed story: a stop by its id, a place's numeral, the sources it cites. */
import { isPlace, type Place, type Stop, type Story } from './story.ts';

interface Index {
  stops: Map<string, Stop>;
  /** By the place's id. */
  numerals: Map<string, number>;
}

/** By the list of stops, which nobody changes: a story may have thousands, and every marker and link asks for some. */
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

export const stopById = (story: Story, id: string | null): Stop | undefined =>
  id === null ? undefined : indexOf(story).stops.get(id);

/** The place with this id; the schema guarantees it for both ends of every leg. */
export function placeById(story: Story, id: string): Place {
  const stop = stopById(story, id);
  if (!stop || !isPlace(stop)) throw new RangeError(`story "${story.id}" has no place "${id}"`);
  return stop;
}

const citations = new WeakMap<Stop[], string[]>();

/** Ids of the sources in the order in which the journey first cites them; every claim on a page asks for its own. */
export function citedSources({ stops, fastest }: Story): string[] {
  const known = citations.get(stops);
  if (known) return known;
  const cited = new Set<string>();
  for (const { claims } of stops) for (const { source } of claims) cited.add(source);
  if (fastest) cited.add(fastest.source);
  citations.set(stops, [...cited]);
  return [...cited];
}

/** Numerals count places in itinerary order, from 1; 0 for a place of another story. */
export const numeralOf = (story: Story, place: Place): number => indexOf(story).numerals.get(place.id) ?? 0;

export const placeCount = (story: Story): number => indexOf(story).numerals.size;

/** Finding a place of a long story by its name. */
import { inLanguage, isPlace, type Language, localNames, type Place, type Story } from './story.ts';

/** Drops accents, case and punctuation, so that a search matches however they are typed. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const namesOf = new WeakMap<Place, Partial<Record<Language, string>>>();

/** A place's searchable text: its name in the page's language and its local names, a space before each word. */
function searched(story: Story, place: Place, language: Language): string {
  const known = namesOf.get(place) ?? {};
  namesOf.set(place, known);
  const local = localNames(story, place).map(([, name]) => name);
  return (known[language] ??= ` ${plain([inLanguage(place.names, language), ...local].join(' '))}`);
}

/**
 * Places whose names have, for each word of the query, a word that begins with it; in itinerary order. A query without
 * words finds none.
 */
export function placesNamed(story: Story, text: string, language: Language): Place[] {
  const words = plain(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return story.stops
    .filter(isPlace)
    .filter((place) => words.every((word) => searched(story, place, language).includes(` ${word}`)));
}

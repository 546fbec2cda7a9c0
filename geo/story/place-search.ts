/** Finding a place of a long story by its name. */
import { isPlace, type Language, type Place, type Story } from './story.ts';

/** Without accents, case and punctuation, which nobody types alike. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const namesOf = new WeakMap<Place, Partial<Record<Language, string>>>();

/** A place's names as they are searched: in the page's language, then those of the place itself. */
function searched(place: Place, language: Language): string {
  const known = namesOf.get(place) ?? {};
  namesOf.set(place, known);
  const { ru = '', ko = '' } = place.names;
  return (known[language] ??= ` ${plain([place.names[language], ru, ko].join(' '))}`);
}

/** The places whose names have each of these words, or words that begin like them; in the story's order. */
export function placesNamed(story: Story, text: string, language: Language): Place[] {
  const words = plain(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return story.stops
    .filter(isPlace)
    .filter((place) => words.every((word) => searched(place, language).includes(` ${word}`)));
}

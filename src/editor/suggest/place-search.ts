/** A search box's places: by the beginning of a name in any script, then by names that are written nearly so. */
import UFuzzy from '@leeoniya/ufuzzy';
import { keyOf, type NamedPlace } from '../../../geo/article/gazetteer.ts';
import type { PackedGazetteer } from '../../../geo/article/packed-gazetteer.ts';

/** Most places that are found. */
export const MOST_PLACES = 12;
/** Fewer letters are like too many names. */
const LEAST_LETTERS = 4;
/** How much better known a place counts whose whole name is meant, not a part of it. */
const WHOLE = 100;

/** One letter of each word may be wrong, missing, superfluous or swapped with the next, as hands type. */
const fuzzy = new UFuzzy({
  unicode: true,
  interSplit: '[^\\p{L}\\d]+',
  intraChars: '[\\p{L}\\d]',
  intraMode: 1,
});

export class PlaceSearch {
  readonly #gazetteer: PackedGazetteer;
  readonly #keys: string[];

  constructor(gazetteer: PackedGazetteer) {
    this.#gazetteer = gazetteer;
    this.#keys = gazetteer.keys();
  }

  /** Towns, as only they have a position; the best known first. */
  find(words: string): NamedPlace[] {
    const sought = keyOf(words);
    if (sought === '') return [];
    const begun = this.#keys.filter((key) => key.startsWith(sought));
    const found = this.#best(begun, (key) => key === sought);
    if (found.length === MOST_PLACES || sought.length < LEAST_LETTERS) return found;
    const indices = fuzzy.filter(this.#keys, sought) ?? [];
    const similar = this.#best(
      indices.map((index) => this.#keys[index]!),
      (key) => Math.abs(key.length - sought.length) <= 1,
    );
    const known = new Set(found.map(({ id }) => id));
    return [...found, ...similar.filter(({ id }) => !known.has(id))].slice(0, MOST_PLACES);
  }

  #best(keys: readonly string[], isWhole: (key: string) => boolean): NamedPlace[] {
    const renown = new Map<string, { place: NamedPlace; weight: number }>();
    for (const key of keys) {
      const factor = isWhole(key) ? WHOLE : 1;
      for (const place of this.#gazetteer.find(key)) {
        const weight = Math.max(factor * (place.population + 1), renown.get(place.id)?.weight ?? 0);
        if (place.position) renown.set(place.id, { place, weight });
      }
    }
    const best = [...renown.values()].sort((a, b) => b.weight - a.weight);
    return best.slice(0, MOST_PLACES).map(({ place }) => place);
  }
}

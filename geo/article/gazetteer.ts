/**
 * A gazetteer: places of the world and what they are called, as one text that is small to fetch and quick to search. Its
 * first line says its format; then come the places, the best known first, one a line; an empty line; and the keys of their
 * names, sorted, each with the lines of the places that are called so.
 */
import type { Position } from '../story/story.ts';

export type PlaceKind = 'country' | 'region' | 'town';

export interface NamedPlace {
  kind: PlaceKind;
  /** Of a town its GeoNames id, of a region its ISO 3166-2 code, of a country its code of two letters. */
  id: string;
  name: string;
  /** ISO 3166, two letters. */
  country: string;
  /** The first-level division that a town lies in; '' if that is not known. */
  region: string;
  /** 0: not known. */
  population: number;
  /** Of a town only: a point does not stand for a country. */
  position: Position | null;
}

/** A place with what it is called besides its name. */
export type PlaceWithNames = NamedPlace & { names: readonly string[] };

/** What names are looked for in: {@link Gazetteer}, or the one that the editor fetches. */
export interface PlacesByName {
  /** The places called so, the best known first. @param key as {@link keyOf} makes it */
  find(key: string): NamedPlace[];
}

/** The address of a town's entry in GeoNames. @param id as `NamedPlace` has it */
export const geoNamesAddress = (id: string): string => `https://sws.geonames.org/${id}/`;

const FORMAT = 'parcours gazetteer 1';
const MARKS = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu;
/** Most names, with nothing to fold but capital letters. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
const NAME_WORD = /[\p{L}\p{N}]+/gu;
/** Letters that Unicode does not take apart. */
const LETTERS: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  þ: 'th',
};

/** A name without case, accents, hyphens and apostrophes: `Komsomolsk-sur-l’Amour` -> `komsomolsk sur l amour`. */
export const keyOf = (name: string): string => (PLAIN.test(name) ? name.toLowerCase() : foldedKey(name));

const foldedKey = (name: string): string =>
  (name.toLowerCase().normalize('NFKD').replace(MARKS, '').match(NAME_WORD) ?? [])
    .join(' ')
    .replace(/[œæßøłđðıþ]/g, (letter) => LETTERS[letter]!)
    .normalize('NFC');

/** The text of a gazetteer. @param places the best known first, each with all its names */
export function gazetteerText(places: readonly PlaceWithNames[]): string {
  const linesOf = new Map<string, number[]>();
  const rows = places.map(({ kind, id, name, country, region, population, position, names }, line) => {
    for (const key of new Set([name, ...names].map(keyOf))) {
      if (key) linesOf.set(key, [...(linesOf.get(key) ?? []), line]);
    }
    const [lon, lat] = position ?? ['', ''];
    return [kind[0], id, name, country, region, population || '', lon, lat].join('\t');
  });
  const keys = [...linesOf].map(([key, lines]) => `${key}\t${lines.join()}`).sort(byCodeUnits);
  return [FORMAT, ...rows, '', ...keys].join('\n');
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const KINDS: Record<string, PlaceKind> = { c: 'country', r: 'region', t: 'town' };

function placeOf(row: string): NamedPlace {
  const [kind, id, name, country, region, population, lon, lat] = row.split('\t');
  return {
    kind: KINDS[kind!]!,
    id: id!,
    name: name!,
    country: country!,
    region: region!,
    population: Number(population),
    position: lon ? [Number(lon), Number(lat)] : null,
  };
}

export class Gazetteer implements PlacesByName {
  readonly #places: string[];
  readonly #keys: string[];

  /** @throws Error if the text is no gazetteer of this format */
  constructor(text: string) {
    const lines = text.split('\n');
    const end = lines.indexOf('');
    if (lines[0] !== FORMAT || end < 0) throw new Error(`a gazetteer begins with "${FORMAT}"`);
    this.#places = lines.slice(1, end);
    this.#keys = lines.slice(end + 1);
  }

  find(key: string): NamedPlace[] {
    const sought = `${key}\t`;
    let [low, high] = [0, this.#keys.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#keys[middle]! < sought) low = middle + 1;
      else high = middle;
    }
    const found = this.#keys[low];
    if (!found?.startsWith(sought)) return [];
    return found
      .slice(sought.length)
      .split(',')
      .map((line) => placeOf(this.#places[Number(line)]!));
  }
}

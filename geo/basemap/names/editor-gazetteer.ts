/** The gazetteer that the editor fetches. It is committed, so that an author needs no sources of basemaps. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { NamedPlace } from '../../article/gazetteer.ts';
import { packedGazetteer } from '../../article/packed-gazetteer.ts';
import { LANGUAGES } from '../../story/story.ts';
import { BASEMAP_FOLDER } from '../sources/packages.ts';
import { writeWhole } from '../write-whole.ts';
import { isLatin, namedPlaces } from './named-places.ts';

/** Not `.gz`: hosts take that for an encoding of their own, and browsers then unpack it unasked. */
const FILE = join(BASEMAP_FOLDER, 'gazetteer.bin');

/**
 * So many people make a town known abroad, and its names in other languages worth their place. GeoNames does not say which
 * language a name is of, so those of our pages cannot be told from others.
 */
const KNOWN_ABROAD = 15_000;
/** The same for the script of its own country, in which articles from there name it. */
const KNOWN_AT_HOME = 2_000;
/** The same for other scripts. */
const KNOWN_IN_OTHER_SCRIPTS = 50_000;

/** Scripts that are written together. */
const MIXED: Record<string, string> = {
  Hans: 'Hani',
  Hant: 'Hani',
  Jpan: 'Hani}\\p{Script=Hira}\\p{Script=Kana',
  Kore: 'Hang}\\p{Script=Hani',
};
const scripts = new Map<string, RegExp>();

/** The letters in which a country writes most. */
function lettersOf(country: string): RegExp {
  const known = scripts.get(country);
  if (known) return known;
  const script = new Intl.Locale(`und-${country}`).maximize().script ?? 'Latn';
  const letters = new RegExp(`[\\p{Script=${MIXED[script] ?? script}}]`, 'u');
  scripts.set(country, letters);
  return letters;
}

function isKept({ kind, country, population }: NamedPlace, name: string, language?: string): boolean {
  const isAtHome = lettersOf(country).test(name);
  if (kind === 'region') return LANGUAGES.some((each) => each === language) || (isAtHome && !isLatin(name));
  if (isLatin(name)) return population >= KNOWN_ABROAD;
  return population >= (isAtHome ? KNOWN_AT_HOME : KNOWN_IN_OTHER_SCRIPTS);
}

/**
 * Writes it: every country, region and town of the sources, each by the name that these give it; countries by all others,
 * regions by those in the languages of our pages and in their own script, towns as far as they are known. @returns what was written, in one line @throws Error of one line if the disk fails
 */
export function writeEditorGazetteer(): string {
  const places = namedPlaces(isKept);
  const bytes = gzipSync(packedGazetteer(places), { level: 9 });
  writeWhole(FILE, bytes);
  return `${FILE}: ${places.length} places, ${(bytes.length / 1e6).toFixed(2)} MB`;
}

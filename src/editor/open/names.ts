/** What other tools and tables call things: names, descriptions and coordinates, in the languages of our pages. */
import type { Members } from '../../../geo/parse/members.ts';

const NAMES =
  'name title label place town city site nom titre lieu ville titel ort stadt nombre título titulo lugar ciudad';
const DESCRIPTIONS =
  'description desc popupcontent notes note comment remarks beschreibung descripción descripcion';
const LATITUDES = 'lat latitude latitud breite breitengrad y';
const LONGITUDES = 'lon lng long longitude longitud länge laenge längengrad laengengrad x';

/** `name:en` of OpenStreetMap, `NAME_FR` of Natural Earth. */
const IN_A_LANGUAGE = /^name[:_]\w+$/i;

const listOf = (words: string): string[] => words.split(' ');

/** The first of these words that is among the keys, whatever their case. */
function keyAmong(keys: readonly string[], words: string): string | undefined {
  const plain = keys.map((key) => key.trim().toLowerCase());
  const found = listOf(words).find((word) => plain.includes(word));
  return found === undefined ? undefined : keys[plain.indexOf(found)];
}

const LONGEST_NAME = 200;
const LONGEST_DESCRIPTION = 1000;

/** Of a feature's properties, or a row's cells; '' if none is a name. */
export function namedBy(properties: Members): string {
  const keys = Object.keys(properties);
  const key = keyAmong(keys, NAMES) ?? keys.find((each) => IN_A_LANGUAGE.test(each));
  return plainText(key === undefined ? '' : properties[key]).slice(0, LONGEST_NAME);
}

export function describedBy(properties: Members): { description?: string } {
  const key = keyAmong(Object.keys(properties), DESCRIPTIONS);
  const description = plainText(key === undefined ? '' : properties[key]).slice(0, LONGEST_DESCRIPTION);
  return description === '' ? {} : { description };
}

/** The columns of a table's positions, undefined if it has none. */
export function columnsOf(header: readonly string[]): { lat: number; lon: number } | undefined {
  const lat = keyAmong(header, LATITUDES);
  const lon = keyAmong(header, LONGITUDES);
  return lat === undefined || lon === undefined
    ? undefined
    : { lat: header.indexOf(lat), lon: header.indexOf(lon) };
}

/** What KML, GPX and maps of other tools hold as HTML, or as `{ value }`, as text on one line. */
function plainText(value: unknown): string {
  const text =
    typeof value === 'object' && value !== null && 'value' in value ? (value as Members).value : value;
  if (typeof text !== 'string' && typeof text !== 'number') return '';
  return String(text)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[\p{Cc}\u2028-\u202E\u2066-\u2069\s]+/gu, ' ')
    .trim();
}

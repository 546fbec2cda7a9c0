/** Coordinates as people write them -> a position, and back. */
import type { Position } from '../../../geo/story/story.ts';
import type { EditorLanguage } from '../words/editor-language.ts';
import type { CoordinatesFaultKind } from '../words/map.ts';
import { coordinatesInAddress, isAddress } from './coordinate-links.ts';
import {
  type Axis,
  coordinateTokens,
  type MarkToken,
  type NumberToken,
  plainCoordinates,
  type Token,
} from './coordinate-tokens.ts';

/** What keeps a text from being a position. */
interface CoordinatesFault {
  kind: CoordinatesFaultKind;
  /** What was typed there. */
  value: string;
}

export type CoordinatesReading =
  | { position: Position }
  /** Either number may be the latitude: as it is usual, latitude first, and the other way round. */
  | { choices: [latitudeFirst: Position, longitudeFirst: Position] }
  | { fault: CoordinatesFault };

interface Angle {
  /** Degrees, signed. */
  degrees: number;
  axis: Axis | null;
  text: string;
}

class Unreadable extends Error {
  constructor(readonly fault: CoordinatesFault) {
    super(fault.kind);
  }
}
const unreadable = (kind: CoordinatesFaultKind, value: string): Unreadable => new Unreadable({ kind, value });

/** Longest text that is read, and longest that a fault repeats. */
const LONGEST = 4000;
const LONGEST_VALUE = 40;

/** Degrees. No coordinates are as large; metres of a national grid are. */
const SURELY_METRES = 1000;
const LIMITS: Record<Axis, number> = { latitude: 90, longitude: 180 };
/** Ten centimetres. */
const MOST_DECIMALS = 6;

/**
 * Reads decimal degrees, degrees with minutes and seconds, addresses of maps and `geo:` URIs. Total: never throws.
 * Longitudes are from -180 to 180, latitudes from -90 to 90.
 */
export function readCoordinates(text: string): CoordinatesReading {
  const typed = text.slice(0, LONGEST).trim();
  const value = typed.length > LONGEST_VALUE ? `${typed.slice(0, LONGEST_VALUE)}…` : typed;
  try {
    return readPlain(plainCoordinates(typed), value);
  } catch (error) {
    if (error instanceof Unreadable) return { fault: asTyped(error.fault, typed) };
    throw error;
  }
}

/** With the decimal mark that the text has. */
const asTyped = ({ kind, value }: CoordinatesFault, typed: string): CoordinatesFault => ({
  kind,
  value: /\d,\d/.test(typed) && !/\d\.\d/.test(typed) ? value.replace(/(\d)\.(?=\d)/g, '$1,') : value,
});

/** @param value what a fault repeats of the text */
function readPlain(plain: string, value: string): CoordinatesReading {
  const told = isAddress(plain) ? coordinatesInAddress(plain) : plain;
  if (told === null) throw unreadable('address without', value);
  const all = coordinateTokens(told);
  const order = orderAhead(all, told);
  const tokens = order ? all.filter((token) => !isAxis(token)) : all;
  const [one, two] = halves(tokens, value).map((half) => angleOf(half, value)) as [Angle, Angle];
  if (!order || one.axis || two.axis) return paired(one, two, value);
  return { position: order === 'latitude' ? positionOf(one, two) : positionOf(two, one) };
}

const isNumber = (token: Token): token is NumberToken => token.kind === 'number';
const isMark = (token: Token): token is MarkToken => token.kind === 'mark';
const isAxis = (token: Token): token is MarkToken => isMark(token) && token.sign === 0;

/** What comes first, where that is said before both numbers: "lat/lon: …", and in GeoJSON and WKT. */
function orderAhead(tokens: Token[], told: string): Axis | null {
  if (/\bpoint\b|coordinates"?\s?:\s?\[/i.test(told)) return 'longitude';
  const ahead = tokens.slice(0, tokens.findIndex(isNumber)).filter(isAxis);
  return ahead.length === 2 ? ahead[0]!.axis : null;
}

function halves(tokens: Token[], value: string): [Token[], Token[]] {
  const numbers = tokens.filter(isNumber);
  if (numbers.length === 0) throw unreadable('no numbers', value);
  if (numbers.length === 1) throw unreadable('one number', value);
  const at = splitAt(tokens, numbers);
  const both: [Token[], Token[]] = [tokens.slice(0, at), tokens.slice(at)];
  const counts = both.map((half) => half.filter(isNumber).length);
  if (at < 0 || counts.some((count) => count < 1 || count > 3)) throw unreadable('not two angles', value);
  return both;
}

/** Where the second angle begins: by words, else by degree signs, else by what stands between, else in the middle. -1: unclear. */
function splitAt(tokens: Token[], numbers: NumberToken[]): number {
  const axes = tokens.filter(isAxis);
  const [first, second] = axes.length === 2 ? axes : tokens.filter(isMark).filter((mark) => !isAxis(mark));
  if (first && second) {
    const isInFront = tokens.indexOf(first) < tokens.findIndex(isNumber);
    return isInFront ? tokens.lastIndexOf(second) : tokens.indexOf(first) + 1;
  }
  const [, inDegrees] = numbers.filter(({ unit }) => unit === 'degrees');
  if (inDegrees) return tokens.indexOf(inDegrees);
  const from = tokens.findIndex(isNumber);
  const breaks = [...tokens.keys()].filter(
    (index) => tokens[index]!.kind === 'break' && index > from && index < tokens.findLastIndex(isNumber),
  );
  if (breaks.length === 1) return breaks[0]!;
  return numbers.length % 2 === 0 ? tokens.indexOf(numbers[numbers.length / 2]!) : -1;
}

const SHARES = { degrees: 1, minutes: 60, seconds: 3600 };
const IN_ORDER = ['degrees', 'minutes', 'seconds'] as const;
/** Decimals of a degree that tell a minute or a second from the next. */
const DECIMALS = { degrees: 0, minutes: 3, seconds: 5 };

function angleOf(tokens: Token[], value: string): Angle {
  const numbers = tokens.filter(isNumber);
  const marks = tokens.filter(isMark);
  const [leading, last] = [numbers[0]!, numbers.at(-1)!];
  const unitOf = (number: NumberToken) => number.unit ?? IN_ORDER[numbers.indexOf(number)]!;
  for (const number of numbers) {
    if (number !== last && number.decimals > 0) throw unreadable('not two angles', value);
    if (number !== leading && number.value >= 60) throw unreadable('sixty', number.text);
  }
  if (leading.value > SURELY_METRES) throw unreadable('metres', leading.text);
  const size = numbers.reduce((sum, number) => sum + number.value / SHARES[unitOf(number)], 0);
  const hemisphere = marks.find(({ sign }) => sign !== 0);
  if (hemisphere?.sign === 1 && leading.isNegative) throw unreadable('two signs', value);
  const isNegative = leading.isNegative || hemisphere?.sign === -1;
  const decimals = Math.min(last.decimals + DECIMALS[unitOf(last)], MOST_DECIMALS);
  const degrees = Number((isNegative ? -size : size).toFixed(decimals)) + 0;
  return { degrees, axis: marks[0]?.axis ?? null, text: numbers.length === 1 ? leading.text : `${degrees}` };
}

function paired(one: Angle, two: Angle, value: string): CoordinatesReading {
  if (one.axis && one.axis === two.axis) throw unreadable('same axis', value);
  if (one.axis === 'latitude' || two.axis === 'longitude') return { position: positionOf(one, two) };
  if (one.axis === 'longitude' || two.axis === 'latitude') return { position: positionOf(two, one) };
  const canBeLatitude = ({ degrees }: Angle): boolean => Math.abs(degrees) <= LIMITS.latitude;
  if (!canBeLatitude(one) && canBeLatitude(two)) return { position: positionOf(two, one) };
  const usual = positionOf(one, two);
  if (!canBeLatitude(two) || one.degrees === two.degrees) return { position: usual };
  return { choices: [usual, positionOf(two, one)] };
}

function positionOf(latitude: Angle, longitude: Angle): Position {
  return [within(longitude, 'longitude'), within(latitude, 'latitude')];
}

function within({ degrees, text }: Angle, axis: Axis): number {
  if (Math.abs(degrees) > LIMITS[axis]) throw unreadable(axis, text);
  return degrees;
}

/** Letters of the hemispheres: north, south, east, west. */
const LETTERS: Record<EditorLanguage, [string, string, string, string]> = {
  en: ['N', 'S', 'E', 'W'],
  fr: ['N', 'S', 'E', 'O'],
};

/** The position as text in a language, latitude first: "51.8842° N, 128.3347° E". `readCoordinates` reads it, to six decimals. */
export function coordinatesText([lon, lat]: Position, language: EditorLanguage): string {
  const [north, south, east, west] = LETTERS[language];
  const numbers = new Intl.NumberFormat(language, {
    maximumFractionDigits: MOST_DECIMALS,
    useGrouping: false,
  });
  const side = (degrees: number, positive: string, negative: string): string =>
    `${numbers.format(Math.abs(degrees))}° ${degrees < 0 ? negative : positive}`;
  return `${side(lat, north, south)}, ${side(lon, east, west)}`;
}

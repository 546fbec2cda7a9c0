/** What an author may type as coordinates, cut into numbers and the words around them. Total: any text has tokens. */
import { cleaned } from '../../../geo/view/link-text.ts';

export type Axis = 'latitude' | 'longitude';
type Unit = 'degrees' | 'minutes' | 'seconds';

export interface NumberToken {
  kind: 'number';
  value: number;
  /** As typed, with its sign. */
  text: string;
  isNegative: boolean;
  /** Digits after the decimal mark. */
  decimals: number;
  unit: Unit | null;
}

/** A word that says which of the two a number is: `N`, `Ouest`, `lon`. */
export interface MarkToken {
  kind: 'mark';
  axis: Axis;
  /** Of a hemisphere; 0 for a word that names the axis alone. */
  sign: 1 | -1 | 0;
}

export type Token = NumberToken | MarkToken | { kind: 'break' };

/** Signs that are used for degrees, minutes and seconds, or stand for a comma or a point, and the one that is read. */
const SIGNS: [RegExp, string][] = [
  [/[º˚]/g, '°'],
  [/[′’‘ʹʼ´`]/g, "'"],
  [/''|[″”“„ʺ]/g, '"'],
  [/٫/g, '.'],
  [/،/g, ','],
  [/(\d)\s?d\s?(\d+)\s?m\s?(\d+(?:[.,]\d+)?)\s?s/gi, '$1°$2\'$3"'],
  // Russian writes "северной широты" and the like as two letters.
  [/с\.?\s?ш\.?/gi, ' N '],
  [/ю\.?\s?ш\.?/gi, ' S '],
  [/в\.?\s?д\.?/gi, ' E '],
  [/з\.?\s?д\.?/gi, ' W '],
];

const MARKS: [words: string, axis: Axis, sign: MarkToken['sign']][] = [
  ['n north nord norden norte 北纬 北緯 북위', 'latitude', 1],
  ['s south sud süd süden sur 南纬 南緯 남위', 'latitude', -1],
  ['e east est ost osten este 东经 東経 동경', 'longitude', 1],
  ['w o west ouest westen oeste 西经 西経 서경', 'longitude', -1],
  ['lat latitude latitud breite', 'latitude', 0],
  ['lon lng long longitude longitud länge', 'longitude', 0],
];

const UNITS: [words: string, unit: Unit][] = [
  ['° deg degree degrees degré degrés grad grados 度 도', 'degrees'],
  ["' min minute minutes minuten minutos 分 분", 'minutes'],
  ['" sec second seconds seconde secondes sekunden segundos 秒 초', 'seconds'],
];

const marks = new Map(
  MARKS.flatMap(([words, axis, sign]) =>
    words.split(' ').map((word): [string, MarkToken] => [word, { kind: 'mark', axis, sign }]),
  ),
);
const units = new Map(
  UNITS.flatMap(([words, unit]) => words.split(' ').map((word): [string, Unit] => [word, unit])),
);

/**
 * A number with its sign, a sign or word, or what keeps two angles apart. A minus before a space is one only where an angle
 * begins; else it is a dash.
 */
const TOKEN =
  /(?<number>(?<sign>[+-]|(?<![\d°'"\p{L}]\s*)[+-]\s)?\d+(?:\.(?<decimals>\d+))?)|(?<word>[°'"]|\p{L}+)|[,;/|\n\t]/gu;

/** The text in one script of digits and signs, with points in numbers, also where it was typed with decimal commas. */
export function plainCoordinates(text: string): string {
  const known = SIGNS.reduce((plain, [sign, ours]) => plain.replace(sign, ours), cleaned(text));
  const plain = known.normalize('NFKC');
  return /\d\.\d/.test(plain) ? plain : plain.replace(/(\d),(?=\d)/g, '$1.');
}

/** @param plain as `plainCoordinates` gives it. Words that say nothing of coordinates are left out. */
export function coordinateTokens(plain: string): Token[] {
  const tokens: Token[] = [];
  for (const { groups = {} } of plain.matchAll(TOKEN)) {
    const { number, sign, decimals, word } = groups;
    if (number !== undefined) tokens.push(numberToken(number, sign?.[0] === '-', decimals?.length ?? 0));
    else if (word === undefined) tokens.push({ kind: 'break' });
    else addWord(tokens, word.toLowerCase());
  }
  return tokens;
}

function numberToken(text: string, isNegative: boolean, decimals: number): NumberToken {
  const value = Number(text.replace(/[^\d.]/g, ''));
  return { kind: 'number', value, text: text.replace(/\s/g, ''), isNegative, decimals, unit: null };
}

/** A unit belongs to the number in front of it. */
function addWord(tokens: Token[], word: string): void {
  const mark = marks.get(word);
  if (mark) tokens.push(mark);
  const unit = units.get(word);
  const last = tokens.at(-1);
  if (unit && last?.kind === 'number') last.unit = unit;
}

/** Parses the text of a JSON file. Also reports what JSON.parse accepts silently, and what would exhaust the stack. */
import { type Fault, faultOfFile, pathText, shortValue } from './fault.ts';
import { foreignTextFault } from './foreign/foreign-text.ts';
import { firstJsonError, type JsonError, lineFinder, withLines } from './json-lines.ts';

/** A story of a hundred stops is a few hundred kilobytes. */
const MAXIMUM_BYTES = 5_000_000;
/** Greatest depth of nesting. The deepest value of a story, the `words` of a claim's `when`, is nine levels down. */
const MAXIMUM_DEPTH = 20;
/** Keys with a meaning in JavaScript: as data they can change an object's prototype or freeze a map source. */
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

/** The fault of a file of this many bytes, if it is too big to be read at all. */
export function sizeFault(bytes: number, maximum = MAXIMUM_BYTES): Fault | undefined {
  if (bytes <= maximum) return undefined;
  const value = `${(bytes / 1e6).toFixed(1)} MB`;
  return faultOfFile(
    value,
    `at most ${maximum / 1e6} MB: readers load the story whole, one of a hundred stops has 0.3`,
    'the file was not read; is it another file, or does it hold a detailed track?',
  );
}

/**
 * The JSON value of a text, or faults with their lines; both where the text is JSON, but not safe to go on with. A byte
 * order mark at the beginning is ignored.
 * @param maximum most bytes; where left out, those of a story
 */
export function readJson(
  text: string,
  maximum?: number,
): { value: unknown } | { faults: Fault[]; value?: unknown } {
  const tooBig = sizeFault(text.length, maximum) ?? sizeFault(new TextEncoder().encode(text).length, maximum);
  if (tooBig) return { faults: [tooBig] };
  const json = text.replace(/^\uFEFF/, '');
  const { tooDeepAt, repeatedKeys } = scanJson(json);
  if (tooDeepAt !== undefined) return { faults: [depthFault(json, tooDeepAt)] };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { faults: [syntaxFault(json)] };
  }
  const faults = [...repeatedKeyFaults(json, repeatedKeys), ...forbiddenKeyFaults(value, [])];
  return faults.length > 0 ? { faults: withLines(json, faults), value } : { value };
}

interface RepeatedKey {
  key: string;
  /** Index of its second occurrence. */
  index: number;
}

/**
 * Finds nesting that is too deep, and keys that occur twice in an object, of which JSON.parse would silently drop the
 * first. Not recursive, so that a million brackets cannot exhaust the stack.
 */
function scanJson(json: string): { tooDeepAt?: number; repeatedKeys: RepeatedKey[] } {
  const open: (Set<string> | null)[] = [];
  const repeatedKeys: RepeatedKey[] = [];
  let lastString: RepeatedKey = { key: '', index: 0 };
  for (let index = 0; index < json.length; index++) {
    const character = json[index];
    if (character === '"') {
      const end = stringEnd(json, index);
      lastString = { key: json.slice(index + 1, end), index };
      index = end;
    } else if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : null);
      if (open.length > MAXIMUM_DEPTH) return { tooDeepAt: index, repeatedKeys };
    } else if (character === '}' || character === ']') {
      open.pop();
    } else if (character === ':') {
      const keys = open.at(-1);
      if (keys?.has(lastString.key)) repeatedKeys.push(lastString);
      keys?.add(lastString.key);
    }
  }
  return { repeatedKeys };
}

/** Index of the quotation mark that ends the string begun at `start`, or the text's length. */
function stringEnd(json: string, start: number): number {
  for (let index = start + 1; index < json.length; index++) {
    if (json[index] === '\\') index++;
    else if (json[index] === '"') return index;
  }
  return json.length;
}

function depthFault(json: string, index: number): Fault {
  const value = `more than ${MAXIMUM_DEPTH} levels`;
  const fault = faultOfFile(value, `at most ${MAXIMUM_DEPTH} levels of [ and {`, 'take the nesting away');
  return { ...fault, line: lineFinder(json)(index) };
}

function repeatedKeyFaults(json: string, keys: RepeatedKey[]): Fault[] {
  const lineAt = lineFinder(json);
  const advice = 'only the last of them would be read: remove or rename one';
  return keys.map(({ key, index }) => ({
    ...faultOfFile(shortValue(key), 'each key once in an object', advice),
    line: lineAt(index),
  }));
}

function syntaxFault(json: string): Fault {
  const allowed = 'JSON, whole and without comments';
  if (json.trim() === '') return { ...faultOfFile('nothing', allowed, 'the file is empty'), line: 1 };
  const foreign = foreignTextFault(json);
  if (foreign) return foreign;
  const error = firstJsonError(json) ?? { index: 0, end: 0, name: '' };
  const found = json.slice(error.index, error.index + 20);
  const value = found === '' ? 'the end of the file' : shortValue(found);
  const column = error.index - Math.max(...['\n', '\r'].map((end) => json.lastIndexOf(end, error.index - 1)));
  const advice = `column ${column}: ${hintFor(json, error)}`;
  return { ...faultOfFile(value, allowed, advice), line: lineFinder(json)(error.index) };
}

function hintFor(json: string, { index, end, name }: JsonError): string {
  const found = json.slice(index);
  if (end === json.length && (found === '' || name.startsWith('UnexpectedEnd')))
    return 'the file stops too early: was it cut off?';
  if (name === 'UnexpectedEndOfString') return 'the closing quotation mark is missing on this line';
  if (name === 'InvalidCommentToken') return 'JSON has no comments: remove it';
  if (/^(NaN|-?Infinity|undefined)/.test(found)) return 'write a number, or leave the property out';
  if (found.startsWith("'")) return 'JSON has double quotation marks only';
  if (/^[\w$]+\s*:/.test(found)) return 'put each key in double quotation marks';
  if (/^[}\]]/.test(found) && /,\s*$/.test(json.slice(0, index))) return 'remove the comma before it';
  return 'look for a missing or superfluous comma, bracket or quotation mark';
}

function forbiddenKeyFaults(value: unknown, path: PropertyKey[]): Fault[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => forbiddenKeyFaults(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (!FORBIDDEN_KEYS.includes(key)) return forbiddenKeyFaults(item, [...path, key]);
    const allowed = `any key but ${FORBIDDEN_KEYS.join(', ')}`;
    return [
      {
        path: pathText([...path, key]),
        value: shortValue(item),
        allowed,
        advice: 'the file was not read further: remove it',
      },
    ];
  });
}

/** From the text of a file to a JSON value, with a guard against what JSON.parse would swallow or choke on. */
import { type Fault, pathText, shortValue } from './fault.ts';
import { firstNonJson } from './json-position.ts';

/** A story of a hundred stops is a few hundred kilobytes. */
const MAXIMUM_BYTES = 5_000_000;
/** The deepest value of a story, the words of a claim's moment, stands nine levels down. */
const MAXIMUM_DEPTH = 20;
/** Keys that mean something to JavaScript itself: as data they can change objects or freeze a map source. */
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

const whole = (value: string, allowed: string, advice: string): Fault => ({
  path: '',
  value,
  allowed,
  advice,
});

/** The fault of a file of this many bytes, if it is too big to be read at all. */
export function sizeFault(bytes: number): Fault | undefined {
  if (bytes <= MAXIMUM_BYTES) return undefined;
  const value = `${(bytes / 1e6).toFixed(1)} MB`;
  return whole(
    value,
    `at most ${MAXIMUM_BYTES / 1e6} MB`,
    'the file was not read; is it another file, or does it hold a detailed track?',
  );
}

/** The JSON value of a text. A byte order mark is ignored; every other oddity is a fault. */
export function readJson(text: string): { value: unknown } | { faults: Fault[] } {
  const tooBig = sizeFault(text.length) ?? sizeFault(new TextEncoder().encode(text).length);
  if (tooBig) return { faults: [tooBig] };
  const json = text.replace(/^\uFEFF/, '');
  const scan = scanJson(json);
  if (scan.isTooDeep) {
    return {
      faults: [
        whole(
          `more than ${MAXIMUM_DEPTH} levels`,
          `at most ${MAXIMUM_DEPTH} levels of [ and {`,
          'take the nesting away',
        ),
      ],
    };
  }
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { faults: [syntaxFault(json)] };
  }
  const faults = [...scan.repeatedKeys.map(repeatedKeyFault), ...forbiddenKeyFaults(value, [])];
  return faults.length > 0 ? { faults } : { value };
}

/**
 * Walks the text without recursion, so that a million brackets cannot exhaust the stack, and notes the keys that
 * stand twice in one object: JSON.parse would drop the first of them in silence.
 */
function scanJson(json: string): { isTooDeep: boolean; repeatedKeys: string[] } {
  const open: (Set<string> | null)[] = [];
  const repeatedKeys: string[] = [];
  let lastString = '';
  for (let index = 0; index < json.length; index++) {
    const character = json[index];
    if (character === '"') {
      const end = stringEnd(json, index);
      lastString = json.slice(index + 1, end);
      index = end;
    } else if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : null);
      if (open.length > MAXIMUM_DEPTH) return { isTooDeep: true, repeatedKeys };
    } else if (character === '}' || character === ']') {
      open.pop();
    } else if (character === ':') {
      const keys = open.at(-1);
      if (keys?.has(lastString)) repeatedKeys.push(lastString);
      keys?.add(lastString);
    }
  }
  return { isTooDeep: false, repeatedKeys };
}

/** Index of the quotation mark that ends the string begun at `start`, or the text's length. */
function stringEnd(json: string, start: number): number {
  for (let index = start + 1; index < json.length; index++) {
    if (json[index] === '\\') index++;
    else if (json[index] === '"') return index;
  }
  return json.length;
}

const repeatedKeyFault = (key: string): Fault =>
  whole(
    shortValue(key),
    'each key once in an object',
    'only the last of them would be read: remove or rename one',
  );

function syntaxFault(json: string): Fault {
  const allowed = 'JSON, whole and without comments';
  if (json.trim() === '') return whole('nothing', allowed, 'the file is empty');
  const before = json.slice(0, firstNonJson(json));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  const found = json.slice(before.length, before.length + 20);
  const value = found === '' ? 'the end of the file' : shortValue(found);
  return whole(value, allowed, `line ${line}, column ${column}: ${hintFor(found)}`);
}

function hintFor(found: string): string {
  if (found === '') return 'the file stops too early: was it cut off?';
  if (/^(NaN|-?Infinity|undefined)/.test(found)) return 'write a number, or leave the property out';
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

/** What is wrong in a story file: found by `geo/parse` and `geo/check`, printed by the build and the check. */

/** One thing to put right. Its parts make one line of the editor's report. */
export interface Fault {
  /** Line of the file, from 1. Absent if no text was read, and until `withLines` has added it. */
  line?: number;
  /** Id of the feature that has the fault. */
  feature?: string;
  /**
   * Where in the file, as in JavaScript: `features[3].properties.claims[0].status`; beside a `feature` also where in
   * that feature: `properties.claims[0].status`. Empty for the whole file.
   */
  path: string;
  /** The value found there, as JSON, shortened. */
  value: string;
  /** What is allowed there. */
  allowed: string;
  /** What to do, or what the fault leads to. */
  advice: string;
}

/** A fault of the file as a whole. @param value what it is, in words */
export const faultOfFile = (value: string, allowed: string, advice: string): Fault => ({
  path: '',
  value,
  allowed,
  advice,
});

const VALUE_LENGTH = 60;

/** A value as JSON on one line, at most 60 characters; `nothing` for undefined. */
export function shortValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  // JSON.stringify would write null.
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > VALUE_LENGTH ? `${text.slice(0, VALUE_LENGTH - 1)}…` : text;
}

/** `['features', 3, 'id']` -> `features[3].id`; keys that are no plain words are quoted in brackets. */
export function pathText(path: readonly PropertyKey[]): string {
  const parts = path.map((key) => {
    if (typeof key === 'number') return `[${key}]`;
    return /^[\w$-]+$/.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(String(key))}]`;
  });
  return parts.join('').replace(/^\./, '');
}

/** The keys of a path that `pathText` wrote: `features[3].id` -> `['features', 3, 'id']`. */
export function keysOf(path: string): (string | number)[] {
  const keys = path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([\w$-]+)/g);
  return Array.from(keys, ([, index, quoted, word]) => {
    if (index !== undefined) return Number(index);
    return quoted === undefined ? word! : (JSON.parse(quoted) as string);
  });
}

/** One line: `file:line · feature · path · value · allowed · what to do`; just `file` for a fault without a line. */
export function formatFault(file: string, fault: Fault): string {
  const parts = [
    fault.line === undefined ? file : `${file}:${fault.line}`,
    fault.feature ?? 'story',
    fault.path || 'the file',
    fault.value,
    fault.allowed,
    fault.advice,
  ];
  return parts.map(onOneLine).join(' · ');
}

/** Values come from outside: no line break or terminal control sequence of theirs reaches the report. */
const onOneLine = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

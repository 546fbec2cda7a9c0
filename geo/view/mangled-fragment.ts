/** What the world does to the fragment of a link. Total, and linear in time: accepts any string and never throws. */
import type { Fragment } from './link-fragment.ts';
import { cleaned, decodedOnce, MAX_ROUNDS, ownBeginning } from './link-text.ts';

/** How the keys of a kind of link are found. */
export interface Grammar {
  /** At the beginning of a cleaned segment: what mangling leaves in front of a key, and the key. */
  first: RegExp;
  /** Behind a number sign in a foreign segment. */
  behind: RegExp;
}

/** `&amp;only=…` splits into `amp;only=…`; a number sign may be doubled, and a whole link be quoted. */
const START = String.raw`(?:amp;|#38;|#x26;|[#?!/\s"'«“])*`;

export function grammarOf(keys: readonly string[]): Grammar {
  const key = `(${keys.join('|')})`;
  return { first: new RegExp(`^${START}${key}\\s*=`, 'i'), behind: new RegExp(`#(?=${key}=)`, 'i') };
}

/** A text-fragment directive, `:~:text=…`, in any encoding. Some browsers leave it in the fragment. */
const DIRECTIVE = /(?::|%(?:25)*3a)(?:~|%(?:25)*7e)(?::|%(?:25)*3a)/i;

/** An encoded equals sign before any other: the segment may be several, encoded together. */
const JOINED = /^[^=]*?%(?:25)*3d/i;

/**
 * As `parseFragment` of link-fragment.ts, of a fragment to which anything may have happened. The values are cleaned; one
 * of which nothing can be ours stays as it is written.
 * @param fragment without its leading `#`
 */
export function mendFragment<Name extends string>(fragment: string, grammar: Grammar): Fragment<Name> {
  const divided: Divided = { values: new Map(), foreign: [] };
  sort(fragment.split(DIRECTIVE, 1)[0]!, grammar, divided);
  return { values: divided.values as Map<Name, string>, foreign: divided.foreign.join('&') };
}

interface Divided {
  values: Map<string, string>;
  foreign: string[];
}

/** Puts each segment of a text where it belongs. Ours are decoded before, round by round: they may be several in one. */
function sort(text: string, grammar: Grammar, divided: Divided, round = 0): void {
  const { first, behind } = grammar;
  for (const segment of text.split('&').filter(Boolean)) {
    const clean = cleaned(segment);
    const start = first.exec(clean);
    const isJoined = JOINED.test(segment) && clean.split('&').some((part) => first.test(part));
    const plain = round < MAX_ROUNDS ? decodedOnce(segment) : segment;
    if (!start && !isJoined) {
      // A foreign segment stays as it is. A link of ours may have been appended to it.
      const [foreign, own] = cutAt(segment, segment.search(behind));
      if (foreign) divided.foreign.push(foreign);
      sort(own, grammar, divided, round);
    } else if (plain !== segment) sort(plain, grammar, divided, round + 1);
    else if (start) takeOwn(start, segment, divided.values);
  }
}

const cutAt = (text: string, at: number): [before: string, after: string] =>
  at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];

/** @param start the match of the key, in the cleaned segment */
function takeOwn(start: RegExpExecArray, segment: string, values: Divided['values']): void {
  const key = start[1]!.toLowerCase();
  const [, written] = cutAt(segment, segment.indexOf('=') + 1);
  if (!values.has(key)) values.set(key, ownBeginning(start.input.slice(start[0].length)) || written);
}

/**
 * The fragment of a link, as text: separates our keys from foreign ones. Knows the names of the keys, not the meaning of
 * their values. Total, and linear in time: accepts any string and never throws.
 */
import { cleaned, decodedOnce, MAX_ROUNDS, ownBeginning } from './link-text.ts';

/** Our keys in the order in which they are written. */
export const KEYS = ['map', 'at', 'only', 'theme', 'quote', 'v'] as const;
export type Key = (typeof KEYS)[number];

/** The keys of the single file's links: a file has no pages, so language and stop are in the fragment too. */
export const SINGLE_KEYS = ['lang', 'stop', ...KEYS] as const;
export type SingleKey = (typeof SINGLE_KEYS)[number];

export interface Fragment<Name extends string = Key> {
  /** The first value of each of our keys, cleaned; as it is written where nothing of it can be ours. */
  values: Map<Name, string>;
  /** The segments with foreign keys, byte for byte, in their order, joined by `&`; '' if none. */
  foreign: string;
}

/** How a grammar's keys are found. */
interface Grammar<Name extends string> {
  /** At the beginning of a cleaned segment: what mangling leaves in front of a key, and the key. */
  first: RegExp;
  /** Behind a number sign in a foreign segment. */
  behind: RegExp;
  names: readonly Name[];
}

/** `&amp;only=…` splits into `amp;only=…`; a number sign may be doubled, and a whole link be quoted. */
const START = String.raw`(?:amp;|#38;|#x26;|[#?!/\s"'«“])*`;

const grammarOf = <Name extends string>(names: readonly Name[]): Grammar<Name> => ({
  first: new RegExp(`^${START}(${names.join('|')})\\s*=`, 'i'),
  behind: new RegExp(`#(?=(?:${names.join('|')})=)`, 'i'),
  names,
});

const PAGE = grammarOf(KEYS);
const SINGLE = grammarOf(SINGLE_KEYS);

/** A text-fragment directive, `:~:text=…`, in any encoding. Some browsers leave it in the fragment. */
const DIRECTIVE = /(?::|%(?:25)*3a)(?:~|%(?:25)*7e)(?::|%(?:25)*3a)/i;

/** An encoded equals sign before any other: the segment may be several, encoded together. */
const JOINED = /^[^=]*?%(?:25)*3d/i;

/**
 * Divides a page's fragment into our values and foreign keys. The first of a duplicate wins, later ones are dropped, and
 * so are empty segments. A key without `=` is foreign: a bare `#map` is an anchor.
 * @param fragment with or without its leading `#`
 */
export const parseFragment = (fragment: string): Fragment => divide(fragment.replace(/^#/, ''), PAGE);

/** As `parseFragment`, with the keys of the single file's links. */
export const parseSingleFragment = (fragment: string): Fragment<SingleKey> =>
  divide(fragment.replace(/^#/, ''), SINGLE);

/** The foreign segments of `foreign`, without any that would be read as one of our keys. */
export const foreignPart = (foreign: string): string => divide(foreign, PAGE).foreign;

/** As `foreignPart`, with the keys of the single file's links. */
export const foreignToSingle = (foreign: string): string => divide(foreign, SINGLE).foreign;

function divide<Name extends string>(text: string, grammar: Grammar<Name>): Fragment<Name> {
  const end = text.search(DIRECTIVE);
  const values = new Map<Name, string>();
  const foreign: string[] = [];
  sort(end < 0 ? text : text.slice(0, end), grammar, { values, foreign });
  return { values, foreign: foreign.join('&') };
}

interface Sorted<Name extends string> {
  values: Map<Name, string>;
  foreign: string[];
}

/** Puts each segment of a text where it belongs. Ours are decoded before, round by round: they may be several in one. */
function sort<Name extends string>(text: string, grammar: Grammar<Name>, sorted: Sorted<Name>, round = 0) {
  for (const segment of text.split('&').filter(Boolean)) {
    const clean = cleaned(segment);
    const start = grammar.first.exec(clean);
    if (!start && !isJoined(segment, clean, grammar)) {
      sortForeign(segment, grammar, sorted);
      continue;
    }
    const plain = round < MAX_ROUNDS ? decodedOnce(segment) : segment;
    if (plain !== segment) sort(plain, grammar, sorted, round + 1);
    else if (start) takeOwn(start, segment, grammar, sorted);
  }
}

/** Whether a segment is several that were encoded together, one of ours among them. */
const isJoined = <Name extends string>(segment: string, clean: string, { first }: Grammar<Name>): boolean =>
  JOINED.test(segment) && clean.split('&').some((part) => first.test(part));

/** A foreign segment stays as it is. A link of ours may have been appended to it. */
function sortForeign<Name extends string>(segment: string, grammar: Grammar<Name>, sorted: Sorted<Name>) {
  const at = segment.search(grammar.behind);
  if (at !== 0) sorted.foreign.push(at < 0 ? segment : segment.slice(0, at));
  if (at >= 0) sort(segment.slice(at), grammar, sorted);
}

/** @param start the match of the key, in the cleaned segment */
function takeOwn<Name extends string>(
  start: RegExpExecArray,
  segment: string,
  { names }: Grammar<Name>,
  { values }: Sorted<Name>,
) {
  const name = names.find((each) => each === start[1]!.toLowerCase());
  if (name === undefined || values.has(name)) return;
  const written = segment.slice(segment.indexOf('=') + 1);
  values.set(name, ownBeginning(start.input.slice(start[0].length)) || written);
}

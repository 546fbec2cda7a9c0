/**
 * The fragment of a link, as text: separates our keys from foreign ones. Knows the names of the keys, not the meaning of
 * their values. Total, and linear in time: accepts any string and never throws.
 */

/** Our keys in the order in which they are written. */
export const KEYS = ['map', 'at', 'only', 'theme', 'quote', 'v'] as const;
export type Key = (typeof KEYS)[number];

export interface Fragment {
  /** The first value of each of our keys: percent-decoded, trimmed. */
  values: Map<Key, string>;
  /** The segments with foreign keys, byte for byte, in their order, joined by `&`; '' if none. */
  foreign: string;
}

/** What HTML escaping or a doubled `#` leaves in front of a key: `&amp;only=…` splits into `amp;only=…`. */
const MANGLED_START = /^(?:amp;|#38;|#x26;|#)+/i;

/** Characters that messengers or the text around a link add to its end. None of our values ends in one of them. */
const GLUE = new Set('.,;:!?)]}>"\'»”’…*`\u200b');

/**
 * Divides a fragment into our values and foreign keys. The first of a duplicate wins, later ones are dropped, and so are
 * empty segments. A key without `=` is foreign: a bare `#map` is an anchor.
 * @param fragment with or without its leading `#`
 */
export function parseFragment(fragment: string): Fragment {
  const segments = fragment.replace(/^#/, '').split('&').flatMap(decodeWhole).filter(Boolean);
  const values = new Map<Key, string>();
  segments.forEach((segment, index) => {
    const own = ownPart(segment);
    if (!own || values.has(own.key)) return;
    const value = (decode(own.value) ?? own.value).trim();
    values.set(own.key, index === segments.length - 1 ? withoutGlue(value) : value);
  });
  return { values, foreign: segments.filter(isForeign).join('&') };
}

/** The foreign segments of a fragment, without any that would be read as one of our keys. */
export const foreignPart = (fragment: string): string => fragment.split('&').filter(isForeign).join('&');

/** Percent-decodes; null where the text is not percent-encoded UTF-8 (`%E0%A4%A`). */
export function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Removes such added characters from the end. A loop, because a regular expression takes quadratic time here. */
export function withoutGlue(text: string): string {
  let end = text.length;
  while (end > 0 && GLUE.has(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).trimEnd();
}

function ownPart(segment: string): { key: Key; value: string } | null {
  const equals = segment.indexOf('=');
  if (equals < 0) return null;
  const name = decodeAscii(segment.slice(0, equals).replace(MANGLED_START, '')).trim().toLowerCase();
  const key = KEYS.find((candidate) => candidate === name);
  return key ? { key, value: segment.slice(equals + 1) } : null;
}

/**
 * Decodes a segment that is itself a whole encoded fragment, as some messengers make it
 * (`map%3D5.2%2F51.88…%26only%3Darticle`). Only where one of our keys appears: others stay byte for byte.
 */
const decodeWhole = (segment: string): string[] =>
  isDisguised(segment) ? decodeAscii(segment).split('&') : [segment];

const DISGUISED_KEY = new RegExp(`(?:^|%26)(?:amp(?:;|%3b)|#|%23)*(?:${KEYS.join('|')})%3d`, 'i');

const isDisguised = (segment: string): boolean => !segment.includes('=') && DISGUISED_KEY.test(segment);

/** Decodes ASCII alone and never throws: exceptions from thousands of broken segments would take 20 ms. */
const decodeAscii = (text: string): string =>
  text.replace(/%([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Excludes our keys, also when encoded: such a segment, written alone, would be read as ours. */
const isForeign = (segment: string): boolean =>
  segment !== '' && ownPart(segment) === null && !isDisguised(segment);

/**
 * Undoes what the world does to the text of a link on its way: messengers and mail filters encode it, share tools and
 * publishers append to it, editors and keyboards replace its signs and slip in characters that nobody sees. Total, and
 * linear in time: accepts any string and never throws.
 */

/** Encoding done more often than this is left as it is: each round reads the whole text. */
export const MAX_ROUNDS = 4;

/** Characters without a glyph: zero-width ones, direction marks, soft hyphen, word joiner, byte order mark, … */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** A run of percent-encoded bytes. */
const ENCODED = /(?:%[0-9a-f]{2})+/gi;
/** The same, of characters beyond ASCII alone. */
const ENCODED_BEYOND_ASCII = /(?:%[89a-f][0-9a-f])+/gi;

/** Hyphens and minus signs that stand for ours anywhere, and dashes that do so before a digit. */
const HYPHEN = /[\u2010\u2011\u2212\ufe63\uff0d]|[\u2012-\u2014](?=\d)/g;
/** Digits of other keyboards: Arabic, Persian, full-width. The last four bits of each are its value. */
const DIGIT = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g;
/** Full-width signs between the digits of a number or a time; elsewhere they are punctuation of the text around the link. */
const WIDE_SIGN = /(\d)([\uff0e\uff0f\uff1a])(?=[\d-])/g;
const WIDE_OFFSET = 0xfee0;

/** A plus sign in front of a number. */
const PLUS = /(^|\/)[+\uff0b]+(?=[\d.])/g;

/** The first character that no value of ours has. `&` and `=` stand between values, `~` only in directives. */
const STRANGE = /[^\w.,:/-]/;

/** What sentences around a link add to its end. None of our values ends in one of these. */
const GLUE = new Set('.,:/-');

const utf8 = new TextDecoder();

/** Bytes that are no UTF-8 stay encoded. Not by `decodeURIComponent`: thousands of exceptions would take 20 ms. */
function decodeRun(run: string): string {
  const bytes = run.slice(1).split('%');
  const codes = Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16));
  if (codes.every((code) => code < 0x80)) return String.fromCharCode(...codes);
  const text = utf8.decode(codes);
  return text.includes('\ufffd') ? run : text;
}

/** Whether there is nothing to undo: the text is short of escapes and of anything beyond ASCII. */
const isPlain = (text: string): boolean => !/[^ -~]|%/.test(text);

/** The text after one round of decoding, without invisible characters. */
export const decodedOnce = (text: string): string =>
  isPlain(text) ? text : text.replace(ENCODED, decodeRun).replace(INVISIBLE, '');

/** The text without invisible characters, encoded ones included. What else is percent-encoded in ASCII stays. */
export const withoutInvisible = (text: string): string =>
  text.replace(ENCODED_BEYOND_ASCII, decodeRun).replace(INVISIBLE, '');

/** The text decoded as often as it was encoded, without invisible characters, with our hyphens and digits. */
export function cleaned(text: string): string {
  let clean = decodedOnce(text);
  for (let round = 1, before = text; round < MAX_ROUNDS && clean !== before; round++) {
    before = clean;
    clean = decodedOnce(clean);
  }
  if (isPlain(clean)) return clean;
  return clean
    .replace(DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(HYPHEN, '-')
    .replace(
      WIDE_SIGN,
      (_, digit: string, sign: string) => digit + String.fromCharCode(sign.charCodeAt(0) - WIDE_OFFSET),
    );
}

/** The beginning of a cleaned text that can be ours: up to the first strange character. */
export function upToStrange(clean: string): string {
  const end = clean.search(STRANGE);
  return end < 0 ? clean : clean.slice(0, end);
}

/** As `upToStrange`, without what the text around a link adds to its end. */
export const ownBeginning = (clean: string): string =>
  withoutGlue(upToStrange(clean.trimStart().replace(PLUS, '$1')));

/** A loop, because a regular expression takes quadratic time here. */
function withoutGlue(text: string): string {
  // A messenger's italics end in an underscore; a name between underscores is a whole one.
  const hasUnderscores = /^_+[^\W_]/.test(text);
  const isGlue = (character: string): boolean =>
    GLUE.has(character) || (character === '_' && !hasUnderscores);
  let end = text.length;
  while (end > 0 && isGlue(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

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

/** A number or a time of full-width characters. Without a digit in front such signs are the punctuation of a sentence. */
const WIDE = /[\uff10-\uff19][\uff0d-\uff1a]*/g;
/** Arabic and Persian digits. The last four bits of each are its value. */
const DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;
/** Hyphens and minus signs that stand for ours anywhere, and dashes that do so before a digit. */
const HYPHEN = /[\u2010\u2011\u2212\ufe63\uff0d]|[\u2012-\u2014](?=\d)/g;
/** A plus sign in front of a number. */
const PLUS = /(^|\/)[+\uff0b]+(?=[\d.])/g;

/** The first character that no value of ours has. `&` and `=` stand between values, `~` only in directives. */
const STRANGE = /[^\w.,:/-]/;

const utf8 = new TextDecoder();

/** Bytes that are no UTF-8 stay encoded. Not by `decodeURIComponent`: thousands of exceptions would take 20 ms. */
function decodeRun(run: string): string {
  const bytes = run.slice(1).split('%');
  const text = utf8.decode(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)));
  return text.includes('\ufffd') ? run : text;
}

/** The text after one round of decoding, without invisible characters. */
export const decodedOnce = (text: string): string => text.replace(ENCODED, decodeRun).replace(INVISIBLE, '');

/** The text without invisible characters, encoded ones included. What else is percent-encoded in ASCII stays. */
export const withoutInvisible = (text: string): string =>
  text.replace(ENCODED_BEYOND_ASCII, decodeRun).replace(INVISIBLE, '');

/** The text decoded as often as it was encoded, without invisible characters, with our hyphens and digits. */
export function cleaned(text: string): string {
  let [clean, before] = [decodedOnce(text), text];
  for (let round = 1; round < MAX_ROUNDS && clean !== before; round++) {
    [clean, before] = [decodedOnce(clean), clean];
  }
  return clean
    .replace(WIDE, (wide) => wide.normalize('NFKC'))
    .replace(DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(HYPHEN, '-');
}

/** The beginning of a cleaned text that can be ours: up to the first strange character. */
export const upToStrange = (clean: string): string => clean.split(STRANGE, 1)[0]!;

/** As `upToStrange`, without what the text around a link adds to its end. */
export function ownBeginning(clean: string): string {
  const text = upToStrange(clean.trimStart().replace(PLUS, '$1'));
  // A messenger's italics end in an underscore; a name between underscores is a whole one.
  const glue = /^_+[^\W_]/.test(text) ? '.,:/-' : '.,:/-_';
  let end = text.length;
  // A loop, because a regular expression takes quadratic time here.
  while (end > 0 && glue.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

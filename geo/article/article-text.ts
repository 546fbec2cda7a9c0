/** The article's text as the check reads it: in paragraphs, and folded to find what was meant. */

/** Where a paragraph ends, on any system and in what word processors copy. */
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
/** Characters that are never seen: soft hyphens, zero-width spaces and joiners, byte order and direction marks. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** One paragraph of the article. */
export interface Paragraph {
  /** From 1; empty lines do not count. */
  number: number;
  /** Its line in the text, from 1. */
  line: number;
  /** In composed letters (NFC). */
  text: string;
}

/** The paragraphs of a text: its lines that show something. */
export const paragraphsOf = (text: string): Paragraph[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(LINE_END)
    .map((content, index) => ({ line: index + 1, text: content.normalize('NFC') }))
    .filter((line) => withoutInvisible(line.text).trim() !== '')
    .map((line, index) => ({ number: index + 1, ...line }));

export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** What stands for a look-alike character, which copying and typing change unnoticed. */
const LOOK_ALIKE: [RegExp, string][] = [
  [INVISIBLE, ''],
  [/[’‘ʼ´`′]/g, "'"],
  [/[“”„‟«»‹›″]/g, '"'],
  [/[‐‑–—−]/g, '-'],
  [/œ/g, 'oe'],
  [/æ/g, 'ae'],
];

/** A text without case, look-alikes and doubled spaces, and where each of its characters stood. */
export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`, and for its end, the index in the original. */
  origins: number[];
}

/** Folds a text, to find a quote that is nearly right; quotes that are right are never compared so. */
export function folded(original: string): Folded {
  const origins: number[] = [];
  let [text, index] = ['', 0];
  for (const character of original) {
    const plain = foldedCharacter(character);
    const added = plain === ' ' && text.endsWith(' ') ? '' : plain;
    text += added;
    origins.push(...new Array<number>(added.length).fill(index));
    index += character.length;
  }
  return { text, origins: [...origins, original.length] };
}

/** NFKC takes ligatures and full-width forms apart. Look-alikes first: of an acute accent it would make a space. */
const foldedCharacter = (character: string): string =>
  LOOK_ALIKE.reduce(
    (plain, [pattern, replacement]) => plain.replace(pattern, replacement),
    character.toLowerCase(),
  )
    .normalize('NFKC')
    .replace(/\s/g, ' ');

const NAMES: Record<string, string> = {
  ' ': 'space',
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '\u2009': 'thin space',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u2011': 'no-break hyphen',
  '\u202f': 'narrow no-break space',
  '\u2060': 'word joiner',
  '\ufeff': 'byte order mark',
};

/** A character as a report names it: `U+00AD soft hyphen`, `U+2019 ’`. */
export function characterName(character: string): string {
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  const isSeen = withoutInvisible(character).trim() !== '' && !/^\p{M}/u.test(character);
  return [`U+${code}`, NAMES[character] ?? (isSeen ? character : '')].filter(Boolean).join(' ');
}

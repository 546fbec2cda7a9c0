/** Which characters of which fonts the page needs: the one table that the subsets and the stylesheet are made from. */

/** Inclusive ranges of code points, ascending. */
type CodePoints = readonly (readonly [first: number, last: number])[];

export type Script = 'latin' | 'symbols' | 'cyrillic' | 'hangul';

/** One font file to make. */
export interface Subset {
  /** Name of the file, without `.woff2`. */
  file: string;
  /** CSS family that it belongs to. */
  family: 'Parcours Serif' | 'Parcours Sans';
  style: 'normal' | 'italic';
  /**
   * CSS weights that it serves. Scripts with one weight serve both: a browser looks for a character only among
   * the faces of the matched weight, and would take a system font for a Russian name in a heading.
   */
  weights: readonly (400 | 600)[];
  script: Script;
  /** OpenType features to keep. */
  features: readonly string[];
  /** Full font to cut from, in `node_modules`. */
  source: string;
}

/** Without `tnum`: figures have equal widths in both families by default. */
const SERIF_FEATURES = ['kern', 'liga'];
const SANS_FEATURES = ['kern'];

const SERIF = '@expo-google-fonts/source-serif-4';
const SANS = '@expo-google-fonts/noto-sans';

export const SUBSETS: readonly Subset[] = [
  {
    file: 'serif-400',
    family: 'Parcours Serif',
    style: 'normal',
    weights: [400],
    script: 'latin',
    features: SERIF_FEATURES,
    source: `${SERIF}/400Regular/SourceSerif4_400Regular.ttf`,
  },
  {
    file: 'serif-600',
    family: 'Parcours Serif',
    style: 'normal',
    weights: [600],
    script: 'latin',
    features: SERIF_FEATURES,
    source: `${SERIF}/600SemiBold/SourceSerif4_600SemiBold.ttf`,
  },
  {
    file: 'sans-400',
    family: 'Parcours Sans',
    style: 'normal',
    weights: [400],
    script: 'latin',
    features: SANS_FEATURES,
    source: `${SANS}/400Regular/NotoSans_400Regular.ttf`,
  },
  {
    file: 'sans-600',
    family: 'Parcours Sans',
    style: 'normal',
    weights: [600],
    script: 'latin',
    features: SANS_FEATURES,
    source: `${SANS}/600SemiBold/NotoSans_600SemiBold.ttf`,
  },
  {
    file: 'sans-400-italic',
    family: 'Parcours Sans',
    style: 'italic',
    weights: [400],
    script: 'latin',
    features: SANS_FEATURES,
    source: `${SANS}/400Regular_Italic/NotoSans_400Regular_Italic.ttf`,
  },
  {
    file: 'sans-symbols',
    family: 'Parcours Sans',
    style: 'normal',
    weights: [400, 600],
    script: 'symbols',
    features: [],
    source: '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2',
  },
  {
    file: 'sans-cyrillic',
    family: 'Parcours Sans',
    style: 'normal',
    weights: [400, 600],
    script: 'cyrillic',
    features: [],
    source: `${SANS}/400Regular/NotoSans_400Regular.ttf`,
  },
  {
    file: 'sans-hangul',
    family: 'Parcours Sans',
    style: 'normal',
    weights: [400, 600],
    script: 'hangul',
    features: [],
    source: '@fontsource/noto-sans-kr/files/noto-sans-kr-korean-400-normal.woff2',
  },
];

/** A font that only link previews use: no browser fetches it, so it keeps all its features. */
export interface PictureFont {
  /** Name of the file in `pictures/`, without `.woff2`. */
  file: string;
  source: string;
}

export const PICTURE_FONTS: readonly PictureFont[] = [
  { file: 'sans-letters', source: `${SANS}/400Regular/NotoSans_400Regular.ttf` },
  {
    file: 'sans-arabic',
    source: '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2',
  },
  {
    file: 'sans-hebrew',
    source: '@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff2',
  },
];

const LATIN: CodePoints = [
  [0x20, 0x7e],
  [0xa0, 0xff],
];
/** In Latin-1, but not in newspaper text. */
const LATIN_UNUSED = '¢¤¥¦¨¬®¯´µ¶¸¹¼¾';

/** Beyond Latin-1: French, romanised Russian and Korean, spaces and punctuation. */
const LATIN_EXTRA =
  'ŒœŸ' + 'ČčŎŏŠšŬŭŽž' + 'ʹʼ' + '\u2007\u2009\u200a\u202f\u2010\u2011' + '–—‘’‚“”„†•…′″‹›€№−';
/** For headings such as "Vostochny → Komsomolsk"; Noto Sans itself has none. */
const ARROWS = '←→≈';
/** From Noto Sans Math. */
const SYMBOLS = `${ARROWS}↑↓↔↗≤≥✓`;
const RUSSIAN: CodePoints = [
  [0x401, 0x401],
  [0x410, 0x44f],
  [0x451, 0x451],
];

/** Names of towns and stations, which the subset covers whether or not a story has them. */
const HANGUL =
  '보스토치니 우주기지 벨로고르스크 비로비잔 하바롭스크 콤소몰스크나아무레 우수리스크 블라디보스토크 하산 두만강 평양 아르툠 서울';

const SYLLABLE = /[\uac00-\ud7a3]/g;

const expand = (codePoints: CodePoints): string =>
  codePoints
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
    .map((codePoint) => String.fromCodePoint(codePoint))
    .join('');

/** The characters wanted of each script; a font may lack some. Hangul: its syllables in `storyText`, and HANGUL. */
export function charactersFor(storyText: string): Record<Script, string> {
  return {
    latin:
      [...expand(LATIN)].filter((character) => !LATIN_UNUSED.includes(character)).join('') +
      LATIN_EXTRA +
      ARROWS,
    symbols: SYMBOLS,
    cyrillic: expand(RUSSIAN),
    hangul: [...new Set((HANGUL + storyText).match(SYLLABLE))].sort().join(''),
  };
}

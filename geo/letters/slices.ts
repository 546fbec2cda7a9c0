/**
 * Slices: parts of large fonts, each for some characters, as the packages of Fontsource have them. A story brings those
 * that hold its letters beyond the fonts that every story has.
 */
import type { Story } from '../story/story.ts';
import { hasLetter, type Letters, readUnicodeRange } from './code-points.ts';
import { allTexts, codePointsOf, languageOf, serifTexts, shownLetters } from './story-letters.ts';

/**
 * `sans` and `serif`: the families of the page's own faces, with their weights; `script`: a script that these lack, in one
 * weight for all.
 */
export type Look = 'sans' | 'serif' | 'script';

/** Of `src/fonts/slices/slices.json`, which `npm run fonts` writes. The first package that has a letter draws it. */
export interface SlicePackage {
  /** `@fontsource/noto-sans-jp` */
  name: string;
  look: Look;
  /** Slice -> the characters that its files really have, as a CSS unicode-range. */
  slices: Record<string, string>;
}

export interface ChosenSlice {
  package: string;
  look: Look;
  slice: string;
  /** The story's letters in it, as ascending code points. */
  letters: number[];
}

/** What the page's own faces have: CSS unicode-ranges. */
export interface OwnLetters {
  sans: string;
  /** Of `sans`, what has its own form in each weight. */
  latin: string;
  serif: string;
}

const read = new WeakMap<SlicePackage, [slice: string, letters: Letters][]>();

/** The slices of a package. Read once: thousands of letters are looked up in them. */
function slicesIn(each: SlicePackage): [slice: string, letters: Letters][] {
  const known = read.get(each);
  if (known) return known;
  const slices = Object.entries(each.slices).map(([slice, range]): [string, Letters] => [
    slice,
    readUnicodeRange(range),
  ]);
  read.set(each, slices);
  return slices;
}

/** The letters of all slices. */
export const sliceLetters = (packages: readonly SlicePackage[]): Letters =>
  packages.flatMap((each) => slicesIn(each).flatMap(([, letters]) => letters));

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** The same characters of Han are drawn otherwise in each of these; the first is taken where no name says its language. */
const HAN_LANGUAGES: Record<string, RegExp> = {
  '@fontsource/noto-sans-sc': /^zh(?!-(?:hant|tw|hk|mo))/i,
  '@fontsource/noto-sans-tc': /^(?:zh-(?:hant|tw|hk|mo)|yue)/i,
  '@fontsource/noto-sans-jp': /^ja/i,
  '@fontsource/noto-sans-kr': /^ko/i,
};

/** Han in one font for the whole story: the one that lacks least of it, then the one of its names' language. */
function hanFirst(packages: readonly SlicePackage[], story: Story): readonly SlicePackage[] {
  const letters = codePointsOf(allTexts(story).flatMap(({ text }) => text.match(HAN) ?? []));
  if (letters.size === 0) return packages;
  const language = languageOf(story, HAN, (tag) =>
    Object.values(HAN_LANGUAGES).some((languages) => languages.test(tag)),
  );
  const rankOf = (each: SlicePackage): number => {
    const languages = HAN_LANGUAGES[each.name];
    if (!languages) return 0;
    const ranges = sliceLetters([each]);
    const lacking = [...letters].filter((letter) => !hasLetter(ranges, letter)).length;
    return lacking + (languages.test(language) ? 0 : 0.5);
  };
  const ranks = new Map(packages.map((each) => [each, rankOf(each)]));
  return packages.toSorted((one, other) => ranks.get(one)! - ranks.get(other)!);
}

/** The slices for these letters, of the first of the packages that has each. */
function slicesFor(letters: ReadonlySet<number>, packages: readonly SlicePackage[]): ChosenSlice[] {
  const slices = packages.flatMap((each) =>
    slicesIn(each).map(([slice, ranges]) => ({ name: each.name, look: each.look, slice, ranges })),
  );
  const chosen = new Map<(typeof slices)[number], number[]>();
  for (const letter of [...letters].sort((one, other) => one - other)) {
    const slice = slices.find(({ ranges }) => hasLetter(ranges, letter));
    if (slice) chosen.set(slice, [...(chosen.get(slice) ?? []), letter]);
  }
  return [...chosen].map(([{ name, look, slice }, has]) => ({ package: name, look, slice, letters: has }));
}

const without = (letters: Set<number>, unicodeRange: string): Set<number> => {
  const own = readUnicodeRange(unicodeRange);
  return new Set([...letters].filter((letter) => !hasLetter(own, letter)));
};

/**
 * The slices that hold a story's letters.
 * @param others more texts on its page, of the basemap: they choose no slice, but are drawn with those that the story brings
 */
export function storySlices(
  story: Story,
  packages: readonly SlicePackage[],
  own: OwnLetters,
  others: readonly string[] = [],
): ChosenSlice[] {
  const ordered = hanFirst(packages, story);
  const ofLook = (...looks: Look[]) => ordered.filter(({ look }) => looks.includes(look));
  const texts = allTexts(story).map(({ text }) => shownLetters(text).join(''));
  const needed = slicesFor(without(codePointsOf(texts), own.sans), ofLook('sans', 'script'));
  const serif = slicesFor(without(codePointsOf(serifTexts(story)), own.serif), ofLook('serif'));
  // With all the story's letters of a script, so that no word has two weights; and with the other texts'.
  const also = without(codePointsOf([...texts, ...others]), own.latin);
  return [...needed.map((slice) => widened(slice, also, packages)), ...serif];
}

/** A slice with those of some more letters that it has. */
function widened(
  slice: ChosenSlice,
  more: ReadonlySet<number>,
  packages: readonly SlicePackage[],
): ChosenSlice {
  const source = packages.find(({ name }) => name === slice.package)!;
  const ranges = readUnicodeRange(source.slices[slice.slice]!);
  const letters = [...slice.letters, ...[...more].filter((letter) => hasLetter(ranges, letter))];
  return { ...slice, letters: [...new Set(letters)].sort((one, other) => one - other) };
}

const GARBLED_SCRIPTS =
  'Devanagari Bengali Gurmukhi Gujarati Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar'.split(' ');
/**
 * Letters of scripts with marks beside their letters, or in another order than they are written in: the renderer of previews
 * puts them on top of each other. A gap, of which the check tells, misleads nobody.
 */
export const GARBLED = new RegExp(
  GARBLED_SCRIPTS.map((script) => `\\p{Script_Extensions=${script}}`).join('|'),
  'u',
);

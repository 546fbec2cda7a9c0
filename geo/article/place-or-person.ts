/** Whether a name in an article is that of a place: persons and common words are called like villages. */
import type { Match, Word } from './article-words.ts';
import { placeWords } from './place-words.ts';

/** Least population of a town whose name nothing but a capital letter tells from other words. */
const WELL_KNOWN = 100_000;
/** The same within a sentence, where a capital letter says more; not in German, which gives every noun one. */
const KNOWN = 15_000;
/** Tells places from persons and common words by what stands around them. */
export class Judge {
  readonly #isGerman: boolean;
  readonly #around: ReturnType<typeof placeWords>;
  readonly #people: ReadonlySet<string>;
  readonly #common: ReadonlySet<string>;

  constructor(language: string, words: readonly Word[], matches: readonly Match[]) {
    this.#isGerman = language === 'de';
    this.#around = placeWords(language);
    this.#people = personWords(words, matches, this.#around);
    this.#common = new Set(words.filter(({ isCapital }) => !isCapital).map(({ key }) => key));
  }

  /** Whether this mention alone says that a place is meant. */
  speaksForPlace({ words, from, key, places }: Match): boolean {
    const { determiners, locative, towards } = this.#around;
    const word = words[from]!;
    const before = word.isFirst ? '' : (words[from - 1]?.key ?? '');
    const isTown = places.some(({ kind }) => kind === 'town') && places[0]!.kind !== 'country';
    if (isTown && determiners.has(before) && !key.includes(' ')) return false;
    if (locative.has(before)) return true;
    // In German two nouns in a row are no sign of a person after a genitive, „Berlins Bürgermeister“, or with a country.
    const isNoPerson = this.#isGerman && (word.key === `${key}s` || places[0]!.kind === 'country');
    if (this.#people.has(word.key) && !isNoPerson) return false;
    const isTowards = towards.has(before);
    if (key.includes(' ') || (isTowards && !this.#isGerman)) return true;
    if (this.#common.has(word.key)) return false;
    if (!isTown && !word.isFirst) return true;
    const most = Math.max(
      ...places.map(({ kind, population }) => (kind === 'country' ? Infinity : population)),
    );
    return most >= (isTowards || !(word.isFirst || this.#isGerman) ? KNOWN : WELL_KNOWN);
  }
}

/** Keys of words of persons' names: two or more with a capital letter in a row, or one after a title. */
function personWords(
  words: readonly Word[],
  matches: readonly Match[],
  { titles, determiners, locative, towards }: ReturnType<typeof placeWords>,
): Set<string> {
  const long = new Set(
    matches.flatMap(({ words: all, from, to }) => (to - from > 1 ? all.slice(from, to) : [])),
  );
  const isNamePart = (word: Word | undefined): boolean =>
    word !== undefined &&
    word.isCapital &&
    !long.has(word) &&
    ![titles, determiners, locative, towards].some((list) => list.has(word.key));
  const people = new Set<string>();
  for (const [index, word] of words.entries()) {
    if (!isNamePart(word)) continue;
    const before = words[index - 1];
    const after = words[index + 1];
    const isAfterName = isNamePart(before) && /^[ -]$/.test(word.gap);
    const isBeforeName = isNamePart(after) && /^[ -]$/.test(after!.gap) && !after!.isFirst;
    const isTitled = before !== undefined && titles.has(before.key) && /^\.?\s$/.test(word.gap);
    if (isAfterName || isBeforeName || isTitled) people.add(word.key);
  }
  return people;
}

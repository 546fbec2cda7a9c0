/**
 * Names of places in an article, found by a gazetteer: the longest name at each word with a capital letter. They are
 * suggestions. Persons, common words and months are called like villages, so a name is offered only if the text speaks for
 * a place somewhere.
 */
import { type Paragraph, withoutInvisible } from './article-text.ts';
import { keyOf, type NamedPlace, type PlacesByName } from './gazetteer.ts';
import { isJoined, type Match, type Word, wordsOf } from './article-words.ts';
import { Judge } from './place-or-person.ts';
import { articleOf, calendarWords } from './place-words.ts';
import type { Stretch } from './sentences.ts';

export interface Mention {
  /** From 1, as a quote counts. */
  paragraph: number;
  /** The name in the paragraph's text. */
  name: Stretch;
  /** The sentence in the paragraph's text. */
  sentence: Stretch;
}

export interface FoundName {
  /** As the article writes it first. */
  name: string;
  mentions: Mention[];
  /** What may be meant, the likeliest first. */
  candidates: NamedPlace[];
}

const MOST_WORDS = 6;
/** Fewer letters are an abbreviation as often as a village. */
const LEAST_LETTERS = 3;
/** Most letters of what is written in capitals only: TASS, OTAN. */
const MOST_CAPITALS = 5;
/** How much likelier a town is meant in a country that the article names, and by the name that the gazetteer gives it first. */
const NAMED_COUNTRY = 20;
const FIRST_NAME = 5;

class Reader {
  readonly #gazetteer: PlacesByName;
  readonly #language: string;
  readonly #calendar: Set<string>;

  constructor(gazetteer: PlacesByName, language: string) {
    this.#gazetteer = gazetteer;
    this.#language = language;
    this.#calendar = calendarWords(language);
  }

  /** The longest name that begins at a word, and lies in one sentence. */
  matchAt(paragraph: Paragraph, words: Word[], from: number): Match | undefined {
    if (!words[from]!.isCapital) return undefined;
    let to = from + 1;
    while (to < Math.min(words.length, from + MOST_WORDS) && isJoined(words[to]!, words[to - 1]!)) to += 1;
    for (; to > from; to -= 1) {
      const found = this.#placesOf(paragraph, words, from, to);
      if (found) return { paragraph, words, from, to, ...found };
    }
    return undefined;
  }

  #placesOf({ text }: Paragraph, words: Word[], from: number, to: number) {
    const keys = words.slice(from, to).map(({ key }) => key);
    const key = keys.join(' ');
    const article = articleOf(this.#language, words[from - 1]?.key ?? '');
    const withArticle = article && words[from]!.gap === ' ' ? `${article} ${key}` : '';
    const genitive = this.#language === 'de' && key.endsWith('s') ? key.slice(0, -1) : '';
    for (const name of [withArticle, key, genitive].filter(Boolean)) {
      const places = this.#gazetteer
        .find(name)
        .filter(({ kind }) => kind === 'country' || words[to - 1]!.isCapital);
      if (places.length > 0 && this.#isName(text.slice(words[from]!.start, words[to - 1]!.end), name))
        return { key: name, places };
    }
    return undefined;
  }

  #isName(written: string, key: string): boolean {
    if (key.includes(' ')) return true;
    const isAcronym = written.length <= MOST_CAPITALS && !/\p{Ll}/u.test(written) && /\p{Lu}/u.test(written);
    const isShort = /^[\p{Script=Latin}]/u.test(key) && key.length < LEAST_LETTERS;
    return !isAcronym && !isShort && !/^\p{N}/u.test(key) && !this.#calendar.has(written.toLowerCase());
  }
}

/** The names of places in an article. @param language of the article */
export function placeNamesIn(
  paragraphs: readonly Paragraph[],
  language: string,
  gazetteer: PlacesByName,
): FoundName[] {
  const reader = new Reader(gazetteer, language);
  const read = paragraphs.map((paragraph) => ({ paragraph, words: wordsOf(paragraph, language) }));
  const matches = read.flatMap(({ paragraph, words }) => {
    const found: Match[] = [];
    for (let index = 0; index < words.length; index += 1) {
      const match = reader.matchAt(paragraph, words, index);
      if (!match) continue;
      found.push(match);
      index = match.to - 1;
    }
    return found;
  });
  const allWords = read.flatMap(({ words }) => words);
  const judge = new Judge(language, allWords, matches);
  const groups = new Map<string, Match[]>();
  for (const match of matches) groups.set(match.key, [...(groups.get(match.key) ?? []), match]);
  const named = [...groups.values()].filter((group) => group.some((match) => judge.speaksForPlace(match)));
  const countries = new Set(
    named.flatMap(([match]) => match!.places.filter(({ kind }) => kind === 'country').map(({ id }) => id)),
  );
  return named.map((group) => foundName(group, countries));
}

/** The names of towns among them, as the article writes them; not of what may be a country as well. */
export const townsNamedIn = (...article: Parameters<typeof placeNamesIn>): string[] =>
  placeNamesIn(...article)
    .filter(({ candidates: [likeliest] }) => likeliest?.kind === 'town')
    .map(({ name }) => name);

function foundName(matches: Match[], countries: ReadonlySet<string>): FoundName {
  const [first] = matches;
  const mentions = matches.map(({ paragraph, words, from, to }): Mention => ({
    paragraph: paragraph.number,
    name: { start: words[from]!.start, end: words[to - 1]!.end },
    sentence: words[from]!.sentence,
  }));
  const { start, end } = mentions[0]!.name;
  const written = withoutInvisible(first!.paragraph.text.slice(start, end));
  const weight = ({ kind, name, country, population }: NamedPlace): number => {
    if (kind === 'country') return Infinity;
    const named = countries.has(country) ? NAMED_COUNTRY : 1;
    return Math.max(population, 1) * named * (keyOf(name) === first!.key ? FIRST_NAME : 1);
  };
  return {
    name: keyOf(written) === `${first!.key}s` ? written.slice(0, -1) : written,
    mentions,
    candidates: first!.places.toSorted((a, b) => (weight(a) === weight(b) ? 0 : weight(b) - weight(a))),
  };
}

/** Compares a story's quotes with the article: verbatim, in the paragraph they name, together at most half of the text. */
import { type Fault, shortValue } from '../parse/fault.ts';
import { isQuote, type Quote, type Story } from '../story/story.ts';
import {
  characterName,
  folded,
  type Paragraph,
  paragraphsOf,
  withoutInvisible,
} from '../article/article-text.ts';

/** Greatest share of the article that may be quoted: more would be reprinting it. */
const MAXIMUM_SHARE = 0.5;
/** Below this share of common words, a passage does not help to find a slip in a quote. */
const MINIMUM_LIKENESS = 0.4;
const PASSAGE_LENGTH = 200;

export interface ArticleCheck {
  faults: Fault[];
  /** Share of the article's characters that are quoted, 0 to 1; characters in two quotes count once. */
  quotedShare: number;
}

/**
 * Checks every quote of a story against the article's text, both in composed letters. A quote's `paragraph` counts the
 * text's lines from 1, without empty ones.
 */
export function checkArticle(story: Story, articleText: string): ArticleCheck {
  const paragraphs = paragraphsOf(articleText);
  const quoted = paragraphs.map(({ text }) => new Array<boolean>(text.length).fill(false));
  const faults: Fault[] = [];
  for (const stop of story.stops) {
    for (const [index, claim] of stop.claims.entries()) {
      if (!isQuote(claim)) continue;
      const { passage, fault } = findQuote(claim, paragraphs);
      if (passage) quoted[passage.paragraph.number - 1]!.fill(true, passage.start, passage.end);
      if (fault)
        faults.push({ ...fault, feature: stop.id, path: `properties.claims[${index}].${fault.path}` });
    }
  }
  const characters = quoted.flat();
  const quotedShare = characters.filter(Boolean).length / Math.max(characters.length, 1);
  if (quotedShare > MAXIMUM_SHARE) faults.push(tooMuchQuoted(quotedShare));
  return { faults, quotedShare };
}

/** What the article has of a quote: UTF-16 indices into the paragraph's text. */
interface Passage {
  paragraph: Paragraph;
  start: number;
  end: number;
}

/** Where a quote stands, if it does, and what is wrong with it. */
function findQuote(claim: Quote, paragraphs: Paragraph[]): { passage?: Passage; fault?: Fault } {
  const quote = claim.quote.normalize('NFC');
  const passageIn = (paragraph: Paragraph | undefined): Passage | undefined => {
    const start = paragraph?.text.indexOf(quote) ?? -1;
    return paragraph && start >= 0 ? { paragraph, start, end: start + quote.length } : undefined;
  };
  const named = paragraphs[claim.paragraph - 1];
  const here = passageIn(named);
  if (here) {
    const fault = cutWord(quote, here.paragraph.text);
    return { passage: here, ...(fault && { fault }) };
  }
  const elsewhere = paragraphs.map(passageIn).find((passage) => passage !== undefined);
  if (elsewhere) return { passage: elsewhere, fault: otherParagraph(claim, elsewhere.paragraph) };
  const alike = alikeIn(quote, named ? [named, ...paragraphs] : paragraphs);
  const advice = alike ? differenceIn(quote, alike) : nearestInWords(quote, paragraphs);
  const fault = {
    path: 'quote',
    value: shortValue(claim.quote),
    allowed: "the article's own words, unchanged",
    advice,
  };
  return { ...(alike && { passage: alike }), fault };
}

const tooMuchQuoted = (share: number): Fault => ({
  path: 'features',
  value: `${Math.round(share * 100)} % of the article`,
  allowed: `at most ${MAXIMUM_SHARE * 100} % quoted`,
  advice: 'the article is not ours: shorten or remove quotes',
});

/** A fault if a quote begins or ends within a word: « train » is not a quote from « entraîné ». */
function cutWord(quote: string, text: string): Fault | undefined {
  const isCut = (around: string): boolean => /^[\p{L}\p{M}\p{N}]{2}$/u.test(around);
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    const end = start + quote.length;
    if (!isCut(text.slice(Math.max(start - 1, 0), start + 1)) && !isCut(text.slice(end - 1, end + 1)))
      return undefined;
  }
  return {
    path: 'quote',
    value: shortValue(quote),
    allowed: 'whole words',
    advice: 'it begins or ends within a word: quote the whole word',
  };
}

function otherParagraph({ paragraph: named }: Quote, { number, line }: Paragraph): Fault {
  const counted = line === number ? '' : ` (line ${line} of the text; empty lines do not count)`;
  const advice = `the quote stands in paragraph ${number}${counted}: correct the number`;
  return { path: 'paragraph', value: String(named), allowed: String(number), advice };
}

/** A passage that differs from the quote only in look-alike characters, invisible ones, ligatures or doubled spaces. */
function alikeIn(quote: string, paragraphs: Paragraph[]): Passage | undefined {
  const sought = folded(quote).text;
  for (const paragraph of paragraphs) {
    const { text, origins } = folded(paragraph.text);
    const start = text.indexOf(sought);
    if (start < 0) continue;
    return { paragraph, start: origins[start]!, end: origins[start + sought.length]! };
  }
  return undefined;
}

/** Says which character differs first, and where it stands. Characters count from 1. */
function differenceIn(quote: string, { paragraph, start, end }: Passage): string {
  const passage = paragraph.text.slice(start, end);
  const [asked, found] = [[...quote], [...passage]];
  const at = asked.findIndex((character, index) => character !== found[index]);
  const [inQuote = '', inArticle = ''] = [asked[at], found[at]];
  const column = [...paragraph.text.slice(0, start)].length + at + 1;
  return (
    `paragraph ${paragraph.number} has: ${passage.slice(0, PASSAGE_LENGTH)} (character ${at + 1} is ` +
    `${nameBeside(inQuote, inArticle)} in the quote and ${nameBeside(inArticle, inQuote)} in the article, ` +
    `character ${column} of the paragraph: ${cureFor(inQuote, inArticle)})`
  );
}

/** Whether a character is a space that the other text has not: one before it is the same in both. */
const isSecondSpace = (character: string, other: string): boolean => character === ' ' && !/\s/.test(other);

const nameBeside = (character: string, other: string): string =>
  isSecondSpace(character, other) ? 'a second space' : character ? characterName(character) : 'none';

/** Where to put a difference right: the article's own letters count, but not what copying has added to them. */
function cureFor(inQuote: string, inArticle: string): string {
  if (isArtefact(inArticle) || isSecondSpace(inArticle, inQuote)) return 'correct the text there';
  if (isArtefact(inQuote) || isSecondSpace(inQuote, inArticle)) return 'correct the quote';
  return 'copy it from there';
}

/** Joins or parts letters, or chooses the form of the one before it: never seen, and yet a part of the word. */
const SHAPES_WORDS = /^(?:\u200c|\u200d|\ufe0e|\ufe0f)$/;

/** Whether a character comes from typesetting: a ligature, or one that is never seen and shapes no word. */
function isArtefact(character: string): boolean {
  if (character === '' || SHAPES_WORDS.test(character)) return false;
  return withoutInvisible(character) === '' || /^\p{L}{2}/u.test(character.normalize('NFKC'));
}

/** The advice for a quote that the article has not: the passage that has most of its words, in the same order. */
function nearestInWords(quote: string, paragraphs: Paragraph[]): string {
  const wordsOf = (text: string): string[] => text.split(/\s+/);
  const plain = (words: string[]): string[] => words.map((word) => folded(word).text);
  const sought = plain(wordsOf(quote));
  let best = { passage: '', paragraph: 0, likeness: 0 };
  for (const { number, text } of paragraphs) {
    const words = wordsOf(text);
    const plainWords = plain(words);
    for (let start = 0; start <= Math.max(words.length - sought.length, 0); start++) {
      const end = start + sought.length;
      const likeness = commonWords(sought, plainWords.slice(start, end)) / sought.length;
      if (likeness > best.likeness)
        best = { passage: words.slice(start, end).join(' '), paragraph: number, likeness };
    }
  }
  if (best.likeness < MINIMUM_LIKENESS)
    return 'the article has no passage like it: is this the right article?';
  return `paragraph ${best.paragraph} has: ${best.passage.slice(0, PASSAGE_LENGTH)}`;
}

/** Length of the longest common subsequence of two lists of words. */
function commonWords(a: string[], b: string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    b.forEach((other, column) => {
      next.push(word === other ? row[column]! + 1 : Math.max(row[column + 1]!, next[column]!));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Compares a story's quotes with the article: verbatim, in the paragraph they name, together at most half of the text. */
import { type Fault, shortValue } from '../parse/fault.ts';
import { isQuote, type Quote, type Story } from '../story/story.ts';

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

/** Checks every quote of a story against the article's text. A quote's `paragraph` is a line number, from 1. */
export function checkArticle(story: Story, articleText: string): ArticleCheck {
  const lines = articleText.replace(/^\uFEFF/, '').split(/\r?\n/);
  const quoted = lines.map((line) => new Array<boolean>(line.length).fill(false));
  const faults: Fault[] = [];
  for (const stop of story.stops) {
    for (const [index, claim] of stop.claims.entries()) {
      if (!isQuote(claim)) continue;
      const line = lines[claim.paragraph - 1] ?? '';
      const start = line.indexOf(claim.quote);
      const fault = start < 0 ? notVerbatim(claim, lines) : cutWord(claim, line);
      if (start >= 0) quoted[claim.paragraph - 1]?.fill(true, start, start + claim.quote.length);
      if (fault)
        faults.push({ ...fault, feature: stop.id, path: `properties.claims[${index}].${fault.path}` });
    }
  }
  const characters = quoted.flat();
  const quotedShare = characters.filter(Boolean).length / Math.max(characters.length, 1);
  if (quotedShare > MAXIMUM_SHARE) faults.push(tooMuchQuoted(quotedShare));
  return { faults, quotedShare };
}

const tooMuchQuoted = (share: number): Fault => ({
  path: 'features',
  value: `${Math.round(share * 100)} % of the article`,
  allowed: `at most ${MAXIMUM_SHARE * 100} % quoted`,
  advice: 'the article is not ours: shorten or remove quotes',
});

/** A fault if a quote begins or ends within a word: « train » is not a quote from « entraîné ». */
function cutWord({ quote }: Quote, line: string): Fault | undefined {
  const isCut = (around: string): boolean => /^[\p{L}\p{N}]{2}$/u.test(around);
  for (let start = line.indexOf(quote); start >= 0; start = line.indexOf(quote, start + 1)) {
    const end = start + quote.length;
    if (!isCut(line.slice(Math.max(start - 1, 0), start + 1)) && !isCut(line.slice(end - 1, end + 1)))
      return undefined;
  }
  return {
    path: 'quote',
    value: shortValue(quote),
    allowed: 'whole words',
    advice: 'it begins or ends within a word: quote the whole word',
  };
}

function notVerbatim({ quote, paragraph }: Quote, lines: string[]): Fault {
  const elsewhere = lines.findIndex((line) => line.includes(quote));
  if (elsewhere >= 0) {
    const advice = `the quote stands in paragraph ${elsewhere + 1}: correct the number`;
    return { path: 'paragraph', value: String(paragraph), allowed: String(elsewhere + 1), advice };
  }
  const fault = { path: 'quote', value: shortValue(quote), allowed: "the article's own words, unchanged" };
  const alike = lines.findIndex((line) => fold(line).includes(fold(quote)));
  if (alike >= 0) return { ...fault, advice: differenceIn(quote, lines[alike]!, alike + 1) };
  const nearest = nearestPassage(quote, lines);
  if (nearest.likeness < MINIMUM_LIKENESS) {
    return { ...fault, advice: 'the article has no passage like it: is this the right article?' };
  }
  return {
    ...fault,
    advice: `paragraph ${nearest.paragraph} has: ${nearest.passage.slice(0, PASSAGE_LENGTH)}`,
  };
}

/** Replaces look-alike characters one for one, so that indices stay valid: copying and typing change them unnoticed. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s/g, ' ');

function differenceIn(quote: string, line: string, paragraph: number): string {
  const start = fold(line).indexOf(fold(quote));
  const passage = line.slice(start, start + quote.length);
  const at = [...quote].findIndex((character, index) => character !== [...passage][index]);
  const codeOf = (text: string): string =>
    `U+${([...text][at]?.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const where = `character ${at + 1} is ${codeOf(quote)} in the quote and ${codeOf(passage)} in the article`;
  return `paragraph ${paragraph} has: ${passage.slice(0, PASSAGE_LENGTH)} (${where}: copy it from there)`;
}

interface Passage {
  passage: string;
  paragraph: number;
  likeness: number;
}

/** The passage with as many words as the quote that has most words in common with it, in the same order. */
function nearestPassage(quote: string, lines: string[]): Passage {
  const sought = quote.split(/\s+/);
  let best: Passage = { passage: '', paragraph: 0, likeness: 0 };
  lines.forEach((line, index) => {
    const words = line.split(/\s+/);
    for (let start = 0; start <= Math.max(words.length - sought.length, 0); start++) {
      const run = words.slice(start, start + sought.length);
      const likeness = commonWords(sought.map(fold), run.map(fold)) / sought.length;
      if (likeness > best.likeness) best = { passage: run.join(' '), paragraph: index + 1, likeness };
    }
  });
  return best;
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

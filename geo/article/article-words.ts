/** The words of an article, as names of places are looked for in it. */
import { type Paragraph, withoutInvisible } from './article-text.ts';
import { keyOf, type NamedPlace } from './gazetteer.ts';
import { sentencesOf, type Stretch } from './sentences.ts';

export interface Word extends Stretch {
  key: string;
  isCapital: boolean;
  /** What stands between it and the word before. */
  gap: string;
  isFirst: boolean;
  sentence: Stretch;
}

/** A name of the gazetteer in the text. */
export interface Match {
  paragraph: Paragraph;
  /** Of the paragraph. */
  words: Word[];
  from: number;
  to: number;
  key: string;
  places: NamedPlace[];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Default_Ignorable_Code_Point}]*/gu;
/** Within a name: a space, a hyphen, an apostrophe; a full stop after « St ». */
const WITHIN_NAME = /^(?:[ \u00a0\u202f]|[-‐‑–]|['’‘ʼ])$/;
const SHORT = /^(?:st|ste|mt|ft)$/;
/** The words of a paragraph. */
export function wordsOf({ text }: Paragraph, language: string): Word[] {
  return sentencesOf(text, language).flatMap((sentence) => {
    const found = [...text.slice(sentence.start, sentence.end).matchAll(WORD)];
    return found.map((match, index): Word => {
      const start = sentence.start + match.index;
      const before = found[index - 1];
      const gapStart = before ? sentence.start + before.index + before[0].length : sentence.start;
      return {
        start,
        end: start + match[0].length,
        key: keyOf(match[0]),
        isCapital: /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(match[0]),
        gap: withoutInvisible(text.slice(gapStart, start)),
        isFirst: index === 0 || /[«»“”„:]\s*$/.test(text.slice(gapStart, start)),
        sentence,
      };
    });
  });
}

/** Whether a name may go on from one word to the next. */
export const isJoined = (word: Word, before: Word): boolean =>
  WITHIN_NAME.test(word.gap) || (SHORT.test(before.key) && /^\.\s?$/.test(word.gap));

/** Words of the article, and where quotes stand in it. */
import type { Paragraph } from '../../../geo/article/article-text.ts';
import type { Claim } from './draft.ts';

/** Indices are UTF-16 units in the paragraph's text. */
export interface Passage {
  /** From 1, as a quote counts. */
  paragraph: number;
  start: number;
  end: number;
}

/** A passage without the spaces at its ends; undefined if nothing is left. */
export function trimmedPassage(text: string, { paragraph, start, end }: Passage): Passage | undefined {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return to > from ? { paragraph, start: from, end: to } : undefined;
}

/** Where a quote stands in the article: its passage, or undefined if the text has it no more. */
export function passageOf(paragraphs: readonly Paragraph[], claim: Claim): Passage | undefined {
  if (!('quote' in claim)) return undefined;
  const text = paragraphs[claim.paragraph - 1]?.text ?? '';
  const starts: number[] = [];
  for (let at = text.indexOf(claim.quote); at >= 0; at = text.indexOf(claim.quote, at + 1)) starts.push(at);
  const isMeant = (start: number): boolean =>
    (!claim.prefix || text.slice(0, start).trimEnd().endsWith(claim.prefix)) &&
    (!claim.suffix ||
      text
        .slice(start + claim.quote.length)
        .trimStart()
        .startsWith(claim.suffix));
  const start = starts.find(isMeant) ?? starts[0];
  return start === undefined
    ? undefined
    : { paragraph: claim.paragraph, start, end: start + claim.quote.length };
}

/** Whether one passage begins before another. */
export const isBefore = (one: Passage, other: Passage): boolean =>
  one.paragraph < other.paragraph || (one.paragraph === other.paragraph && one.start < other.start);

/** A passage that cuts no word at its ends: a selection made by hand often does. */
export function wholeWords(text: string, language: string, passage: Passage): Passage {
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].filter(
    ({ isWordLike }) => isWordLike,
  );
  const around = (at: number) =>
    words.find(({ index, segment }) => index < at && at < index + segment.length);
  const last = around(passage.end);
  return {
    ...passage,
    start: around(passage.start)?.index ?? passage.start,
    end: last ? last.index + last.segment.length : passage.end,
  };
}

/** Moving through an article by sentences and words, and what is marked in it. */
import type { Paragraph } from '../../../geo/article/article-text.ts';
import { sentencesOf, type Stretch } from '../../../geo/article/sentences.ts';
import type { Suggestions } from '../desk/desk.svelte.ts';
import type { Feature } from '../draft/draft.ts';
import { isBefore, type Passage, passageOf } from '../draft/passages.ts';

/**
 * The sentence after or before a passage, over the ends of paragraphs; from none, the first one. A passage within a sentence
 * leads to that sentence first.
 */
export function nextSentence(
  paragraphs: readonly Paragraph[],
  language: string,
  passage: Passage | null,
  step: 1 | -1,
): Passage | null {
  const all = paragraphs.flatMap(({ number, text }) =>
    sentencesOf(text, language).map(({ start, end }): Passage => ({ paragraph: number, start, end })),
  );
  if (!passage) return all[0] ?? null;
  const at =
    step === 1
      ? all.find((sentence) => isBefore(passage, sentence))
      : all.findLast((sentence) => isBefore(sentence, passage));
  return at ?? passage;
}

/** A passage whose start or end has moved by a word; never empty. */
export function widened(
  text: string,
  language: string,
  passage: Passage,
  edge: 'start' | 'end',
  step: 1 | -1,
): Passage {
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].filter(
    ({ isWordLike }) => isWordLike,
  );
  const edges = words.map(({ index, segment }) => (edge === 'start' ? index : index + segment.length));
  const from = passage[edge];
  const isOutwards = (edge === 'end') === (step === 1);
  // Outwards a passage may reach what is no word: the full stop, the quotation mark.
  const limit = !isOutwards ? from : edge === 'start' ? 0 : text.length;
  const to =
    step === 1 ? (edges.find((at) => at > from) ?? limit) : (edges.findLast((at) => at < from) ?? limit);
  const moved = { ...passage, [edge]: to };
  return moved.start < moved.end ? moved : passage;
}

/** Something marked in a paragraph. Indices are UTF-16 units in its text. */
export interface Marked {
  start: number;
  end: number;
  kind: 'claim' | 'name' | 'date' | 'passage';
  /** Id of the stop that a claim is about. */
  stop?: string;
}

/** A piece of a paragraph, and all that is marked there. */
export interface Segment {
  text: string;
  start: number;
  marks: Marked[];
}

/** A paragraph cut where marks begin and end. */
export function segmentsOf(text: string, marks: readonly Marked[]): Segment[] {
  const edges = marks.flatMap(({ start, end }) => [start, end]).filter((at) => at > 0 && at < text.length);
  const cuts = [...new Set([0, ...edges, text.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1]!;
    return {
      text: text.slice(start, end),
      start,
      marks: marks.filter((mark) => mark.start < end && mark.end > start),
    };
  });
}

/** What an article seems to name, by paragraph. @param isOpen whether a name is still one to think of */
export function suggestedMarks(
  suggestions: Suggestions | undefined,
  isOpen: (name: string) => boolean,
): Map<number, Marked[]> {
  const marks = new Map<number, Marked[]>();
  const add = (paragraph: number, { start, end }: Stretch, kind: Marked['kind']): void =>
    void marks.set(paragraph, [...(marks.get(paragraph) ?? []), { start, end, kind }]);
  for (const { name, mentions } of suggestions?.names ?? []) {
    if (!isOpen(name)) continue;
    for (const mention of mentions) add(mention.paragraph, mention.name, 'name');
  }
  for (const { paragraph, stretch } of suggestions?.dates ?? []) add(paragraph, stretch, 'date');
  return marks;
}

/** Suggested names of places that stand within a passage. */
export const namesIn = (suggestions: Suggestions | undefined, passage: Passage): string[] =>
  (suggestions?.names ?? [])
    .filter(({ mentions }) =>
      mentions.some(
        ({ paragraph, name }) =>
          paragraph === passage.paragraph && name.start >= passage.start && name.end <= passage.end,
      ),
    )
    .map(({ name }) => name);

/**
 * What is suggested and what is quoted, by paragraph. The marks of a paragraph are one list, the same until something is marked
 * there: it is not drawn anew.
 */
export function withClaims(
  suggested: ReadonlyMap<number, readonly Marked[]>,
  paragraphs: readonly Paragraph[],
  features: readonly Feature[],
): Map<number, readonly Marked[]> {
  const marks = new Map(suggested);
  for (const { id, properties } of features) {
    for (const claim of properties.claims) {
      const passage = passageOf(paragraphs, claim);
      if (!passage) continue;
      const { paragraph, start, end } = passage;
      marks.set(paragraph, [...(marks.get(paragraph) ?? []), { start, end, kind: 'claim', stop: id }]);
    }
  }
  return marks;
}

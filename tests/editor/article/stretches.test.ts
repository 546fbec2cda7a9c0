import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../../geo/article/article-text.ts';
import { nextSentence, segmentsOf, widened } from '../../../src/editor/article/stretches.ts';

const PARAGRAPHS = paragraphsOf('Un. Deux mots.\nTrois petits mots ici.');
const textOf = (passage: ReturnType<typeof nextSentence>): string | undefined =>
  passage ? PARAGRAPHS[passage.paragraph - 1]!.text.slice(passage.start, passage.end) : undefined;

describe('sentences by keyboard', () => {
  it('follow each other over the ends of paragraphs, and stop at the ends of the text', () => {
    let passage = nextSentence(PARAGRAPHS, 'fr', null, 1);
    const read = [textOf(passage)];
    for (let step = 0; step < 3; step += 1) {
      passage = nextSentence(PARAGRAPHS, 'fr', passage, 1);
      read.push(textOf(passage));
    }
    expect(read).toEqual(['Un.', 'Deux mots.', 'Trois petits mots ici.', 'Trois petits mots ici.']);
    expect(textOf(nextSentence(PARAGRAPHS, 'fr', passage, -1))).toBe('Deux mots.');
  });

  it('are widened and narrowed by words at either end, and are never empty', () => {
    const sentence = nextSentence(PARAGRAPHS, 'fr', { paragraph: 1, start: 4, end: 14 }, 1)!;
    const { text } = PARAGRAPHS[1]!;
    const narrow = widened(text, 'fr', widened(text, 'fr', sentence, 'end', -1), 'end', -1);
    expect(textOf(narrow)).toBe('Trois petits mots');
    expect(textOf(widened(text, 'fr', narrow, 'start', 1))).toBe('petits mots');
    const one = { paragraph: 2, start: 0, end: 5 };
    expect(widened(text, 'fr', one, 'end', -1)).toEqual(one);
    expect(textOf(widened(text, 'fr', one, 'end', 1))).toBe('Trois petits');
  });
});

describe('segments', () => {
  it('are the whole paragraph, whatever is marked in it', () => {
    const mark = fc
      .tuple(fc.nat(30), fc.nat(30))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1, kind: 'name' as const }));
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30 }), fc.array(mark), (text, marks) => {
        const segments = segmentsOf(text, marks);
        const isWhole = segments.map((segment) => segment.text).join('') === text;
        return (
          isWhole &&
          segments.every(({ start, text: piece, marks: here }) =>
            here.every(
              (each) => each.start <= start && each.end >= Math.min(start + piece.length, text.length),
            ),
          )
        );
      }),
    );
  });
});

/** A paragraph in sentences. */
import { withoutInvisible } from './article-text.ts';

/** UTF-16 indices into the paragraph's text. */
export interface Stretch {
  start: number;
  end: number;
}

/** After these words a full stop ends no sentence, and neither after a single letter: « M. Poutine », “J. Smith”. */
const ABBREVIATED =
  /(?:^|[^\p{L}])(?:\p{L}|MM|Mme|Mlle|Mr|Mrs|Ms|Dr|St|Ste|Sr|Sra|Srta|Prof|Gen|Col|Nr|No|bzw|ca|usw|etc|apr|av|Chr)\.\s*$/u;

/** The sentences of a paragraph, without the spaces around them. */
export function sentencesOf(text: string, language: string): Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    const end = index + segment.length;
    if (ABBREVIATED.test(withoutInvisible(text.slice(start, end))) && end < text.length) continue;
    sentences.push(trimmed(text, { start, end }));
    start = end;
  }
  return sentences.filter((sentence) => sentence.end > sentence.start);
}

function trimmed(text: string, { start, end }: Stretch): Stretch {
  const whole = text.slice(start, end);
  return { start: start + whole.length - whole.trimStart().length, end: start + whole.trimEnd().length };
}

/** Dates in an article, by chrono: suggestions, for an author to judge. */
import { type Chrono, de, en, es, fr, type ParsedResult } from 'chrono-node';
import type { Paragraph } from './article-text.ts';
import { sentencesOf, type Stretch } from './sentences.ts';

export interface FoundDate {
  /** As the article writes it. */
  words: string;
  /** `YYYY-MM-DD`, `YYYY-MM`; null if the text alone does not say, without the day when the article was published. */
  date: string | null;
  /** From 1, as a quote counts. */
  paragraph: number;
  /** Its words in the paragraph's text. */
  stretch: Stretch;
  /** The sentence in the paragraph's text. */
  sentence: Stretch;
}

/** Chrono reads dates in more languages; these are those of our pages. */
const CHRONO: Partial<Record<string, { strict: Chrono; casual: Chrono }>> = { de, en, es, fr };

/** Whether dates can be looked for in a language. */
export const knowsDatesIn = (language: string): boolean => CHRONO[language] !== undefined;

const NOON = 'T12:00Z';
/** Without a day of publication chrono must be given some day: what depends on it is left out. */
const ANY_DAY = '2000-01-01';
/** “Four days later”, “for three days”: counted from what the text tells, not from when it was published. */
const COUNTED = 'result/relativeDate';

/**
 * The dates of an article; none in a language that {@link knowsDatesIn} does not know.
 * @param published when the article was, `YYYY-MM-DD`: the day from which “on Tuesday” and a day without its year count
 */
export function datesIn(paragraphs: readonly Paragraph[], language: string, published?: string): FoundDate[] {
  const chrono = CHRONO[language];
  if (!chrono) return [];
  const reference = { instant: new Date((published ?? ANY_DAY) + NOON), timezone: 0 };
  return paragraphs.flatMap(({ number, text }) => {
    const sentences = sentencesOf(text, language);
    // The casual parser knows months and weekdays by themselves, but takes « l’après-midi » for a date of its own.
    const strict = chrono.strict.parse(text, reference).filter((result) => isDate(result, text));
    const casual = chrono.casual.parse(text, reference).filter((result) => isDate(result, text));
    const others = casual.filter((result) => !strict.some((each) => overlap(result, each)));
    return [...strict, ...others]
      .sort((a, b) => a.index - b.index)
      .map((result) => ({
        ...wordsOf(result),
        date: dateOf(result, published !== undefined),
        paragraph: number,
        sentence: sentences.find(({ end }) => end > result.index) ?? { start: 0, end: text.length },
      }));
  });
}

function wordsOf({ text, index }: ParsedResult): Pick<FoundDate, 'words' | 'stretch'> {
  const words = text.trim().replace(/,$/, '');
  const start = index + text.indexOf(words);
  return { words, stretch: { start, end: start + words.length } };
}

const overlap = (a: ParsedResult, b: ParsedResult): boolean =>
  a.index < b.index + b.text.length && b.index < a.index + a.text.length;

function isDate(result: ParsedResult, text: string): boolean {
  const tags = result.tags();
  if (tags.has(COUNTED) || tags.has('casualReference/now') || tags.has('casualReference/today')) return false;
  // It finds « sab » in « sabía ».
  const end = result.index + result.text.length;
  const isCut = (at: number): boolean => /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
  if (isCut(result.index) || isCut(end)) return false;
  return (['day', 'month', 'weekday'] as const).some((part) => result.start.isCertain(part));
}

function dateOf({ start }: ParsedResult, isReferenced: boolean): string | null {
  if (!start.isCertain('year') && !isReferenced) return null;
  const month = `${String(start.get('year')).padStart(4, '0')}-${twoDigits(start.get('month')!)}`;
  const isDay = start.isCertain('day') || start.isCertain('weekday');
  return isDay ? `${month}-${twoDigits(start.get('day')!)}` : month;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The dates of a story in the words of a language, never more precise than the story. */
import { inLanguage, type Language, type When } from '../story/story.ts';
import { formatMoment, type Moment, momentOf, precisionOf } from '../time/moment.ts';
import type { DateText } from './date-words.ts';
import type { StoryWords } from './story-words.ts';

type MonthLength = 'long' | 'short';

/** Cached, because making a formatter takes longer than using it a hundred times. */
const monthFormats: Partial<Record<`${Language} ${MonthLength}`, Intl.DateTimeFormat>> = {};

/** @param month 1 to 12 */
export function monthName(month: number, language: Language, length: MonthLength = 'long'): string {
  const format = (monthFormats[`${language} ${length}`] ??= new Intl.DateTimeFormat(language, {
    month: length,
    timeZone: 'UTC',
  }));
  return format.format(Date.UTC(2023, month - 1));
}

/** A year, a month or a day in words; of a time, its day. @param hasYear whether a month or a day is told with its year */
export function dateText(
  { year, month, day }: Moment,
  { dates, language }: StoryWords,
  hasYear = true,
): DateText {
  if (month === undefined) return { text: dates.year(year), precision: 'year' };
  const yearText = hasYear ? dates.year(year) : undefined;
  const name = monthName(month, language);
  if (day === undefined) return { text: dates.month(name, yearText), precision: 'month' };
  return { text: dates.day(day, name, yearText), precision: 'day' };
}

/** The first of two dates; without the month and the year that the last one repeats. */
function firstText(first: Moment, last: Moment, words: StoryWords): DateText {
  const isSameYear = first.year === last.year;
  const [one, other] = [precisionOf(first), precisionOf(last)];
  if (one === 'month' && other === 'month') return dateText(first, words, !isSameYear);
  const areDays = first.day !== undefined && last.day !== undefined;
  if (!areDays || !isSameYear || first.month !== last.month) return dateText(first, words);
  return { text: words.dates.dayNumber(first.day!), precision: 'day' };
}

const dateOf = ({ time: _, offset: __, ...date }: Moment): string => formatMoment(date);

/** A date or a range of dates as it stands by itself, and within a sentence. */
function phrases({ start, end, approximate }: When, words: StoryWords): [alone: string, within: string] {
  const { dates } = words;
  const first = momentOf(start);
  const last = end === undefined ? first : momentOf(end);
  const [from, to] = [dateOf(first), dateOf(last)];
  if (from !== to) {
    const join = approximate ? dates.between : dates.fromTo;
    // Eastward over the date line one arrives the day before: then both dates are told whole.
    const begin = to < from ? dateText(first, words) : firstText(first, last, words);
    const range = join(begin, dateText(last, words));
    return [range, range];
  }
  const date = dateText(first, words);
  if (first.time !== undefined) {
    const text = dates.atTime(date.text, dates.time(first.time), approximate ?? false);
    return [text, dates.on({ ...date, text })];
  }
  return approximate ? [dates.about(date), dates.onAbout(date)] : [date.text, dates.on(date)];
}

/** A date or a time in words, at the precision of the source and by the clocks of the place. */
export function whenInWords(when: When, words: StoryWords): string {
  if (when.words) return inLanguage(when.words, words.language);
  const [alone, within] = phrases(when, words);
  return when.uncertain ? `${words.dates.perhaps} ${within}` : alone;
}

/** The same as it stands within a sentence: « le 13 septembre 2023 », “in 1835”. */
export function onDateInWords(when: When, words: StoryWords): string {
  if (when.words) return onGivenWords(inLanguage(when.words, words.language), words);
  const [, within] = phrases(when, words);
  return when.uncertain ? `${words.dates.perhaps} ${within}` : within;
}

/** An author's words may begin with the number of a day or a year, which needs a preposition. */
function onGivenWords(text: string, { dates }: StoryWords): string {
  const [number] = /^\d+/.exec(text) ?? [];
  return number ? dates.on({ text, precision: number.length > 2 ? 'year' : 'day' }) : text;
}

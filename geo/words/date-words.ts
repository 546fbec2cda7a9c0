/** The words that a language must provide for dates: `src/i18n/<language>/dates.ts`. */

/** A year, a month or a day in words, without a preposition; a day perhaps with its time. */
export interface DateText {
  text: string;
  precision: 'year' | 'month' | 'day';
}

export interface DateWords {
  /** “480 BC”, “AD 44”, “1835” from -480, 44, 1835. */
  year: (year: number) => string;
  /** A month by its name, with or without its year in words. */
  month: (month: string, year?: string) => string;
  day: (day: number, month: string, year?: string) => string;
  /** The day of a month as it stands before the month's name: « 1er ». */
  dayNumber: (day: number) => string;
  /** « 6 h 00 » from `06:00`. */
  time: (time: string) => string;
  /** A time in words that is approximate: « vers 6 h 00 ». */
  aboutTime: (time: string) => string;
  /** A day with a local time, both in words. */
  atTime: (day: string, time: string, isApproximate: boolean) => string;
  localTime: string;
  /** As it stands within a sentence: « le 13 septembre 2023 », « en 1835 ». */
  on: (date: DateText) => string;
  /** An approximate date by itself, and within a sentence. */
  about: (date: DateText) => string;
  onAbout: (date: DateText) => string;
  /** All the time from one date to another. */
  fromTo: (first: DateText, last: DateText) => string;
  /** Some time between two dates. */
  between: (first: DateText, last: DateText) => string;
  /** In front of a date that its source doubts, as it stands within a sentence, and of where the traveller then was. */
  perhaps: string;
}

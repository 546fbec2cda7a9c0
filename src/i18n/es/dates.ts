/** Dates in Spanish. */
import type { DateText, DateWords } from '../../../geo/words/date-words.ts';

const NO_BREAK = '\u00a0';

/** « la 1:30 », « las 8:50 » */
const withArticle = (time: string): string => `${time.startsWith('1:') ? 'la' : 'las'}${NO_BREAK}${time}`;
/** « el 16 », « 1835 » */
const named = ({ text, precision }: DateText): string => (precision === 'day' ? `el ${text}` : text);
const about = (date: DateText): string => `hacia ${named(date)}`;

export const dates: DateWords = {
  year(year) {
    if (year < 0) return `${-year}${NO_BREAK}a.${NO_BREAK}C.`;
    return year < 1000 ? `${year}${NO_BREAK}d.${NO_BREAK}C.` : String(year);
  },
  month: (month, year) => (year === undefined ? month : `${month} de${NO_BREAK}${year}`),
  day: (day, month, year) => `${day}${NO_BREAK}de ${dates.month(month, year)}`,
  dayNumber: String,
  time: (time) => time.replace(/^0(?=\d)/, ''),
  aboutTime: (time) => `hacia ${withArticle(time)}`,
  atTime: (day, time, isApproximate) =>
    `${day} ${isApproximate ? dates.aboutTime(time) : `a ${withArticle(time)}`} (${dates.localTime})`,
  localTime: 'hora local',
  on: (date) => (date.precision === 'day' ? named(date) : `en ${date.text}`),
  about,
  onAbout: about,
  fromTo(first, last) {
    const from = first.precision === 'day' ? 'del' : 'de';
    return `${from} ${first.text} ${last.precision === 'day' ? 'al' : 'a'} ${last.text}`;
  },
  between: (first, last) => `entre ${named(first)} y ${named(last)}`,
  perhaps: 'quizá',
};

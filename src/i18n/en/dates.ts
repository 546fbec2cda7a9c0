/** Dates in English. */
import type { DateText, DateWords } from '../../../geo/words/date-words.ts';

const NO_BREAK = '\u00a0';

const on = ({ text, precision }: DateText): string => `${precision === 'day' ? 'on' : 'in'} ${text}`;
const about = ({ text }: DateText): string => `about ${text}`;

export const dates: DateWords = {
  year(year) {
    if (year < 0) return `${-year}${NO_BREAK}BC`;
    return year < 1000 ? `AD${NO_BREAK}${year}` : String(year);
  },
  month: (month, year) => [month, year].filter(Boolean).join(NO_BREAK),
  day: (day, month, year) => [day, month, year].filter(Boolean).join(NO_BREAK),
  dayNumber: String,
  time: (time) => time,
  aboutTime: (time) => `about ${time}`,
  atTime: (day, time, isApproximate) =>
    `${day} at ${isApproximate ? dates.aboutTime(time) : time} ${dates.localTime}`,
  localTime: 'local time',
  on,
  about,
  onAbout: (date) => on({ ...date, text: about(date) }),
  fromTo: (first, last) => `from ${first.text} to ${last.text}`,
  between: (first, last) => `between ${first.text} and ${last.text}`,
  perhaps: 'perhaps',
};

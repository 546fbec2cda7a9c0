/** Dates in French. */
import type { DateText, DateWords } from '../../../geo/words/date-words.ts';
import { of } from './prepositions.ts';

const NO_BREAK = '\u00a0';

const on = ({ text, precision }: DateText): string => `${precision === 'day' ? 'le' : 'en'} ${text}`;
const about = ({ text, precision }: DateText): string => `vers ${precision === 'day' ? 'le ' : ''}${text}`;
/** « le 16 », « 1835 » */
const named = ({ text, precision }: DateText): string => (precision === 'day' ? `le ${text}` : text);

export const dates: DateWords = {
  year(year) {
    if (year < 0) return `${-year}${NO_BREAK}av.${NO_BREAK}J.-C.`;
    return year < 1000 ? `${year}${NO_BREAK}apr.${NO_BREAK}J.-C.` : String(year);
  },
  month: (month, year) => [month, year].filter(Boolean).join(NO_BREAK),
  day: (day, month, year) => [dates.dayNumber(day), month, year].filter(Boolean).join(NO_BREAK),
  dayNumber: (day) => (day === 1 ? '1er' : String(day)),
  time(time) {
    const [hours, minutes] = time.split(':') as [string, string];
    return `${Number(hours)}${NO_BREAK}h${NO_BREAK}${minutes}`;
  },
  aboutTime: (time) => `vers ${time}`,
  atTime: (day, time, isApproximate) =>
    `${day} ${isApproximate ? dates.aboutTime(time) : `à ${time}`} (${dates.localTime})`,
  localTime: 'heure locale',
  on,
  about,
  onAbout: about,
  fromTo(first, last) {
    const from = first.precision === 'day' ? `du ${first.text}` : of(first.text);
    return `${from} ${last.precision === 'day' ? 'au' : 'à'} ${last.text}`;
  },
  between: (first, last) => `entre ${named(first)} et ${named(last)}`,
  perhaps: 'peut-être',
};

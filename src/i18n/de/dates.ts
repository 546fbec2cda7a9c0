/** Dates in German. */
import type { DateText, DateWords } from '../../../geo/words/date-words.ts';

const NO_BREAK = '\u00a0';

const BEFORE = {
  on: { day: 'am', month: 'im', year: 'im Jahr' },
  about: { day: 'um den', month: 'etwa im', year: 'um' },
};
const on = ({ text, precision }: DateText): string => `${BEFORE.on[precision]} ${text}`;
const about = ({ text, precision }: DateText): string => `${BEFORE.about[precision]} ${text}`;
/** „dem 16.“, „1835“ */
const named = ({ text, precision }: DateText): string => (precision === 'day' ? `dem ${text}` : text);

export const dates: DateWords = {
  year(year) {
    if (year < 0) return `${-year}${NO_BREAK}v.${NO_BREAK}Chr.`;
    return year < 1000 ? `${year}${NO_BREAK}n.${NO_BREAK}Chr.` : String(year);
  },
  month: (month, year) => [month, year].filter(Boolean).join(NO_BREAK),
  day: (day, month, year) => [dates.dayNumber(day), month, year].filter(Boolean).join(NO_BREAK),
  dayNumber: (day) => `${day}.`,
  time(time) {
    const [hours, minutes] = time.split(':') as [string, string];
    return `${Number(hours)}.${minutes}${NO_BREAK}Uhr`;
  },
  aboutTime: (time) => `gegen ${time}`,
  atTime: (day, time, isApproximate) =>
    `${day} ${isApproximate ? dates.aboutTime(time) : `um ${time}`} (${dates.localTime})`,
  localTime: 'Ortszeit',
  on,
  about,
  onAbout: about,
  fromTo(first, last) {
    const from = first.precision === 'day' ? 'vom' : 'von';
    return `${from} ${first.text} bis ${last.precision === 'day' ? 'zum ' : ''}${last.text}`;
  },
  between: (first, last) => `zwischen ${named(first)} und ${named(last)}`,
  perhaps: 'vielleicht',
};

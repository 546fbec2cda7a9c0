/** The axis of the timeline in the words of a language: short dates, and the names of what is dated. */
import type { Stop, Story } from '../story/story.ts';
import type { AxisBlock } from '../time/axis.ts';
import type { Moment, Precision } from '../time/moment.ts';
import { stopTitle } from './stop-words.ts';
import type { StoryWords } from './story-words.ts';
import { monthName, whenInWords } from './when-words.ts';

/**
 * What stands below a date of the axis: what it does not share with the one before. « 31 août », « 2 sept. », « 4 ».
 * @param before undefined for the first
 */
export function figureInWords(
  moment: Moment,
  before: Moment | undefined,
  unit: Precision,
  words: StoryWords,
): string {
  const { year, month = 1, day = 1, time = '' } = moment;
  const { dates } = words;
  const isNewYear = before !== undefined && before.year !== year;
  const yearText = isNewYear ? dates.year(year) : undefined;
  if (unit === 'year') return dates.year(year);
  const name = monthName(month, words.language, 'short');
  if (unit === 'month') return dates.month(name, before ? yearText : dates.year(year));
  const isNewMonth = isNewYear || before?.month !== month;
  if (unit === 'day') return isNewMonth ? dates.day(day, name, yearText) : dates.dayNumber(day);
  const isNewDay = isNewMonth || before?.day !== day;
  return isNewDay ? `${dates.day(day, name, yearText)}, ${dates.time(time)}` : dates.time(time);
}

/** Names of stops in one block; more would not be read. */
const MOST_NAMES = 4;

/** « Vladivostok, du 16 au 17 septembre 2023 » and « rapporté par d’autres sources »: of the stops that share these dates. */
export function blockInWords(
  story: Story,
  { stops, when, status }: Pick<AxisBlock<Stop>, 'stops' | 'when' | 'status'>,
  words: StoryWords,
): [name: string, status: string] {
  const names = stops.slice(0, MOST_NAMES).map((stop) => stopTitle(story, stop, words.language));
  const more = stops.length > MOST_NAMES ? ['…'] : [];
  return [[...names, ...more, whenInWords(when, words)].join(', '), words.status[status]];
}

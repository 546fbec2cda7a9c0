/** A moment of the journey in words: where the traveller is, and the date and time on the clocks there. */
import { placeById } from '../story/lookup.ts';
import type { Story } from '../story/story.ts';
import { journeyOf } from '../time/journey.ts';
import { isTime, type Moment, momentOf } from '../time/moment.ts';
import { scaleOf } from '../time/scale.ts';
import { localMoment, offsetName, spanOf } from '../time/time.ts';
import { spanOfMoment } from '../time/timeline.ts';
import { perhapsAt, type Train, trainAt, type TrainBetween } from '../time/train.ts';
import type { DateText } from './date-words.ts';
import { atPlace, nameInText } from './place-names.ts';
import type { StoryWords } from './story-words.ts';
import { dateText } from './when-words.ts';

/** « entre Khassan et le cosmodrome de Vostochny, position inconnue », “at Khasan”. */
export function whereaboutsInWords(story: Story, train: Train, words: StoryWords): string {
  if (train.kind === 'undated') return words.whereabouts.unknown;
  if (train.kind === 'between') return betweenInWords(story, train, words);
  if (train.kind !== 'at') return words.whereabouts[train.kind];
  const place = atPlace(placeById(story, train.place), words);
  return train.status === 'inferred' ? `${place}, ${words.whereabouts.inferred}` : place;
}

function betweenInWords(story: Story, train: TrainBetween, words: StoryWords): string {
  const { whereabouts } = words;
  const { stretch, seen, seenWithin } = train;
  const places = seen.map((id) => atPlace(placeById(story, id), words));
  const listed = [places.slice(0, -1).join(', '), places.at(-1)].filter(Boolean).join(` ${words.and} `);
  const seenThen = listed && whereabouts.seen[seenWithin](listed);
  // Both bounds are the same place, and it was seen that day: only the time is unknown.
  if (stretch.from === stretch.to && seenThen)
    return `${seenThen}, ${seenWithin === 'day' ? whereabouts.timeUnknown : whereabouts.dateUnknown}`;
  const [from, to] = [stretch.from, stretch.to].map((id) =>
    nameInText(placeById(story, id), words.language),
  ) as [string, string];
  const text = `${whereabouts.between(from, to)}, ${whereabouts.unknown}`;
  return seenThen ? `${text}${words.semicolon} ${seenThen}` : text;
}

/** The IANA zone in which a moment is told: that of the last place where the traveller is known to be or to have been. */
function zoneOf(story: Story, train: Train): string {
  const id = train.kind === 'between' ? train.stretch.from : 'place' in train ? train.place : undefined;
  const known = id ?? journeyOf(story).visits[0];
  return known === undefined ? 'UTC' : (placeById(story, known).timeZone ?? 'UTC');
}

/** Whether a moment is told without its year: all dates of the journey are of the same. */
function isYearKnown(story: Story, { year }: Moment): boolean {
  return scaleOf(story)?.years.every((each) => each === year) ?? false;
}

/** A moment as precise as its text: « 13 septembre », « 15 septembre, vers 8 h 50 (UTC+10) », “1835”. */
export function momentText(story: Story, at: string, words: StoryWords): DateText {
  const moment = momentOf(at);
  const told = (date: Moment): DateText => dateText(date, words, !isYearKnown(story, date));
  if (moment.time === undefined) return told(moment);
  const span = spanOf(at);
  const train = trainAt(story, span);
  const zone = zoneOf(story, train);
  const local = localMoment(span.startMs, zone);
  const { text, precision } = told(local);
  const time = words.dates.time(local.time!);
  const about = train.kind === 'at' && train.approximate ? words.dates.aboutTime(time) : time;
  const offset = offsetName(span.startMs, zone) ?? words.dates.localTime;
  return { text: `${text}, ${about} (${offset})`, precision };
}

/** A moment and where the traveller is then, for the slider's value: « 13 septembre, au cosmodrome de Vostochny ». */
export function momentAndWhereaboutsInWords(story: Story, at: string, words: StoryWords): string {
  const span = spanOfMoment(story, at)!;
  const train = trainAt(story, span);
  const date = momentText(story, at, words);
  const isAbout = !isTime(at) && train.kind === 'at' && train.approximate;
  const places = train.kind === 'at' ? [] : perhapsAt(story, span);
  const perhaps = places
    .map((id) => `${words.dates.perhaps} ${atPlace(placeById(story, id), words)}`)
    .join(', ');
  // Beside a stretch it adds to what is known; where nothing else is, it says all.
  const isAll = perhaps && train.kind !== 'between';
  const where = [isAll ? '' : whereaboutsInWords(story, train, words), perhaps].filter(Boolean);
  return `${isAbout ? words.dates.about(date) : date.text}, ${where.join(`${words.semicolon} `)}`;
}

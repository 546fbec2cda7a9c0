/** A moment of the journey in words: where the traveller is, and the date and time on the clocks there. */
import { placeById } from '../story/lookup.ts';
import type { Story } from '../story/story.ts';
import { journeyOf } from '../time/journey.ts';
import { localClock, middleMs, offsetName, precisionOfSpan, type Span } from '../time/time.ts';
import { type Train, trainAt, type TrainBetween } from '../time/train.ts';
import { atPlace, nameInText } from './place-names.ts';
import { monthName } from './stop-words.ts';
import type { StoryWords } from './story-words.ts';

/** « entre Khassan et le cosmodrome de Vostochny, position inconnue », “at Khasan”. */
export function whereaboutsInWords(story: Story, train: Train, words: StoryWords): string {
  if (train.kind === 'undated') return words.whereabouts.unknown;
  if (train.kind === 'between') return betweenInWords(story, train, words);
  if (train.kind !== 'at') return words.whereabouts[train.kind];
  const place = atPlace(placeById(story, train.place), words);
  return train.status === 'inferred' ? `${place}, ${words.whereabouts.inferred}` : place;
}

function betweenInWords(story: Story, { stretch, seen }: TrainBetween, words: StoryWords): string {
  const places = seen.map((id) => atPlace(placeById(story, id), words));
  const listed = [places.slice(0, -1).join(', '), places.at(-1)].filter(Boolean).join(` ${words.and} `);
  // Both bounds are the same place, and it was seen that day: only the time is unknown.
  if (stretch.from === stretch.to && listed)
    return `${words.whereabouts.thatDay(listed)}, ${words.whereabouts.timeUnknown}`;
  const [from, to] = [stretch.from, stretch.to].map((id) =>
    nameInText(placeById(story, id), words.language),
  ) as [string, string];
  const text = `${words.whereabouts.between(from, to)}, ${words.whereabouts.unknown}`;
  return listed ? `${text}${words.semicolon} ${words.whereabouts.thatDay(listed)}` : text;
}

/** The IANA zone in which a moment is told: that of the last place where the traveller is known to be or to have been. */
function zoneOf(story: Story, train: Train): string {
  const id = train.kind === 'between' ? train.stretch.from : 'place' in train ? train.place : undefined;
  const known = id ?? journeyOf(story).visits[0];
  return known === undefined ? 'UTC' : (placeById(story, known).timeZone ?? 'UTC');
}

/** A moment at the precision of its span: « 13 septembre », « 15 septembre, vers 8 h 50 (UTC+10) ». */
export function momentInWords(story: Story, span: Span, words: StoryWords): string {
  const train = trainAt(story, span);
  const zone = zoneOf(story, train);
  const isDay = precisionOfSpan(span) === 'day';
  const instantMs = isDay ? middleMs(span) : span.startMs;
  const { date, time } = localClock(instantMs, zone);
  const [month, day] = date.split('-').slice(-2).map(Number) as [number, number];
  const dayText = words.day(day, monthName(month, words.language));
  if (isDay) return dayText;
  const isApproximate = train.kind === 'at' && train.approximate;
  const timeText = isApproximate ? words.aboutTime(words.time(time)) : words.time(time);
  return `${dayText}, ${timeText} (${offsetName(instantMs, zone)})`;
}

/** A moment and where the traveller is then, for the slider's value: « 13 septembre, au cosmodrome de Vostochny ». */
export const momentAndWhereaboutsInWords = (story: Story, span: Span, words: StoryWords): string =>
  `${momentInWords(story, span, words)}, ${whereaboutsInWords(story, trainAt(story, span), words)}`;

/** The journey in time, in words: where the train is at a moment, and the moment on its clocks. */
import { placeById } from '../story/lookup.ts';
import type { Language, Story } from '../story/story.ts';
import { journeyOf } from '../time/journey.ts';
import { localClock, middleMs, offsetName, precisionOfSpan, type Span } from '../time/time.ts';
import { type Train, trainAt, type TrainBetween } from '../time/train.ts';
import { atPlace, nameInText } from './place-names.ts';
import { dayNumber, monthName, timeInWords } from './stop-words.ts';

const NO_BREAK = '\u00a0';
const THIN = '\u202f';

const WORDS = {
  fr: {
    between: 'entre',
    and: 'et',
    before: 'avant le voyage',
    after: 'après la dernière date du voyage',
    unknown: 'position inconnue',
    timeUnknown: 'heure inconnue',
    thatDay: 'ce jour-là',
    semicolon: `${THIN};`,
    inferred: 'par déduction',
    about: 'vers ',
  },
  en: {
    between: 'between',
    and: 'and',
    before: 'before the journey',
    after: 'after the last date of the journey',
    unknown: 'position unknown',
    timeUnknown: 'time unknown',
    thatDay: 'that day',
    semicolon: ';',
    inferred: 'by inference',
    about: 'about ',
  },
};

/** « entre Khassan et le cosmodrome de Vostochny, position inconnue », “at Khasan”. */
export function trainInWords(story: Story, train: Train, language: Language): string {
  const words = WORDS[language];
  if (train.kind === 'undated') return words.unknown;
  if (train.kind === 'between') return betweenInWords(story, train, language);
  if (train.kind !== 'at') return words[train.kind];
  const place = atPlace(placeById(story, train.place), language);
  return train.status === 'inferred' ? `${place}, ${words.inferred}` : place;
}

function betweenInWords(story: Story, { stretch, seen }: TrainBetween, language: Language): string {
  const words = WORDS[language];
  const places = seen.map((id) => atPlace(placeById(story, id), language));
  const listed = [places.slice(0, -1).join(', '), places.at(-1)].filter(Boolean).join(` ${words.and} `);
  // No source sees it anywhere else: only the hour is open.
  if (stretch.from === stretch.to && listed) return `${words.thatDay} ${listed}, ${words.timeUnknown}`;
  const [from, to] = [stretch.from, stretch.to].map((id) => nameInText(placeById(story, id), language));
  const text = `${words.between} ${from} ${words.and} ${to}, ${words.unknown}`;
  return listed ? `${text}${words.semicolon} ${words.thatDay} ${listed}` : text;
}

/** The zone whose clocks tell the moment: the train's own, or of the place that it had last been at for sure. */
function zoneOf(story: Story, train: Train): string {
  const id = train.kind === 'between' ? train.stretch.from : 'place' in train ? train.place : undefined;
  const known = id ?? journeyOf(story).visits[0];
  return known === undefined ? 'UTC' : placeById(story, known).timeZone;
}

/** A moment as its span is precise: « 13 septembre », « 15 septembre, vers 8 h 50 (UTC+10) ». */
export function momentInWords(story: Story, span: Span, language: Language): string {
  const train = trainAt(story, span);
  const zone = zoneOf(story, train);
  const isDay = precisionOfSpan(span) === 'day';
  const instantMs = isDay ? middleMs(span) : span.startMs;
  const { date, time } = localClock(instantMs, zone);
  const [month, day] = date.split('-').slice(-2).map(Number) as [number, number];
  const dayText = `${dayNumber(day, language)}${NO_BREAK}${monthName(month, language)}`;
  if (isDay) return dayText;
  const about = train.kind === 'at' && train.approximate ? WORDS[language].about : '';
  return `${dayText}, ${about}${timeInWords(time, language)} (${offsetName(instantMs, zone)})`;
}

/** A moment and where the train is then, as a slider says its value: « 13 septembre, au cosmodrome de Vostochny ». */
export const momentAndTrainInWords = (story: Story, span: Span, language: Language): string =>
  `${momentInWords(story, span, language)}, ${trainInWords(story, trainAt(story, span), language)}`;

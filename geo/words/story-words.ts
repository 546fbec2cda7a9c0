/**
 * What a language has to bring so that a story can be told in it. `src/i18n/<language>/story.ts` brings it; the
 * compiler names what is missing there. The functions of this folder join these words with what the story says.
 */
import type { Language, Mode, PathCertainty, Status } from '../story/story.ts';

/** A preposition with its place: it takes the name as it stands within a sentence. */
type Phrase = (name: string) => string;

/** What is known of a leg, each part in words already; absent parts are left out of the sentence. */
export interface LegParts {
  mode: Mode;
  from: string;
  to: string;
  when: string | undefined;
  /** One of `winds`. */
  direction: string | undefined;
  /** Lengths with what they are: `distanceAlong`, `distanceDirect`, `distanceStated`. */
  distances: string[];
  status: Status;
  isDepartureAttested: boolean;
}

export interface StoryWords {
  /** The story's texts and the formats of numbers and months that go with these words. */
  language: Language;
  status: Record<Status, string>;
  /** What each status claims, in a sentence of its own. */
  statusMeaning: Record<Status, string>;

  at: Phrase;
  from: Phrase;
  to: Phrase;

  /** The day of a month as it stands before the month's name: « 1er ». */
  dayNumber: (day: number) => string;
  /** A day with or without its year. */
  day: (day: number, month: string, year?: number) => string;
  /** « 6 h 00 » from `06:00`. */
  time: (time: string) => string;
  /** A day, or a local time of it, that may be approximate. */
  moment: (day: string, time: string | undefined, isApproximate: boolean) => string;
  fromTo: (first: string, last: string) => string;
  /** A date as it stands within a sentence: « le 13 septembre 2023 ». */
  onDate: (when: string) => string;

  /** Directions clockwise from north, an eighth of the circle each. */
  winds: readonly string[];
  placeSentence: (at: string, when: string | undefined, status: Status) => string;
  legSentence: (parts: LegParts) => string;
  distanceAlong: (km: string) => string;
  distanceDirect: (km: string) => string;
  distanceStated: (km: string, publisher: string) => string;
  pathCertainty: Record<PathCertainty, string>;
  /** How near to the drawn line the railway runs. */
  nearness: (km: string) => string;

  train: {
    between: (from: string, to: string) => string;
    before: string;
    after: string;
    unknown: string;
    thatDay: (places: string) => string;
    timeUnknown: string;
    inferred: string;
    /** Before a time of day that is approximate. */
    about: string;
  };
  /** Joins the last of a list to those before it. */
  and: string;
  semicolon: string;

  view: {
    map: string;
    whole: string;
    leg: (title: string) => string;
    framed: string;
    on: (moment: string) => string;
    only: string;
    light: string;
    dark: string;
    quote: string;
  };
  /** Names of the two folders of an export. */
  folders: { places: string; legs: string };
}

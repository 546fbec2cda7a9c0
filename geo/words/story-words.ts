/**
 * The words that a language must provide to tell a story. They are in `src/i18n/<language>/story.ts`, and the compiler
 * reports missing ones. The functions in this folder combine them with the story's data.
 */
import type { Language, Mode, PathCertainty, Status } from '../story/story.ts';
import type { DateText, DateWords } from './date-words.ts';

/** Puts a preposition before a place's name as it stands within a sentence. */
type Phrase = (name: string) => string;

/** The parts of a leg's sentence, each already in words; undefined parts are left out. */
export interface LegParts {
  /** How one travels: « en train ». */
  by: string | undefined;
  from: string;
  to: string;
  when: string | undefined;
  /** One of `winds`. */
  direction: string | undefined;
  /** Texts of `distanceAlong`, `distanceDirect` and `distanceStated`; none where nobody can locate one of the places. */
  distances: string[];
  status: Status;
  isDepartureAttested: boolean;
}

/** What is said otherwise of each mode of travel. */
interface ModeWords {
  /** How one travels, in the middle of a sentence: « en train »; absent where there is nothing to say. */
  by?: string;
  /** What is drawn where the path is known or probable. */
  pathCertainty: Record<Exclude<PathCertainty, 'unknown'>, string>;
  /** How the way differs from the drawn line; of a distance for the modes of which `pathUncertaintyKm` knows one. */
  nearness: string | ((km: string) => string);
}

export interface StoryWords {
  /** The language of these words; also chooses the story's texts and the formats of numbers and months. */
  language: Language;
  status: Record<Status, string>;
  /** What each status means, in a sentence. */
  /** In one word or two, for the key's one line. */
  statusInKey: Record<Status, string>;
  statusMeaning: Record<Status, string>;

  at: Phrase;
  from: Phrase;
  to: Phrase;

  dates: DateWords;

  /** The eight directions, clockwise from north. */
  winds: readonly string[];
  placeSentence: (at: string, when: string | undefined, status: Status) => string;
  /** One of several visits to a place: “Visit 1 of 3.” */
  visit: (number: number, count: number) => string;
  /** May begin with a small letter. */
  legSentence: (parts: LegParts) => string;
  distanceAlong: (km: string) => string;
  distanceDirect: (km: string) => string;
  distanceStated: (km: string, publisher: string) => string;
  modes: Record<Mode, ModeWords>;
  /** Said in place of `pathCertainty` and `nearness` where the path is unknown, or the line was recorded. */
  pathUnknown: string;
  pathRecorded: (publisher: string) => string;
  /** Why the map does not show a stop: nobody can locate the place, or one of the leg's places. */
  notOnMap: string;

  /** Where the traveller is at a moment: a person, a train, a cargo. */
  whereabouts: {
    between: (from: string, to: string) => string;
    before: string;
    after: string;
    unknown: string;
    /** On that day, in that month or year. */
    seen: Record<DateText['precision'], (places: string) => string>;
    timeUnknown: string;
    dateUnknown: string;
    inferred: string;
  };
  /** « et », before the last item of a list. */
  and: string;
  semicolon: string;

  view: {
    map: string;
    whole: string;
    /** Of a place, behind its preposition. */
    place: (at: string) => string;
    leg: (title: string) => string;
    framed: string;
    on: (moment: DateText) => string;
    only: string;
    light: string;
    dark: string;
    quote: string;
  };
  /** Names of the two folders of an export. */
  folders: { places: string; legs: string };
}

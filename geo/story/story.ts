/**
 * The parsed story: its types, and the functions that need nothing else. `geo/parse/parse-story.ts` validates a file
 * and makes a Story of it; whoever receives a Story trusts it and validates nothing again.
 */

/**
 * A position in degrees, WGS 84, longitude first. All of a story lie in one copy of the world: over the date line their
 * longitudes go on beyond ±180.
 */
export type Position = [lon: number, lat: number];

/** The languages that a page may have, each with its words in a folder of `src/i18n`: docs/languages.md. */
export const LANGUAGES = ['fr', 'en', 'de', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in each of the story's languages, which the parser guarantees: `inLanguage` reads it. */
export type Localized = Partial<Record<Language, string>>;

/** From strongest to weakest: a stop takes the strongest status among its claims. */
export const STATUSES = ['attested', 'reported', 'announced', 'inferred'] as const;
export type Status = (typeof STATUSES)[number];

/**
 * When something was: a date (`2023-09-13`) or a local time with its offset (`2023-09-15T08:50+10:00`),
 * never more precise than the source.
 */
export interface When {
  start: string;
  end?: string;
  approximate?: boolean;
  /** The source doubts it. */
  uncertain?: boolean;
  /** Shown instead of the date, where a date would be more or less precise than the source. */
  words?: Localized;
}

interface ClaimBase {
  source: string;
  status: Status;
  /** `departure` and `arrival` speak of one end of a leg and never set the leg's own status. */
  about?: 'departure' | 'arrival';
  /** Which visit to its place a claim is about, from 1. Absent: the one whose legs are nearest in time, or the first. */
  visit?: number;
  when?: When;
}

/** The source's own words, verbatim, in the source's language. */
export interface Quote extends ClaimBase {
  /** Stable name used by links (`quote=…`), unique in the story. */
  id: string;
  quote: string;
  /** The article's words before and after the quote, for whoever looks it up where the paragraph has it twice. */
  prefix?: string;
  suffix?: string;
  /** Paragraph of the article's text, from 1; empty lines do not count. */
  paragraph: number;
  speaker?: Localized;
  /** Our translation for pages in another language than the source. */
  translation: Partial<Record<Language, string>>;
}

/** What a source establishes, in our words. */
export interface Fact extends ClaimBase {
  fact: Localized;
  /** A distance that the source gives, km. */
  distanceKm?: number;
}

export type Claim = Quote | Fact;

/** Names in the story's languages, and any in other languages by their tags: `ru`, `ko`. */
type Names = Localized & Record<string, string>;

export interface Place {
  kind: 'place';
  id: string;
  /** null: nobody can say where it is. The story tells of it, the map does not show it. */
  position: Position | null;
  names: Names;
  /**
   * The name's form within a sentence, if it differs from the name: with its article, « le cosmodrome de … », or with the
   * preposition that says where one is, « en Turquie », “on Lesbos”. `docs/languages.md` says what each language expects.
   */
  inSentence?: Localized;
  /** One line that says what the place is: « ville du kraï de Khabarovsk ». */
  description?: Localized;
  /** ISO 3166 code of the country or region of its position, `KP` or `RU-AMU`; the check compares the two. */
  region?: string;
  /** IANA name, e.g. `Asia/Vladivostok`. There is one wherever a claim gives an hour; without one, a day is any on earth. */
  timeZone?: string;
  /** How far the place may lie from its position, km. */
  accuracyKm?: number;
  /** Addresses of the place in gazetteers. */
  sameAs?: string[];
  when?: When;
  claims: Claim[];
}

/** How a leg is travelled. `geo/style/modes.ts` has the glyph and the geometry of each, `src/i18n` its words. */
export const MODES = [
  'train',
  'bus',
  'car',
  'plane',
  'ship',
  'ferry',
  'foot',
  'bicycle',
  'other',
  'unknown',
] as const;
export type Mode = (typeof MODES)[number];

/** How certain the drawn line is; says nothing about whether the journey happened. */
export type PathCertainty = 'known' | 'probable' | 'unknown';

/** Where a recorded line comes from. */
interface Track {
  /** Id of a source. */
  source: string;
}

/** A point that a leg passes. */
export interface Via {
  /** '' for a point of a recorded line. */
  name: string;
  position: Position;
  /** Where the coordinates come from: `GeoNames 2013348`, a publication, or `estimated ± 2 km`. */
  from: string;
}

export interface Leg {
  kind: 'leg';
  id: string;
  /** Ids of the places that it joins. */
  from: string;
  to: string;
  mode: Mode;
  /** What it is travelled in, finer than the mode: « train blindé ». */
  vehicle?: Localized;
  path: PathCertainty;
  /**
   * In order of travel. The drawn line passes through each; an unknown path's only through the first and last. Empty
   * where nobody can locate one of the two places: the leg is told, and not drawn.
   */
  via: Via[];
  /** Of a line that was recorded: its points have no names. */
  track?: Track;
  when?: When;
  claims: Claim[];
}

export type Stop = Place | Leg;

/** A place that somebody can locate. */
export type LocatedPlace = Place & { position: Position };

/** A stop that the map shows. */
export type StopOnMap = LocatedPlace | Leg;

export interface Source {
  /** Who wrote it, where known. */
  author?: string;
  /** Who published it, where known. */
  publisher?: string;
  title?: string;
  /** Of the article. */
  headline?: string;
  url?: string;
  /** Date of publication, `YYYY-MM-DD`. */
  published?: string;
  /** What the source itself relies on: `TASS, Sputnik, Chosun Ilbo`. */
  after?: string;
  /** Language tag, `fr`; of the article, also the language of its quotes. */
  language?: string;
}

/** Upper bound of the speed on all legs of a mode, and the source of the figure. */
interface Speed {
  mode: Mode;
  kmh: number;
  /** Id of a source. */
  source: string;
}

/** What was wrong in an earlier version of the story, told to its readers. */
interface Correction {
  /** `YYYY-MM-DD` */
  date: string;
  what: Localized;
  why: Localized;
}

export interface Story {
  id: string;
  /** Languages of the page, each text has each; the first is that of the page at `/`. */
  languages: readonly [Language, ...Language[]];
  title: Localized;
  standfirst: Localized;
  /** Every stop once, in itinerary order: a place that the itinerary names again stands where it is first named. */
  stops: Stop[];
  /** Ids of stops in the order of travel, a place as often as it is named; absent where that is once each. */
  itinerary?: string[];
  sources: Record<string, Source>;
  /** Speeds that bound the position between two sightings. A mode without one: unbounded. */
  speeds: Speed[];
  /** Former id of a stop -> its present id. Links with a former id open the stop. */
  aliases: Record<string, string>;
  /** Latest first. */
  corrections: Correction[];
  /** Highest zoom at which the ground below the story shows what is there; from its basemap, not from its file. */
  closestZoom?: number;
}

/** Id of the article among a story's sources. */
export const ARTICLE = 'article';

/** The language of the article and its quotes, which the parser guarantees: a tag, not always one of the page's. */
export const articleLanguage = ({ sources }: Story): string => sources[ARTICLE]!.language!;

/** The text in one of the story's languages, in each of which there is one. */
export const inLanguage = (text: Localized, language: Language): string => text[language]!;

/** A place's names in other languages than the page's, by their tags. */
export const localNames = ({ languages }: Story, { names }: Place): [tag: string, name: string][] =>
  Object.entries(names).filter(([tag]) => !languages.some((language) => language === tag));

export const isQuote = (claim: Claim): claim is Quote => 'quote' in claim;
export const isPlace = (stop: Stop): stop is Place => stop.kind === 'place';
export const isLeg = (stop: Stop): stop is Leg => stop.kind === 'leg';
export const isLocated = (stop: Stop): stop is LocatedPlace => isPlace(stop) && stop.position !== null;
/** Whether a stop is a leg that has a line: one between two places that somebody can locate. */
export const isDrawn = (stop: Stop): stop is Leg => isLeg(stop) && stop.via.length > 0;
export const isOnMap = (stop: Stop): stop is StopOnMap => isLocated(stop) || isDrawn(stop);

/**
 * The strongest status among the claims about the stop itself. Claims about a leg's departure or arrival
 * do not count: an attested departure does not attest the journey. A stop without other claims is `inferred`.
 */
export function statusOf(stop: Stop): Status {
  const own = stop.claims.filter((claim) => !claim.about).map((claim) => claim.status);
  return STATUSES.find((status) => own.includes(status)) ?? 'inferred';
}

/** Whether a claim attests the leg's departure; independent of the leg's own status. */
export const departureIsAttested = (leg: Leg): boolean =>
  leg.claims.some((claim) => claim.about === 'departure' && claim.status === 'attested');

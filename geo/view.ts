/**
 * What a reader looks at, apart from how a link spells it. Everything here is total: any view goes in, the
 * nearest one that the map can show comes out.
 */
import { foreignPart } from './link-fragment.ts';
import { articleOnly, isLeg, isQuote, placeById, stopById } from './story.ts';
import type { Claim, Language, Stop, Story } from './story.ts';

/** Zoom is MapLibre's (a world of 512 px at zoom 0); the others are degrees. */
export interface Camera {
  zoom: number;
  lat: number;
  lon: number;
  bearing: number;
  pitch: number;
}

export interface View {
  language: Language;
  /** Id of the opened stop. */
  stop: string | null;
  /** null: the stop, or the whole journey, fitted. */
  camera: Camera | null;
  /** A date `2023-09-13` or a time in UTC `2023-09-14T22:50Z`; null: the whole journey. */
  at: string | null;
  /** `article`: nothing but what the article says. */
  only: 'article' | null;
  /** null: the system's. */
  theme: 'light' | 'dark' | null;
  /** Id of a quote of the opened stop, marked and scrolled to. */
  quote: string | null;
  /** Keys of the fragment that belong to somebody else, byte for byte; '' if none. Every write keeps them. */
  rest: string;
}

export const ZOOM_MINIMUM = 2;
export const ZOOM_MAXIMUM = 12;
/** Degrees north and south; beyond, Mercator stretches without end. */
export const LATITUDE_LIMIT = 85;
/** Degrees. */
export const PITCH_MAXIMUM = 60;

/** What opens without any wish: the whole journey, fitted, nothing opened, all sources, the system's theme. */
export const homeView = (language: Language): View => ({
  language,
  stop: null,
  camera: null,
  at: null,
  only: null,
  theme: null,
  quote: null,
  rest: '',
});

// Half a pixel in the corner of a 1600 × 1000 box pitched by 60° is what the decimals below have to keep, with
// all five numbers rounded the worst way at once. Fewer break that; more only make links longer.
const ZOOM_DECIMALS = 4;
const ANGLE_DECIMALS = 2;

/**
 * Decimals that keep the centre within a twentieth of a pixel east and west: log10(10 · 512 · 2^zoom / 360),
 * rounded up. Written as a product, so that every engine counts the same decimals.
 */
const degreeDecimals = (zoom: number): number => Math.ceil(1.153 + 0.30103 * zoom);

/** From here on Mercator stretches latitudes more than twice (11 times at 85°): one decimal more. */
const STRETCHED_LATITUDE = 60;

/**
 * The nearest camera that a link can hold: zoom, latitude and pitch within their limits, longitude and bearing
 * wrapped to [-180, 180), all rounded to the decimals that links keep. Idempotent. A number that is none
 * becomes the lowest zoom or 0°.
 */
export function clampCamera(camera: Camera): Camera {
  const zoom = round(within(camera.zoom, ZOOM_MINIMUM, ZOOM_MAXIMUM), ZOOM_DECIMALS);
  const decimals = degreeDecimals(zoom);
  const lat = within(camera.lat, -LATITUDE_LIMIT, LATITUDE_LIMIT);
  return {
    zoom,
    // The limit of stretching survives rounding, so that the rounded latitude keeps as many decimals.
    lat: round(lat, Math.abs(lat) < STRETCHED_LATITUDE ? decimals : decimals + 1),
    lon: wrap(camera.lon, decimals),
    bearing: wrap(camera.bearing, ANGLE_DECIMALS),
    pitch: round(within(camera.pitch, 0, PITCH_MAXIMUM), ANGLE_DECIMALS),
  };
}

function within(value: number, lowest: number, highest: number): number {
  const known = Number.isNaN(value) ? 0 : value;
  return Math.min(Math.max(known, lowest), highest);
}

/** `+ 0` turns -0 into 0: they are written alike and have to compare alike. */
const round = (value: number, decimals: number): number => Number(value.toFixed(decimals)) + 0;

function wrap(degrees: number, decimals: number): number {
  if (!Number.isFinite(degrees)) return 0;
  const inRange = degrees >= -180 && degrees < 180;
  const rounded = round(inRange ? degrees : ((((degrees + 180) % 360) + 360) % 360) - 180, decimals);
  return rounded === 180 ? -180 : rounded;
}

/**
 * The nearest view that this story can show. Former ids of stops become present ones; an unknown stop, a
 * moment that is none and a quote of another stop disappear; `only` disappears where the article does not
 * speak of the opened stop. Idempotent.
 */
export function clampView(view: View, story: Story): View {
  const stop = findStop(story, view.stop);
  const told = stop && view.only ? articleStop(story, stop) : undefined;
  return {
    language: view.language,
    stop: stop?.id ?? null,
    camera: view.camera && clampCamera(view.camera),
    at: view.at === null ? null : canonicalMoment(view.at),
    only: stop && !told ? null : view.only,
    theme: view.theme,
    quote: findQuote((told ?? stop)?.claims ?? [], view.quote),
    rest: foreignPart(view.rest),
  };
}

/** The stop of this id, former id, or either in another case. Looks at the story's own names only. */
export function findStop(story: Story, id: string | null): Stop | undefined {
  if (id === null) return undefined;
  return namedStop(story, id) ?? namedStop(story, id.toLowerCase());
}

const namedStop = (story: Story, id: string): Stop | undefined =>
  stopById(story, id) ??
  (Object.hasOwn(story.aliases, id) ? stopById(story, story.aliases[id] ?? null) : undefined);

function findQuote(claims: Claim[], id: string | null): string | null {
  if (id === null) return null;
  const ids = claims.filter(isQuote).map((quote) => quote.id);
  return ids.find((own) => own === id) ?? ids.find((own) => own.toLowerCase() === id.toLowerCase()) ?? null;
}

/** The stop as the article alone tells it; undefined if it does not. Asks about one stop, not about them all. */
function articleStop(story: Story, stop: Stop): Stop | undefined {
  const ends = isLeg(stop) ? [placeById(story, stop.from), placeById(story, stop.to)] : [];
  return stopById(articleOnly({ ...story, stops: [...ends, stop] }), stop.id);
}

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::[0-5]\d(?:\.\d{1,9})?)?Z)?$/i;

/**
 * A moment as links spell it: a date, or a time in UTC to the minute (seconds are cut off). null if the text
 * is neither, or if the calendar has no such day or the day no such minute.
 */
export function canonicalMoment(text: string): string | null {
  const [, year, month, day, hour, minute] = MOMENT.exec(text) ?? [];
  if (!year || !month || !day || !dayExists(Number(year), Number(month), Number(day))) return null;
  const date = `${year}-${month}-${day}`;
  if (!hour || !minute) return date;
  return Number(hour) < 24 && Number(minute) < 60 ? `${date}T${hour}:${minute}Z` : null;
}

function dayExists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  // The calendar repeats every 400 years; Date would take a year below 100 for one of the 20th century.
  const daysInMonth = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return day <= daysInMonth;
}

/** Whether two cameras are written alike. */
export function sameCamera(one: Camera | null, other: Camera | null): boolean {
  if (!one || !other) return one === other;
  const [a, b] = [clampCamera(one), clampCamera(other)];
  return (
    a.zoom === b.zoom && a.lat === b.lat && a.lon === b.lon && a.bearing === b.bearing && a.pitch === b.pitch
  );
}

/** Whether two views show the same, rest included. */
export const sameView = (one: View, other: View): boolean =>
  sameCamera(one.camera, other.camera) &&
  one.language === other.language &&
  one.stop === other.stop &&
  one.at === other.at &&
  one.only === other.only &&
  one.theme === other.theme &&
  one.quote === other.quote &&
  one.rest === other.rest;

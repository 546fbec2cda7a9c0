/**
 * A view as a link and a link as a view. Identity (language, stop) stands in the path, so that every stop has
 * its page; the rest of the view stands in the fragment, so that it stays private and cacheable:
 * `/en/vostochny/#map=5.2/51.88/128.33&at=2023-09-13&only=article`.
 */
import type { Camera } from '../projection/camera-limits.ts';
import { type Language, LANGUAGES, type Story } from '../story/story.ts';
import { canonicalMoment } from '../time/time.ts';
import { decode, type Key, parseFragment, withoutGlue } from './link-fragment.ts';
import { clampView, findStop, type View } from './view.ts';

/** What a link asked for and the view does not hold. Data only; values are at most 80 characters long. */
export type Notice =
  | { kind: 'unknown-stop'; value: string }
  | { kind: 'newer-version'; value: string }
  | { kind: 'bad-value'; key: Key | 'lang'; value: string }
  | { kind: 'stop-not-in-article'; stop: string };

export interface Reading {
  view: View;
  /** In the order: path, version, values in the order of their keys, `only`. */
  notices: Notice[];
}

export interface Link {
  /** Percent-encoded, as in `location.pathname`. */
  path: string;
  /** With or without its `#`, as in `location.hash`. */
  fragment: string;
  /** Where the site lives: `/`, or `/maps/kim/`. */
  base: string;
}

/** How views are spelt as links: by the site's pages, or within the one file. */
export interface LinkCodec {
  /** Total: any strings give a view. */
  read: (link: Link, story: Story) => Reading;
  write: (view: View, base: string, story: Story) => string;
}

const VERSION = 1;

/** The language whose pages stand at the base itself. */
const ROOT_LANGUAGE: Language = 'fr';

/**
 * The view that a link holds. Total: any strings give a view that `clampView` leaves alone, in time linear in
 * their length. What cannot be honoured is left out of the view and told in the notices; numbers out of
 * range are clamped without one.
 */
export function readLink(link: Link, story: Story): Reading {
  const page = readPath(link.path, link.base);
  const { values, foreign } = parseFragment(/^#?$/.test(link.fragment) ? page.fragment : link.fragment);
  const bad: Notice[] = [];
  const take = <Value>(key: Key, parse: (text: string) => Value | null): Value | null => {
    const text = values.get(key);
    const value = text === undefined ? null : parse(text);
    if (text !== undefined && value === null) bad.push({ kind: 'bad-value', key, value: shorten(text) });
    return value;
  };
  const stop = findStop(story, page.stop)?.id ?? null;
  const asked: View = {
    language: page.language,
    stop,
    camera: take('map', parseCamera),
    at: take('at', canonicalMoment),
    only: take('only', (text) => oneOf(['article'], text)),
    theme: take('theme', (text) => oneOf(['light', 'dark'], text)),
    quote: values.get('quote') ?? null,
    foreign,
  };
  const view = clampView(asked, story);
  const unknownStop = page.stop !== null && stop === null;
  // An unknown stop explains on its own why none of its quotes is marked.
  if (!unknownStop) take('quote', () => view.quote);
  const version = take('v', parseVersion);
  const notices: Notice[] = unknownStop ? [{ kind: 'unknown-stop', value: shorten(page.stop ?? '') }] : [];
  if (version?.isNewer) notices.push({ kind: 'newer-version', value: shorten(version.text) });
  notices.push(...bad);
  if (asked.only && !view.only && stop) notices.push({ kind: 'stop-not-in-article', stop });
  return { view, notices };
}

/**
 * The one link of a view: path and fragment, relative to the origin. Fixed order, defaults left out, no
 * more decimals than the picture needs, other people's keys behind ours.
 * @param base where the site lives, `/` or `/maps/kim/`
 */
export function writeLink(view: View, base: string, story: Story): string {
  const { language, stop, camera, at, only, theme, quote, foreign } = clampView(view, story);
  const values: [Key, string | null][] = [
    ['map', camera && writeCamera(camera)],
    ['at', at],
    ['only', only],
    ['theme', theme],
    ['quote', quote],
  ];
  const own = values.filter(([, value]) => value !== null).map(([key, value]) => `${key}=${value}`);
  const fragment = [...own, foreign].filter(Boolean).join('&');
  return pagePath(language, stop, base) + (fragment && `#${fragment}`);
}

/**
 * The path of a page: `/`, `/vostochny/`, `/en/`, `/en/vostochny/`, below the base.
 * @param stop id of a stop, or a former id; ids are made of lower-case letters, digits and hyphens
 */
export function pagePath(language: Language, stop: string | null, base: string): string {
  const names = [language === ROOT_LANGUAGE ? null : language, stop].filter((name) => name !== null);
  return (base.endsWith('/') ? base : `${base}/`) + names.map((name) => `${name}/`).join('');
}

interface Page {
  language: Language;
  /** As the link spells it; null: the whole journey. */
  stop: string | null;
  /** What follows an encoded `#`: some messengers encode a whole link, and the fragment ends up in the path. */
  fragment: string;
}

function readPath(path: string, base: string): Page {
  const [plain = '', ...encoded] = path.split('%23');
  const names = namesIn(plain);
  const root = namesIn(base);
  const isBelow = root.every((name, index) => name.toLowerCase() === names[index]?.toLowerCase());
  const below = isBelow ? names.slice(root.length) : names;
  // Hosts add the file's name, and serve 404.html under its own address too.
  if (oneOf(['index.html', '404.html'], below.at(-1) ?? '')) below.pop();
  const language = oneOf(LANGUAGES, below[0] ?? '');
  const stop = below.slice(language ? 1 : 0).join('/');
  return { language: language ?? ROOT_LANGUAGE, stop: stop || null, fragment: encoded.join('%23') };
}

function namesIn(path: string): string[] {
  const names = (decode(path) ?? path).split('/').map((name) => name.trim());
  return names.map(withoutGlue).filter(Boolean);
}

const DECIMAL = /^-?(?:\d+(?:\.\d*)?|\.\d+)$/;

/** `zoom/lat/lon[/bearing[/pitch]]`; null unless each part is a plain decimal number. */
function parseCamera(text: string): Camera | null {
  const parts = text.split('/');
  const numbers = parts.map((part) => (DECIMAL.test(part) ? Number(part) : NaN));
  const [zoom, lat, lon, bearing = 0, pitch = 0] = numbers;
  if (zoom === undefined || lat === undefined || lon === undefined || numbers.length > 5) return null;
  return numbers.every(Number.isFinite) ? { zoom, lat, lon, bearing, pitch } : null;
}

/** Bearing and pitch are left out where they are 0. */
function writeCamera({ zoom, lat, lon, bearing, pitch }: Camera): string {
  const numbers = [zoom, lat, lon, bearing, pitch];
  const length = pitch !== 0 ? 5 : bearing !== 0 ? 4 : 3;
  return numbers.slice(0, length).join('/');
}

function parseVersion(text: string): { text: string; isNewer: boolean } | null {
  if (!/^\d+$/.test(text) || Number(text) < 1) return null;
  return { text, isNewer: Number(text) > VERSION };
}

const oneOf = <Value extends string>(allowed: readonly Value[], text: string): Value | null =>
  allowed.find((value) => value === text.toLowerCase()) ?? null;

/** A value of a link as a notice tells it: at most 80 characters. */
export const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

export const pageLinks: LinkCodec = { read: readLink, write: writeLink };

/**
 * Writes a view as a link and reads it back. The identity (language, stop) is in the path, so that every stop has a
 * page; the rest of the view is in the fragment, which is never sent to a server and so does not hinder caching:
 * `/en/vostochny/#map=5.2/51.88/128.33&at=2023-09-13&only=article`.
 */
import type { Camera } from '../projection/camera-limits.ts';
import type { Language, Story } from '../story/story.ts';
import { type Fragment, isPlainFragment, type Key, KEYS, parseFragment } from './link-fragment.ts';
import { clampView, findStop, type View } from './view.ts';

/** A part of a link that the view does not honour. Values are cut to at most 80 characters. */
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
  /** Path below which the site lives: `/`, or `/maps/kim/`. */
  base: string;
}

/** Reads and writes links: of the site's pages, or within the single file. */
export interface LinkCodec {
  /** Total: any strings give a view. */
  read(link: Link, story: Story): Reading;
  /** Fetches what is missing to read this link; undefined if nothing is. */
  prepare?(link: Link, story: Story): Promise<void> | undefined;
  write(view: View, base: string, story: Story): string;
}

const VERSION = 1;

/** What a page or a link of the single file is of. */
interface Identity {
  language: Language;
  /** As the link spells it; null: the whole journey. */
  stop: string | null;
}

/** The path of a page of the story, below the base. */
const plainPath = ({ languages }: Story): RegExp =>
  new RegExp(`^(?:(?:${languages.join('|')})/)?(?:[a-z0-9-]+/)?$`, 'i');

/** Whether nothing has happened to a link on its way; others have to be mended before they are read (mangled-link.ts). */
export const isPlain = ({ path, fragment, base }: Link, story: Story): boolean =>
  path.startsWith(base) && plainPath(story).test(path.slice(base.length)) && isPlainFragment(fragment);

/**
 * Reads a link that is plain or mended. Total: any strings give a valid view (one that `clampView` does not change), in
 * time linear in their length. What cannot be honoured is left out of the view and reported by a notice; numbers out of
 * range are clamped without one.
 */
export function readPlainLink({ path, fragment, base }: Link, story: Story): Reading {
  const names = path.slice(base.length).split('/').filter(Boolean);
  const language = oneOf(story.languages, names[0] ?? '');
  const stop = names.slice(language ? 1 : 0).join('/') || null;
  return readView(
    { language: language ?? story.languages[0], stop },
    parseFragment(fragment.replace(/^#/, '')),
    story,
  );
}

/** What `readView` takes from a fragment. */
interface Values extends Pick<Fragment, 'foreign'> {
  values: Pick<Map<Key, string>, 'get' | 'has'>;
}

/** The view of this identity with the values of a fragment. */
export function readView(page: Identity, { values, foreign }: Values, story: Story): Reading {
  const text = (key: Key): string => values.get(key) ?? '';
  const stop = findStop(story, page.stop)?.id ?? null;
  const asked: View = {
    language: page.language,
    stop,
    camera: parseCamera(text('map')),
    at: text('at'),
    only: oneOf(['article'], text('only')),
    theme: oneOf(['light', 'dark'], text('theme')),
    quote: text('quote'),
    foreign,
  };
  const view = clampView(asked, story);
  const version = parseVersion(text('v'));
  const unknownStop = page.stop !== null && stop === null;
  // No second notice for a quote of an unknown stop.
  const quote = unknownStop || view.quote;
  const honoured = { map: view.camera, at: view.at, only: asked.only, theme: view.theme, quote, v: version };
  const notices: Notice[] = unknownStop ? [{ kind: 'unknown-stop', value: shorten(page.stop ?? '') }] : [];
  if (version?.isNewer) notices.push({ kind: 'newer-version', value: shorten(version.text) });
  for (const key of KEYS)
    if (values.has(key) && honoured[key] === null)
      notices.push({ kind: 'bad-value', key, value: shorten(text(key)) });
  if (asked.only && !view.only && stop) notices.push({ kind: 'stop-not-in-article', stop });
  return { view, notices };
}

/**
 * The canonical link of a view: path and fragment, relative to the origin. Keys in a fixed order, defaults left out,
 * foreign keys last.
 * @param base path below which the site lives, `/` or `/maps/kim/`
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
  return pagePath(story, language, stop, base) + (fragment && `#${fragment}`);
}

/**
 * The path of a page: `/`, `/vostochny/`, `/en/`, `/en/vostochny/`, below the base. The first of the story's languages
 * is that of the pages at the base itself.
 * @param stop id of a stop, or a former id; ids are made of lower-case letters, digits and hyphens
 */
export function pagePath(
  { languages }: Pick<Story, 'languages'>,
  language: Language,
  stop: string | null,
  base: string,
): string {
  const names = [language === languages[0] ? null : language, stop].filter((name) => name !== null);
  return (base.endsWith('/') ? base : `${base}/`) + names.map((name) => `${name}/`).join('');
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

export const oneOf = <Value extends string>(allowed: readonly Value[], text: string): Value | null =>
  allowed.find((value) => value === text.toLowerCase()) ?? null;

/** A link's value as a notice shows it: at most 80 characters. */
export const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

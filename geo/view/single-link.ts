/**
 * Links within the single file that `npm run build -- --single` writes. A file has no pages, so language and stop are in
 * the fragment too, before the keys that all links have:
 * `#lang=en&stop=vostochny&map=5.2/51.88/128.33&only=article`.
 */
import { decode, withoutGlue } from './link-fragment.ts';
import * as pages from './link.ts';
import { type Language, LANGUAGES, type Story } from '../story/story.ts';
import { clampView, findStop, type View } from './view.ts';

const BASE = '/';

/** The language of a fragment that names none. */
const DEFAULT_LANGUAGE: Language = 'fr';

/** Reads a fragment; total, like `readLink` of link.ts. The path is not read: it is only where the file lies. */
export function readLink({ fragment }: Pick<pages.Link, 'fragment'>, story: Story): pages.Reading {
  const { lang, stop: named, others } = takeIdentity(fragment);
  const language = LANGUAGES.find((each) => each === lang?.toLowerCase());
  const stop = findStop(story, named)?.id ?? null;
  const path = pages.pagePath(language ?? DEFAULT_LANGUAGE, stop, BASE);
  const { view, notices } = pages.readLink({ path, fragment: others, base: BASE }, story);
  const isUnknown = named !== null && stop === null;
  const own: pages.Notice[] = [
    ...(isUnknown ? [{ kind: 'unknown-stop', value: pages.shorten(named) } as const] : []),
    ...(lang !== null && !language
      ? [{ kind: 'bad-value', key: 'lang', value: pages.shorten(lang) } as const]
      : []),
  ];
  // No second notice for a quote of an unknown stop.
  const explained = (notice: pages.Notice): boolean =>
    isUnknown && notice.kind === 'bad-value' && notice.key === 'quote';
  return { view, notices: [...own, ...notices.filter((notice) => !explained(notice))] };
}

/** The canonical link of a view within the file: `#`, then language and stop, then the other keys; defaults left out. */
export function writeLink(view: View, _base: string, story: Story): string {
  const { language, stop } = clampView(view, story);
  const [, keys = ''] = pages.writeLink(view, BASE, story).split(/#(.*)/s);
  const identity = [language !== DEFAULT_LANGUAGE && `lang=${language}`, stop && `stop=${stop}`];
  // Foreign keys named `lang` or `stop` are dropped: they would be read as ours.
  return `#${[...identity, takeIdentity(keys).others].filter(Boolean).join('&')}`;
}

interface Identity {
  /** As the link spells them; null where it names none. */
  lang: string | null;
  stop: string | null;
  /** The rest of the fragment, byte for byte. */
  others: string;
}

/** A segment with one of the two keys, after what HTML escaping or a doubled `#` leaves in front. */
const IDENTITY = /^(?:amp;|#)*(lang|stop)=(.*)$/is;

/** Takes language and stop out of a fragment. The first of a duplicate wins, later ones are dropped, as for every key. */
function takeIdentity(fragment: string): Identity {
  const text = fragment.replace(/^#/, '');
  // Some messengers encode the whole fragment.
  const plain = /^(?:lang|stop)%3d/i.test(text) ? (decode(text) ?? text) : text;
  const segments = plain.split('&').map((segment) => ({ segment, own: IDENTITY.exec(segment) }));
  const first = (key: string): string | null => {
    const value = segments.find(({ own }) => own?.[1]!.toLowerCase() === key)?.own?.[2];
    return value ? withoutGlue((decode(value) ?? value).trim()) || null : null;
  };
  const others = segments.filter(({ own }) => !own).map(({ segment }) => segment);
  return { lang: first('lang'), stop: first('stop'), others: others.join('&') };
}

export const singleLinks: pages.LinkCodec = { read: readLink, write: writeLink };

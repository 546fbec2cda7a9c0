/**
 * Links within the single file that `npm run build -- --single` writes. A file has no pages, so language and stop are in
 * the fragment too, before the keys that all links have:
 * `#lang=en&stop=vostochny&map=5.2/51.88/128.33&only=article`.
 */
import { type Key, KEYS } from './link-fragment.ts';
import { grammarOf, mendFragment } from './mangled-fragment.ts';
import * as pages from './link.ts';
import type { Story } from '../story/story.ts';
import { clampView, type View } from './view.ts';

const BASE = '/';
const GRAMMAR = grammarOf(['lang', 'stop', ...KEYS]);

/** Reads a fragment; total, like `readLink` of mangled-link.ts. The path is not read: it is only where the file lies. */
export function readLink({ fragment }: Pick<pages.Link, 'fragment'>, story: Story): pages.Reading {
  const parsed = mendFragment<'lang' | 'stop' | Key>(fragment.replace(/^#/, ''), GRAMMAR);
  const [lang, stop] = [parsed.values.get('lang'), parsed.values.get('stop')];
  const language = story.languages.find((each) => each === lang?.toLowerCase());
  const identity = { language: language ?? story.languages[0], stop: stop || null };
  const { view, notices } = pages.readView(identity, parsed, story);
  if (!lang || language) return { view, notices };
  return { view, notices: [{ kind: 'bad-value', key: 'lang', value: pages.shorten(lang) }, ...notices] };
}

/** The canonical link of a view within the file: `#`, then language and stop, then the other keys; defaults left out. */
export function writeLink(view: View, _base: string, story: Story): string {
  // Foreign keys named `lang` or `stop` are dropped: they would be read as ours.
  const own = { ...view, foreign: mendFragment(view.foreign, GRAMMAR).foreign };
  const { language, stop } = clampView(own, story);
  const [, keys = ''] = pages.writeLink(own, BASE, story).split(/#(.*)/s);
  const identity = [language !== story.languages[0] && `lang=${language}`, stop && `stop=${stop}`];
  return `#${[...identity, keys].filter(Boolean).join('&')}`;
}

export const singleLinks: pages.LinkCodec = { read: readLink, write: writeLink };

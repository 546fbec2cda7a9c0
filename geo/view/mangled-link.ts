/**
 * Mends what the world does to links: share tools, messengers, mail filters, editors, keyboards, archives. First the text
 * is cleaned (link-text.ts); then a value, or the path, ends at the first character that ours never have.
 */
import type { Story } from '../story/story.ts';
import { KEYS } from './link-fragment.ts';
import { cleaned, ownBeginning, upToStrange, withoutInvisible } from './link-text.ts';
import { isPlain, type Link, oneOf, readPlainLink, type Reading } from './link.ts';
import { grammarOf, mendFragment } from './mangled-fragment.ts';
import { findStop } from './view.ts';

const GRAMMAR = grammarOf(KEYS);

/** The link that was sent, as far as it can be told; a plain one as it is. Total, in time linear in the link's length. */
export function mendLink(link: Link, story: Story): Link {
  if (isPlain(link, story)) return link;
  // Some messengers encode a whole link, `#` included.
  const [path = '', ...encoded] = withoutInvisible(link.path).split(/%(?:25)*23/i);
  const [own, inPath] = [link.fragment.replace(/^#/, ''), encoded.join('%23')].map((text) =>
    mendFragment(text, GRAMMAR),
  );
  const values = new Map([...inPath!.values, ...own!.values]);
  const segments = [...[...values].map(([key, value]) => `${key}=${value}`), own!.foreign, inPath!.foreign];
  return {
    path: mendPath(path, link.base, story),
    fragment: `#${segments.filter(Boolean).join('&')}`,
    base: '/',
  };
}

/** Reads any link: `readPlainLink`, silently forgiving what the world has done to it. */
export const readLink = (link: Link, story: Story): Reading => readPlainLink(mendLink(link, story), story);

/** The path of the page that a path leads to, below `/`. */
function mendPath(path: string, base: string, story: Story): string {
  const root = namesIn(base);
  const names = namesIn(path);
  const isBelow = root.every((name, index) => name.toLowerCase() === names[index]?.toLowerCase());
  const below = ownNames(isBelow ? names.slice(root.length) : names);
  // Archives and proxies put a longer path in front.
  const known = [below, below.slice(-2), below.slice(-1)].find((each) => isKnown(each, story)) ?? below;
  return ['', ...known, ''].join('/');
}

function isKnown(names: string[], story: Story): boolean {
  const language = oneOf(story.languages, names[0] ?? '');
  const stop = names.slice(language ? 1 : 0).join('/');
  return stop === '' ? language !== null : findStop(story, stop) !== undefined;
}

const namesIn = (path: string): string[] => cleaned(path).split('/').filter(Boolean);

/** The names up to the first strange character, without that of the file. */
function ownNames(names: string[]): string[] {
  // A space in front of a whole name is not the end of the link.
  const text = names.join('/').replace(/(^|\/)\s+(?=[\w-]+(?:\/|$))/g, '$1');
  const own = upToStrange(text).split('/').map(ownBeginning).filter(Boolean);
  // Some hosts add the file's name, and 404.html has its own address too.
  return oneOf(['index.html', '404.html'], own.at(-1) ?? '') ? own.slice(0, -1) : own;
}

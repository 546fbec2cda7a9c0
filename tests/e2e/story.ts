/** The story as the site publishes it, and what a test expects a page to say of it. */
import { readFileSync } from 'node:fs';
import { parseStory } from '../../geo/parse/parse-story.ts';
import { isQuote, type Language, type Stop, type Story } from '../../geo/story/story.ts';
import { stopTitle } from '../../geo/words/stop-words.ts';

function readStory(): Story {
  const result = parseStory(readFileSync('dist/story.geojson', 'utf8'));
  if ('faults' in result) throw new Error('dist/story.geojson is not a valid story: build the site first');
  return result.story;
}

export const story = readStory();

/** Path of a page below `/`; null is the page without an opened stop. */
export const pathOf = (language: Language, stop: string | null): string =>
  `${language === 'fr' ? '' : `/${language}`}${stop === null ? '' : `/${stop}`}/`;

export const titleOf = (stop: Stop, language: Language): string => stopTitle(story, stop, language);

/** The article's words on a stop, in the story's order. */
export const quotesOf = (stop: Stop): string[] => stop.claims.filter(isQuote).map(({ quote }) => quote);

export interface SitePage {
  language: Language;
  /** The opened stop, or null. */
  stop: Stop | null;
  path: string;
}

/** Every page of the site but those of former ids. */
export const PAGES: SitePage[] = story.languages.flatMap((language) =>
  [null, ...story.stops].map((stop) => ({ language, stop, path: pathOf(language, stop?.id ?? null) })),
);

/** Fixtures of stories for the tests, and ways to spoil them. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Fault } from '../../geo/parse/fault.ts';
import { formatFault, parseStory } from '../../geo/parse/parse-story.ts';
import { FIRST_STORY } from '../../geo/story/first-story.ts';
import type { Story } from '../../geo/story/story.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'stories');

/** Path of a fixture. */
export const fixturePath = (name: string): string => join(FIXTURES, name);
/** Text of a fixture. */
export const fixture = (name: string): string => readFileSync(fixturePath(name), 'utf8');

export const REAL_STORY = join(import.meta.dirname, '..', '..', FIRST_STORY);

/** The small story of the fixtures as JSON, fresh for each test. */
export const marketDay = (): unknown => JSON.parse(fixture('market-day.geojson'));

/** The text of the small story with some values changed; undefined removes one. Paths as in `features[0].id`. */
export function marketDayWith(changes: Record<string, unknown>): string {
  const file = marketDay();
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split(/[.[\]]+/).filter(Boolean);
    const last = keys.pop()!;
    const holder = keys.reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], file);
    (holder as Record<string, unknown>)[last] = value;
  }
  return JSON.stringify(file);
}

/** The story in a text that must have no fault. */
export function storyFrom(text: string): Story {
  const parsed = parseStory(text);
  if ('faults' in parsed)
    throw new Error(parsed.faults.map((fault) => formatFault('story', fault)).join('\n'));
  return parsed.story;
}

/** Every story that has no fault: the first one, and those of the fixtures. */
export const faultlessStories = (): [name: string, story: Story][] =>
  [REAL_STORY, ...readdirSync(FIXTURES).filter(isGeoJson).map(fixturePath)].flatMap((path) => {
    const parsed = parseStory(readFileSync(path, 'utf8'));
    return 'story' in parsed ? [[basename(path, '.geojson'), parsed.story] as [string, Story]] : [];
  });

const isGeoJson = (name: string): boolean => name.endsWith('.geojson');

/** A line of the report without the file's name: `12 · alba · …`, or `story · …` for a fault without a line. */
export const reportLine = (fault: Fault): string => formatFault('', fault).replace(/^(:| · )/, '');

/** The report on a text, one line a fault. */
export function report(text: string): string[] {
  const parsed = parseStory(text);
  return 'faults' in parsed ? parsed.faults.map(reportLine) : [];
}

/**
 * Reads a story file of version 1 as one of version 2, and names in each fault the members as version 1 calls them.
 * Version 1 knew pages in French, at `/`, and English, and legs by train.
 */
import { type Fault, keysOf, pathText } from './fault.ts';
import { isMembers, type Members } from './members.ts';

/**
 * The JSON value of a file as version 2, and the version in which it is written. Changes nothing but a file of version 1,
 * in which it leaves everything that is at fault for the schema to find.
 */
export function migrated(value: unknown): { value: unknown; version: number } {
  if (!isMembers(value) || !isMembers(value.story) || value.story.schemaVersion !== 1)
    return { value, version: 2 };
  const { features } = value;
  const file = { ...value, story: migratedHead(value.story) };
  if (!Array.isArray(features)) return { value: file, version: 1 };
  return { value: { ...file, features: features.map(migratedFeature) }, version: 1 };
}

function migratedHead(head: Members): Members {
  const { schemaVersion: _, language, ...others } = head;
  const members = Object.entries(others).map(([key, value]): [string, unknown] => {
    if (key === 'stations') return ['points', value];
    if (key === 'fastest') return ['speeds', [isMembers(value) ? { mode: 'train', ...value } : value]];
    if (key === 'sources') return [key, migratedSources(value, language)];
    return [key, value];
  });
  return { schemaVersion: 2, languages: ['fr', 'en'], ...Object.fromEntries(members) };
}

/** The article's language stands at the article, where version 1 may have said it a second time. */
function migratedSources(sources: unknown, language: unknown): unknown {
  if (!isMembers(sources) || !isMembers(sources.article)) return sources;
  return { ...sources, article: { ...sources.article, language } };
}

function migratedFeature(feature: unknown): unknown {
  if (!isMembers(feature) || !isMembers(feature.properties)) return feature;
  const members = Object.entries(feature.properties).map(([key, value]) => [
    key === 'stations' ? 'via' : key,
    value,
  ]);
  return { ...feature, properties: Object.fromEntries(members) as Members };
}

/** Beginnings of paths in version 2, and the same in version 1; `*` is any key. */
const FORMER_PATHS: [present: string[], former: string[]][] = [
  [
    ['story', 'sources', 'article', 'language'],
    ['story', 'language'],
  ],
  [
    ['story', 'languages'],
    ['story', 'language'],
  ],
  [
    ['story', 'points'],
    ['story', 'stations'],
  ],
  [
    ['story', 'speeds', '*'],
    ['story', 'fastest'],
  ],
  [
    ['features', '*', 'properties', 'via'],
    ['features', '*', 'properties', 'stations'],
  ],
  [
    ['properties', 'via'],
    ['properties', 'stations'],
  ],
];

function formerPath(path: string): string {
  const keys = keysOf(path);
  const found = FORMER_PATHS.find(([present]) =>
    present.every((key, index) => (key === '*' ? index < keys.length : key === keys[index])),
  );
  if (!found) return path;
  const [present, former] = found;
  const beginning = former.map((key, index) => (key === '*' ? keys[index]! : key));
  return pathText([...beginning, ...keys.slice(present.length)]);
}

/** Names of members in version 2 where a fault's words name them, and the same in version 1. */
const FORMER_NAMES: [present: RegExp, former: string][] = [
  [/\bstory\.points\b/g, 'story.stations'],
  [/(?<=^(?:only|an object with) .*)\blanguages\b/, 'language'],
  [/(?<=^(?:only|an object with) .*)\b(?:points|via)\b/, 'stations'],
  [/(?<=^(?:only|an object with) .*)\bspeeds\b/, 'fastest'],
];

/** A fault found in version 2 as it is in the file, which is of the given version. */
export function asWritten<Found extends Fault>(fault: Found, version: number): Found {
  if (version !== 1) return fault;
  const formerNames = (words: string): string =>
    FORMER_NAMES.reduce((text, [present, former]) => text.replace(present, former), words);
  return {
    ...fault,
    path: formerPath(fault.path),
    allowed: formerNames(fault.allowed),
    advice: formerNames(fault.advice),
  };
}

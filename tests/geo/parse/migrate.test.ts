/** Files of version 1 stay readable: the same story as in version 2, and faults in the words of their own version. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrated } from '../../../geo/parse/migrate.ts';
import { fixture, report, REAL_STORY, storyFrom } from '../stories.ts';

const FAULTS = join(import.meta.dirname, '..', '..', 'fixtures', 'faults');
const OLD = fixture('market-day-version-1.geojson');

/** Every fault but that of a version from the future, which is no fault of version 1. */
const FAULT_FILES = readdirSync(FAULTS).filter(
  (name) => name.endsWith('.geojson') && !name.startsWith('a-version-'),
);
const asVersion1 = (text: string): string =>
  text
    .replace('"schemaVersion": 2', '"schemaVersion": 1')
    .replace('"languages": ["fr", "en"]', '"language": "en"')
    .replaceAll(/"(?:points|via)":/g, '"stations":')
    .replace(/"speeds": \[\{ "mode": "train", (.*?) \}\]/, '"fastest": { $1 }');
const inWordsOfVersion1 = (line: string): string =>
  line
    .replaceAll('properties.via', 'properties.stations')
    .replaceAll('story.points', 'story.stations')
    .replaceAll('story.speeds[0]', 'story.fastest');

describe('a story file of version 1', () => {
  it.each([
    ['the first story', 'kim-2023-version-1.geojson', readFileSync(REAL_STORY, 'utf8')],
    ['the small story', 'market-day-version-1.geojson', fixture('market-day.geojson')],
  ])('gives %s as its file of version 2 does', (_name, old, present) => {
    expect(storyFrom(fixture(old))).toEqual(storyFrom(present));
    expect(migrated(JSON.parse(fixture(old)))).toEqual({ value: JSON.parse(present) as unknown, version: 1 });
  });

  it('in which the article does not say its language has the language of the story', () => {
    const text = OLD.replace('"Ada Quill", "language": "en"', '"Ada Quill"');
    expect(storyFrom(text).sources.article!.language).toBe('en');
  });

  it.each([
    ['"language": "en",\n', '', /^4 · story · story\.language · nothing · .* · it is missing: add it$/],
    ['"language": "en",\n', '"language": "e",\n', /^7 · story · story\.language · "e" · a language tag/],
    ['"stations": {', '"stops": {', /^17 · story · story\.stops · .* · only .*\blanguage,.*\bstations\b/],
    ['"stations": [', '"stages": [', /^61 · .*properties\.stages · .* · only .*\bstations\b/],
    ['"aliases"', '"fastest": 140, "aliases"', /^16 · story · story\.fastest · 140 · .* kmh, source/],
    [
      '"aliases"',
      '"fastest": { "kmh": 0, "source": "map" }, "aliases"',
      /^16 · story · story\.fastest\.kmh · 0 · /,
    ],
    ['"aliases"', '"fastest": null, "aliases"', /^16 · story · story\.fastest · null · /],
  ])('with %s changed to %s is told so in its own words and line', (from, to, line) => {
    const lines = report(OLD.replace(from, to));
    expect(lines.filter((each) => line.test(each))).toHaveLength(1);
    expect(lines.join('\n')).not.toMatch(/\b(languages|via|story\.points|speeds)\b/);
  });

  it.each(FAULT_FILES)('has the faults of %s on the same lines, with the names of version 1', (name) => {
    const text = readFileSync(join(FAULTS, name), 'utf8');
    expect(report(asVersion1(text))).toEqual(report(text).map(inWordsOfVersion1));
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { readStory } from '../../scripts/read-story.ts';
import { namedStory, nameStory } from '../../scripts/story-option.ts';
import { fixture, fixturePath } from '../geo/stories.ts';

const folder = mkdtempSync(join(tmpdir(), 'parcours-story-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => delete process.env.PARCOURS_STORY);

describe('the option --story', () => {
  it('names a file', () => {
    nameStory(fixturePath('market-day.geojson'));
    expect(readStory(namedStory()).id).toBe('market-day');
  });

  it.each([
    ['no file', join(folder, 'nowhere.geojson'), `there is none at ${folder}`],
    ['a folder', folder, `${folder} is a folder`],
    ['nothing', '', 'is a folder'],
  ])('refuses %s and says so', (_name, file, found) => {
    expect(() => nameStory(file)).toThrow(`--story "${file}": the path of a story file is needed, and `);
    expect(() => nameStory(file)).toThrow(found);
  });
});

describe('a story that cannot be built', () => {
  it.each([
    ['no JSON', 'name,lat,lon\nParis,48.85,2.35\n', ':1 · story · the file · a table (CSV)'],
    ['no text in UTF-8', Buffer.from('\uFEFF{}', 'utf16le'), ':1 · story · the file · UTF-16 · '],
    ['too large', Buffer.alloc(5_000_001, ' '), ' · story · the file · 5.0 MB · at most 5 MB'],
  ])('because it is %s is told in the words of the check', (_name, content, line) => {
    const file = join(folder, 'story.geojson');
    writeFileSync(file, content);
    expect(() => readStory(file)).toThrow(`${file}${line}`);
  });

  it('because of a fault in an old file is told its version too', () => {
    const file = join(folder, 'old.geojson');
    writeFileSync(file, fixture('market-day-version-1.geojson').replace('"attested"', '"certain"'));
    expect(() => readStory(file)).toThrow(
      /"certain" · one of .*\nwarning · .*:5 · story · story\.schemaVersion · 1 · /,
    );
  });
});

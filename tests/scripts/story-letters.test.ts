/** N5: the fonts of a story lie in its site and in its one file; without a network one line says what readers see. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WORLD_BASEMAP } from '../../geo/story/first-story.ts';
import { fontPackages, hasFontPackage } from '../../scripts/pour/font-packages.ts';
import { storyLetters } from '../../scripts/pour/story-letters.ts';
import { letterRules } from '../../src/fonts/letter-rules.ts';
import type { Basemap } from '../../src/chart/basemap-paths.ts';
import { realStory } from '../geo/real-story.ts';
import { fixture, storyFrom } from '../geo/stories.ts';

const story = storyFrom(fixture('seven-scripts.geojson'));
const basemap = JSON.parse(readFileSync(WORLD_BASEMAP, 'utf8')) as Basemap;
const NEEDED = /(?:noto-sans|source-serif-4|noto-sans-(?:arabic|devanagari|kr|jp))$/;
const areInstalled = fontPackages()
  .filter((name) => NEEDED.test(name))
  .every(hasFontPackage);

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'parcours-letters-'))));
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

it('the first story brings none, and its style sheet has no rule more', () => {
  expect(letterRules(storyLetters(realStory, basemap), ({ name }) => name)).toBe('');
});

it.runIf(process.env.LONG === '1' || areInstalled)(
  'each face of seven scripts has its file, and asks for its letters alone',
  () => {
    const files = storyLetters(story, basemap);
    const faces = letterRules(files, ({ name }) => name).match(/@font-face \{[^}]*\}/g)!;
    expect(faces.map((face) => /url\(([^)]+)\)/.exec(face)![1])).toEqual(files.map(({ name }) => name));
    for (const face of faces) expect(face).toMatch(/font-display: optional.*unicode-range: U\+/);
    for (const { bytes } of files) expect(String.fromCharCode(...bytes.slice(0, 4))).toBe('wOF2');
  },
);

it('without a network one line names the letters, and the build goes on', () => {
  vi.stubEnv('PARCOURS_CACHE', join(folder, 'fonts'));
  vi.stubEnv('npm_config_cache', join(folder, 'npm'));
  vi.stubEnv('npm_config_offline', 'true');
  vi.spyOn(console, 'log').mockReturnValue();
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  expect(storyLetters(story, basemap)).toEqual([]);
  const [line, ...more] = warn.mock.calls.map(([said]) => String(said));
  expect(more).toEqual([]);
  expect(line!.split('\n')).toHaveLength(1);
  expect(line).toMatch(/could not be installed in .*So readers see .*長.* in fonts of their own/);
});

/** Writes the basemap of a story, and that of the whole world. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { basemapBeside } from '../../story/first-story.ts';
import { isLocated, LANGUAGES, type Story } from '../../story/story.ts';
import { linesToFit } from '../../view/fit.ts';
import { BASEMAP_FOLDER } from '../sources/packages.ts';
import { writeWhole } from '../write-whole.ts';
import { BASEMAP_LIMIT_BYTES, cutBasemap, type CutBasemap, readSources } from './cut.ts';
import { type Ground, groundOf, groundOfWorld } from './ground.ts';
import { type Overrides, parseOverrides, withOverrides } from '../overrides.ts';

const WORLD_FILE = join(BASEMAP_FOLDER, 'world.geojson');

/** What a story's basemap is cut for: the world, if nobody can locate any of its places. */
const groundOfStory = (story: Story): Ground =>
  groundOf(
    linesToFit(story, null),
    story.stops.filter(isLocated).map(({ position, names }) => ({ position, names: Object.values(names) })),
    story.languages,
  );

/** Path of the author's own names and lines: `NAME.overrides.geojson` beside `NAME.geojson`. */
const overridesBeside = (storyFile: string): string =>
  basemapBeside(storyFile).replace(/\.basemap\.geojson$/, '.overrides.geojson');

function readOverrides(storyFile: string): Overrides {
  const path = overridesBeside(storyFile);
  if (!statSync(path, { throwIfNoEntry: false })) return [];
  try {
    return parseOverrides(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}; nothing was cut`, { cause: error });
  }
}

/**
 * Cuts a story's basemap and writes it beside the story.
 * @param say is told of the progress, a line each time
 * @throws Error of one line, if the author's overrides have a fault or the file cannot be written
 */
export function writeStoryBasemap(storyFile: string, story: Story, say: (line: string) => void): void {
  const overrides = readOverrides(storyFile);
  const ground = groundOfStory(story);
  const sources = timed('sources read', say, readSources);
  const cut = timed('cut', say, () =>
    cutBasemap(sources, ground, (features) => withOverrides(features, overrides)),
  );
  writeBasemap(basemapBeside(storyFile), cut, say);
}

/** Cuts the basemap of the whole world, which is committed, with names in every language that a story may have. */
export function writeWorldBasemap(say: (line: string) => void): void {
  const sources = timed('sources read', say, readSources);
  writeBasemap(WORLD_FILE, cutBasemap(sources, groundOfWorld(LANGUAGES)), say);
}

function timed<Result>(what: string, say: (line: string) => void, work: () => Result): Result {
  const startedMs = Date.now();
  const result = work();
  say(`${what} in ${((Date.now() - startedMs) / 1000).toFixed(1)} s`);
  return result;
}

function writeBasemap(path: string, cut: CutBasemap, say: (line: string) => void): void {
  const { text, features, gzipBytes, coarser } = cut;
  writeWhole(path, text);
  const inKb = (bytes: number): string => `${Math.round(bytes / 1000)} KB`;
  const size = `${features.length} features, ${inKb(Buffer.byteLength(text))}, ${inKb(gzipBytes)} after gzip`;
  say(`${path}: ${size}`);
  if (coarser > 0)
    say(`to be small enough, its detail is up to ${coarser} zoom levels coarser than the rule gives`);
  if (gzipBytes > BASEMAP_LIMIT_BYTES) {
    say(`this is more than the ${inKb(BASEMAP_LIMIT_BYTES)} that readers on a slow line should load`);
  }
}

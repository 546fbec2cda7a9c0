/** The basemap of a story that a command was given. */
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BASEMAP_FOLDER, SOURCES_FOLDER } from '../geo/basemap/sources/packages.ts';
import { makeWhole } from '../geo/basemap/write-whole.ts';
import { basemapBeside, isFirstStory } from '../geo/story/first-story.ts';
import { ensureInstalled, isInstalled } from './install.mjs';
import { readStory } from './read-story.ts';

/** What npm needs to install the sources. */
const PACKAGE_FILES = ['package.json', 'package-lock.json'];

/**
 * Installs what basemaps are cut from, once for all stories.
 * @throws Error of one line if npm or the disk fails; nothing half installed is left
 */
export function installSources(): void {
  if (isInstalled(SOURCES_FOLDER)) return;
  console.log(
    `The sources of basemaps are missing: some 350 MB, installed once for all stories in ${SOURCES_FOLDER}`,
  );
  try {
    makeWhole(SOURCES_FOLDER, (draft) => {
      mkdirSync(draft, { recursive: true });
      for (const file of PACKAGE_FILES) cpSync(join(BASEMAP_FOLDER, file), join(draft, file));
      ensureInstalled(draft);
      rmSync(SOURCES_FOLDER, { recursive: true, force: true });
    });
  } catch (error) {
    // Another command may have been faster.
    if (!isInstalled(SOURCES_FOLDER)) throw notInstalled(error as Error);
  }
}

function notInstalled(error: Error): Error {
  const [firstLine] = error.message.split('\n');
  const reason = /npm (?:error|ERR!) (?:network )?(.+)/.exec(error.message)?.[1] ?? firstLine;
  return new Error(`The sources of basemaps could not be installed in ${SOURCES_FOLDER}: ${reason}`, {
    cause: error,
  });
}

/** Cuts the basemap of a story. @throws Error if it has faults, or the sources or the disk fail */
export async function cutBasemap(file: string): Promise<void> {
  const story = readStory(file);
  installSources();
  const { writeStoryBasemap } = await import('../geo/basemap/rule/story-basemap.ts');
  writeStoryBasemap(file, story, console.log);
}

/**
 * Cuts the basemap of a story if it has none yet. Where that fails, as without a network, the command goes on with
 * the world, and says so.
 * @param typed how the command that cuts basemaps is typed here
 * @throws Error if the story has faults
 */
export async function ensureBasemap(file: string, typed = 'npm run basemap --'): Promise<void> {
  if (isFirstStory(file) || existsSync(basemapBeside(file))) return;
  readStory(file);
  console.log(`${file} has no basemap yet: cutting it`);
  try {
    await cutBasemap(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.warn(
      `${reason}. So the story is shown on a coarse map of the world; to try again: ${typed} --story ${file}`,
    );
  }
}

/** The basemap of a story that a command was given. */
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { BASEMAP_FOLDER, SOURCES_FOLDER } from '../geo/basemap/sources/packages.ts';
import { basemapBeside } from '../geo/story/first-story.ts';
import { installOnce } from './install-once.ts';
import { readStory } from './read-story.ts';

/** What npm needs to install the sources. */
const PACKAGE_FILES = ['package.json', 'package-lock.json'];

/**
 * Installs what basemaps are cut from, once for all stories.
 * @throws Error of one line if npm or the disk fails; nothing half installed is left
 */
export const installSources = (): void =>
  installOnce({
    folder: SOURCES_FOLDER,
    what: 'The sources of basemaps',
    size: 'some 350 MB',
    writePackageFiles: (draft) => {
      for (const file of PACKAGE_FILES) cpSync(join(BASEMAP_FOLDER, file), join(draft, file));
    },
  });

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
  if (existsSync(basemapBeside(file))) return;
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

/** The option `--story FILE` of the commands `start`, `dev`, `build` and `basemap`: which story they use. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { basemapOf, FIRST_STORY } from '../geo/story/first-story.ts';
import { UsageError } from './usage-error.ts';

/** Environment variable that passes the option on to Vite's configuration, which cannot be given arguments. */
const VARIABLE = 'PARCOURS_STORY';

/** Path of the story that was named, else of the first story. */
export const namedStory = (): string => process.env[VARIABLE] ?? FIRST_STORY;

/** Path of the basemap that the named story is shown on. */
export const namedBasemap = (): string => basemapOf(namedStory(), existsSync);

/**
 * Sets the story that Vite's plugins read. A relative path is resolved in the folder where the command was typed
 * (INIT_CWD), since npm runs commands in the project's folder.
 * @throws UsageError if there is no such file
 */
export function nameStory(file: string): void {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) {
    const found = stats
      ? `${path} is ${stats.isDirectory() ? 'a folder' : 'no file'}`
      : `there is none at ${path}`;
    throw new UsageError(
      `--story "${file}": the path of a story file is needed, and ${found}; nothing was done`,
    );
  }
  process.env[VARIABLE] = path;
}

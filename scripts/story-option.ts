/** The option `--story FILE` of the commands `start`, `dev`, `build` and `basemap`: which story they use. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { PROJECT } from '../geo/check/project-folder.ts';
import { basemapOf, FIRST_STORY } from '../geo/story/first-story.ts';
import { UsageError } from './usage-error.ts';

/** Environment variable that passes the option on to Vite's configuration, which cannot be given arguments. */
const VARIABLE = 'PARCOURS_STORY';

/** Path of the story that was named, else of the first story. */
export const namedStory = (): string => process.env[VARIABLE] ?? FIRST_STORY;

/** Path of the basemap that a story is shown on. */
export const basemapFile = (storyFile: string): string => resolve(PROJECT, basemapOf(storyFile, existsSync));

export const namedBasemap = (): string => basemapFile(namedStory());

/** What is at a path where a file is needed, in words; null if a file is. */
export function insteadOfFile(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile()) return null;
  return stats ? `${path} is ${stats.isDirectory() ? 'a folder' : 'no file'}` : `there is none at ${path}`;
}

/**
 * The absolute path of a story that a command was given.
 * @param folder in which the command was typed
 * @throws UsageError if there is no such file
 */
export function storyPath(file: string, folder: string): string {
  const path = resolve(folder, file);
  const found = insteadOfFile(path);
  if (found === null) return path;
  throw new UsageError(
    `--story "${file}": the path of a story file is needed, and ${found}; nothing was done`,
  );
}

/** The folder in which a command was typed: npm runs commands in the project's. */
export const typedIn = (): string => process.env.INIT_CWD ?? process.cwd();

/** Sets the story that Vite's plugins read. @throws UsageError if there is no such file */
export function nameStory(file: string): void {
  process.env[VARIABLE] = storyPath(file, typedIn());
}

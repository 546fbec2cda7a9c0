/** The option `--story FILE` of the commands: which story is built, served while developing, or started. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { FIRST_STORY } from '../geo/story/first-story.ts';

/** Vite reads its configuration by itself, so the option reaches it as a variable of the environment. */
const VARIABLE = 'PARCOURS_STORY';

/** The story that was named, else the first one. */
export const namedStory = (): string => process.env[VARIABLE] ?? FIRST_STORY;

/**
 * Names the story that Vite's plugins read. npm runs commands in the project's folder; a relative path means the folder in
 * which it was typed.
 * @throws Error if there is no such file
 */
export function nameStory(file: string): void {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    throw new Error(
      `--story "${file}": the path of a story file is needed, and there is none at ${path}; nothing was done`,
    );
  }
  process.env[VARIABLE] = path;
}

/** What a command is: `parcours build`, or `npm run build` in a checkout. */
import type { Given, Option } from './options.ts';

/** Where a command runs: in an installed package, or in a checkout through npm. */
export interface Surroundings {
  /** The folder in which the command was typed. */
  folder: string;
  /** How a command is typed here: `build` -> `parcours build`. */
  typed: (command: string) => string;
  /** The story that is taken where none is named; absent where there must be one. */
  story?: string;
  /** The site's folder where none is named, and whether it is the project's own. */
  out: string;
  isOwn: boolean;
  /** Whether the sizes of a site are held against the program's limits. */
  isMeasured: boolean;
  /** The folder of the built app. */
  app: () => Promise<string>;
  /** The folder of the built editor. */
  editor: () => Promise<string>;
  /** Writes the one file into a site; absent in a package, which cannot make it yet. */
  writeSingle?: (folder: string, story: string, address: string) => Promise<void>;
}

export interface Command {
  /** What it does, one line. */
  says: string;
  /** What stands behind its name: `--story FILE [options]`. */
  takes: string;
  options: Record<string, Option>;
  /** @returns the exit code @throws UsageError */
  run: (given: Given, surroundings: Surroundings) => Promise<number> | number;
}

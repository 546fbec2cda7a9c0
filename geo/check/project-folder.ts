/** Where the project's files are: in a checkout, or in an installed package, which has them at the same places. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest folder above a module that has a package of its own. */
function folderAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : folderAbove(dirname(folder));
}

export const PROJECT = folderAbove(import.meta.dirname);

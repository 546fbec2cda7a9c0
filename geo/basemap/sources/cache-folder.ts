import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder of what is downloaded once for all stories and all copies of the project: `PARCOURS_CACHE`, else one in the
 * folder that the system has for caches.
 */
export function cacheFolder(): string {
  const { PARCOURS_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (PARCOURS_CACHE) return PARCOURS_CACHE;
  if (process.platform === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'parcours', 'cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'parcours');
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'parcours');
}

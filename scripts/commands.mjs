/** Commands of the system: where they are, and running them without their chatter. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { NEEDS_SHELL, ROOT } from './install.mjs';

/** Silent when it works; says what the command said when it does not. */
export function runQuietly(command, options) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const result = spawnSync(command, options, { cwd: ROOT, env, encoding: 'utf8', shell: NEEDS_SHELL });
  if (result.status === 0) return true;
  console.error(result.error?.message ?? result.stdout + result.stderr);
  return false;
}

/** Every executable of that name on the PATH, in its order. */
export function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).filter(isExecutable);
}

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

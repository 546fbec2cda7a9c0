/**
 * Brings node_modules to what package-lock.json asks for. Uses nothing but Node, because it runs on a fresh clone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Windows starts npm and the tools of node_modules/.bin only through a shell. */
export const NEEDS_SHELL = process.platform === 'win32';

/**
 * Runs `npm ci` when node_modules is missing or differs from the lockfile, else does nothing.
 * Throws with npm's own message when npm fails: nothing else can work without the packages.
 */
export function ensureInstalled(root = ROOT) {
  if (isInstalled(root)) return;
  // Not among what a command answers: `check --json` is read by programs.
  console.error('Installing packages (npm ci) …');
  // No package of this project needs its install scripts, so none may run.
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = spawnSync('npm', ['ci', ...options], { cwd: root, encoding: 'utf8', shell: NEEDS_SHELL });
  if (npm.status === 0) return;
  const stopped = npm.signal && `npm was stopped (${npm.signal})`;
  const reason = npm.error?.message ?? stopped ?? npm.stdout + npm.stderr;
  throw new Error(
    `${reason}\nnpm ci failed, so nothing was run. Check the network and package-lock.json, then try again.`,
  );
}

/**
 * npm leaves the list of what it installed in node_modules/.package-lock.json, and only when it succeeded.
 * Comparing contents rather than dates also holds after `git checkout` and after a plain `npm install`.
 */
export function isInstalled(root) {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(installedFile);
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    // An optional package may be absent: it is for another operating system or processor.
    if (!installed[path]) return entry.optional === true;
    return installed[path].version === entry.version && installed[path].integrity === entry.integrity;
  });
}

function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}

/**
 * `npm start`: from a fresh clone to the built site in the browser.
 *
 *     npm start [-- --port 4173]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { NEEDS_SHELL, ROOT, ensureInstalled } from './install.mjs';

const SOURCES = [
  'geo',
  'public',
  'scripts',
  'src',
  'package-lock.json',
  'vite.config.ts',
  'svelte.config.js',
];
const BUILT = join(ROOT, 'dist', 'index.html');
/** Written after a build of ours. A newer `dist` is somebody else's, perhaps for another base path. */
const STAMP = join(ROOT, '.cache', 'start-built');

async function main() {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } });
  ensureInstalled();
  if (!isBuilt()) build();
  const { serve } = await import('./serve.mjs');
  const { url } = await serve(join(ROOT, 'dist'), { port: Number(values.port) });
  console.log(`Parcours is at ${url} (stop with Ctrl+C)`);
}

function isBuilt() {
  const builtMs = changedMs(STAMP);
  if (builtMs === 0 || changedMs(BUILT) === 0) return false;
  return builtMs >= Math.max(changedMs(BUILT), ...SOURCES.map((name) => newestMs(join(ROOT, name))));
}

/** When the newest file in a file or folder changed; folders count too, since a removed file changes only them. */
function newestMs(path) {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  const entries = isFolder ? readdirSync(path).map((name) => newestMs(join(path, name))) : [];
  return Math.max(changedMs(path), ...entries);
}

/** 0 when it does not exist. */
function changedMs(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function build() {
  console.log('Building …');
  const result = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: NEEDS_SHELL,
  });
  if (result.status !== 0) {
    console.error('The build failed, so there is nothing to serve. See the messages above.');
    process.exit(1);
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, '');
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});

/**
 * `npm start`: from a fresh clone to the built site in the browser.
 *
 *     npm start [-- --story FILE …] [--home ID] [--port 4173]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { NEEDS_SHELL, ROOT, ensureInstalled } from './install.mjs';

const SOURCES = [
  'editor',
  'geo',
  'public',
  'scripts',
  'src',
  'package-lock.json',
  'vite.config.ts',
  'svelte.config.js',
];
const BUILT = join(ROOT, 'dist', 'index.html');
const EDITOR = join(ROOT, 'dist', 'editor', 'index.html');
/** Written after each build by this script. A newer `dist` comes from another command, perhaps with another base. */
const STAMP = join(ROOT, '.cache', 'start-built');

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4173' },
      story: { type: 'string', multiple: true, default: [] },
      home: { type: 'string' },
    },
  });
  // Else the first story would be served instead, without a word.
  if (process.env.npm_config_story !== undefined) {
    throw new Error('npm kept --story for itself: put -- before it, as in "npm start -- --story FILE"');
  }
  ensureInstalled();
  // A stamp says nothing of which story was built: another one than the first is always built.
  const given = ['story', 'home'].flatMap((name) =>
    [values[name] ?? []].flat().map((value) => `--${name}=${value}`),
  );
  if (given.length > 0 || !isBuilt()) build(given);
  const { serve } = await import('./serve.mjs');
  const { url } = await serve(join(ROOT, 'dist'), { port: Number(values.port) });
  console.log(`Parcours is at ${url}, its editor at ${url}editor/ (stop with Ctrl+C)`);
}

function isBuilt() {
  const builtMs = changedMs(STAMP);
  if (builtMs === 0 || changedMs(BUILT) === 0 || changedMs(EDITOR) === 0) return false;
  return builtMs >= Math.max(changedMs(BUILT), ...SOURCES.map((name) => newestMs(join(ROOT, name))));
}

/** Modification time, ms, of the newest file or folder at a path. Removing a file changes only its folder's. */
function newestMs(path) {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  const entries = isFolder ? readdirSync(path).map((name) => newestMs(join(path, name))) : [];
  return Math.max(changedMs(path), ...entries);
}

/** Modification time, ms; 0 if there is no such file or folder. */
function changedMs(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** @param options of the build */
function build(options) {
  console.log('Building …');
  const result = spawnSync('npm', ['run', '--silent', 'build', '--', '--editor', ...options], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: NEEDS_SHELL,
  });
  if (result.status !== 0) {
    console.error('The build failed, so there is nothing to serve. See the messages above.');
    process.exit(1);
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  if (options.length === 0) writeFileSync(STAMP, '');
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});

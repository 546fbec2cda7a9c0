/** The app in a checkout: built when its sources have changed since. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../geo/check/project-folder.ts';

const CACHE = join(PROJECT, '.cache');

/** All that the app is built from. Stories and basemaps are none of it. */
const SOURCES = ['geo', 'src', 'public', 'scripts/app', 'scripts/pour'];
const FILES = ['index.html', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
const IS_NO_SOURCE = /(?:^|\/)node_modules\/|\.geojson$|\.topojson$/;

const below = (name: string): string[] =>
  statSync(join(PROJECT, name)).isDirectory()
    ? readdirSync(join(PROJECT, name)).flatMap((each) =>
        each === 'node_modules' ? [] : below(`${name}/${each}`),
      )
    : [name];

/** A hash of the sources' names and contents: dates say nothing after a checkout. */
function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const name of [...SOURCES.flatMap(below), ...FILES].sort()) {
    if (IS_NO_SOURCE.test(name)) continue;
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(PROJECT, name)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 12);
}

/** @returns the folder of the app */
export async function ensureApp(): Promise<string> {
  const folder = join(CACHE, `app-${sourcesHash()}`);
  if (existsSync(folder)) return folder;
  const { buildApp } = await import('./build-app.ts');
  await buildApp(folder);
  // Former ones, but those that another build may be reading or writing.
  for (const name of readdirSync(CACHE)) {
    const isFormer = /^app-[0-9a-f]{12}$/.test(name) && join(CACHE, name) !== folder;
    if (isFormer && Date.now() - statSync(join(CACHE, name)).mtimeMs > DAY_MS)
      rmSync(join(CACHE, name), { recursive: true, force: true });
  }
  return folder;
}

const DAY_MS = 86_400_000;

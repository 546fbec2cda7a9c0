/** What is built once from the sources of a checkout, and anew when they have changed since: the app, and the editor's page. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../geo/check/project-folder.ts';
import { FIRST_STORY, WORLD_BASEMAP } from '../../geo/story/first-story.ts';
import { removeAtExit } from '../remove-at-exit.ts';

const CACHE = join(PROJECT, '.cache');

/** All that the app is built from. Stories and basemaps are none of it. */
const SOURCES = ['geo', 'src', 'public', 'scripts/app', 'scripts/pour'];
const FILES = ['index.html', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
/** What builds the editor's page, and its own sources: the app does without. */
const EDITOR_BUILD = 'scripts/app/editor';
const EDITOR_SOURCES = ['editor', 'src/editor'];
const IS_NO_SOURCE = /(?:^|\/)node_modules\/|\.geojson$|\.topojson$/;

const below = (name: string): string[] =>
  statSync(join(PROJECT, name)).isDirectory()
    ? readdirSync(join(PROJECT, name)).flatMap((each) =>
        each === 'node_modules' ? [] : below(`${name}/${each}`),
      )
    : [name];

const isOfEditor = (name: string): boolean =>
  [EDITOR_BUILD, ...EDITOR_SOURCES].some((folder) => name.startsWith(`${folder}/`));
const appSources = (): string[] => [
  ...SOURCES.flatMap(below).filter((name) => !IS_NO_SOURCE.test(name) && !isOfEditor(name)),
  ...FILES,
];
/** What the editor takes sites from: they lie on the world's basemap. */
const takenSources = (): string[] => [...appSources(), ...below(EDITOR_BUILD), WORLD_BASEMAP];
/** With the story that is its sample. */
const editorSources = (): string[] => [...takenSources(), FIRST_STORY, ...EDITOR_SOURCES.flatMap(below)];

/** A hash of the files' names and contents: dates say nothing after a checkout. */
function hashOf(names: string[]): string {
  const hash = createHash('sha256');
  for (const name of names.sort()) {
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(PROJECT, name)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 12);
}

/** Moves what was built to its place: it is whole or not there. */
function place(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another build of the same sources may have been faster.
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Removes what was built from former sources, but what another build may be reading or writing. */
function removeFormer(name: string, folder: string): void {
  const isKind = new RegExp(`^${name}-[0-9a-f]{12}$`);
  for (const each of readdirSync(CACHE).filter((other) => isKind.test(other))) {
    const former = join(CACHE, each);
    if (former !== folder && Date.now() - statSync(former).mtimeMs > DAY_MS)
      rmSync(former, { recursive: true, force: true });
  }
}

/** @returns the folder of what `build` writes into one, for these sources once */
async function ensureBuilt(
  name: string,
  sources: string[],
  build: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(CACHE, `${name}-${hashOf(sources)}`);
  if (existsSync(folder)) return folder;
  const draft = `${folder}-building-${process.pid}`;
  removeAtExit([draft]);
  mkdirSync(draft, { recursive: true });
  // What is built is kept for every later build: a test that builds must not leave Svelte's development code in it.
  const former = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build(draft);
  } finally {
    // The development server goes on.
    if (former === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = former;
  }
  place(draft, folder);
  removeFormer(name, folder);
  return folder;
}

/** @returns the folder of the app */
export const ensureApp = (): Promise<string> =>
  ensureBuilt('app', appSources(), async (folder) => (await import('./build-app.ts')).buildApp(folder));

/** @returns the folder of what the editor takes sites from: `taken-files.ts` says what it holds */
export const ensureTaken = (): Promise<string> =>
  ensureBuilt('taken', takenSources(), async (folder) =>
    (await import('./editor/taken-files.ts')).writeTakenFiles(folder, await ensureApp()),
  );

/** @returns a folder with the editor's files, as they lie in `/editor/` of a site */
export const ensureEditor = (): Promise<string> =>
  ensureBuilt('editor', editorSources(), async (folder) =>
    (await import('./editor/build-editor.ts')).buildEditor(folder),
  );

const DAY_MS = 86_400_000;

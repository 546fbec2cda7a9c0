import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Import, readImports, readSources, type Source } from './architecture/imports.ts';

const ROOT = join(import.meta.dirname, '..');
const LINE_LIMIT = 250;
const ROOM_LIMIT = 12;

/**
 * The rooms, from the ground up: a room may import every room of the levels below its own, and no other. A folder is a
 * room; so is a file that stands beside the rooms.
 */
const LEVELS = [
  ['geo/story'],
  ['geo/projection'],
  ['geo/style'],
  ['geo/route', 'geo/article'],
  ['geo/time'],
  ['geo/parse/schema'],
  ['geo/parse'],
  ['geo/view', 'geo/check/regions', 'geo/letters'],
  ['geo/check', 'geo/suggest'],
  ['geo/words'],
  ['geo/export'],
  ['src/i18n', 'src/fonts', 'src/offline/worker', 'src/modules.d.ts'],
  ['src/state', 'src/chart', 'src/map/style'],
  ['src/map/engine', 'src/symbols', 'src/ui/input', 'src/share/embed', 'src/offline'],
  ['src/viewport', 'src/share/picture', 'src/first'],
  ['src/share/sheet'],
  ['src/ui/stop'],
  ['src/ui/timeline', 'src/ui/page'],
  ['src/ui/column', 'src/ui/map-pane'],
  ['src/page-properties.ts'],
  ['src/page-state.svelte.ts'],
  ['src/App.svelte', 'src/still'],
  ['src/bring-to-life.ts', 'src/at-rest.ts'],
  ['src/main.ts', 'src/site'],
  ['src/single', 'src/pour'],
  ['src/editor/words', 'src/editor/draft'],
  ['src/editor/desk'],
  ['src/editor/fields'],
  ['src/editor/map', 'src/editor/suggest', 'src/editor/open', 'src/editor/take', 'src/editor/preview'],
  ['src/editor/article', 'src/editor/stops', 'src/editor/check', 'src/editor/start'],
  ['src/editor'],
];

/** Rooms of files that run by themselves, in a frame or a host page: they import nothing from other rooms. */
const ALONE = ['src/embed'];

/** What only commands run; it may import the rooms of `geo`. */
const COMMANDS = [
  'geo/basemap',
  'geo/basemap/sources',
  'geo/basemap/cut',
  'geo/basemap/names',
  'geo/basemap/rule',
];

const rooms = [...LEVELS.flat(), ...ALONE, ...COMMANDS];

function mayImport(from: string, to: string): boolean {
  if (COMMANDS.includes(from)) return to.startsWith('geo/');
  const level = (room: string): number => LEVELS.findIndex((each) => each.includes(room));
  return level(to) >= 0 && level(to) < level(from);
}

/** A command that stands in a room of `geo`: it may run what only commands run. */
const COMMAND_FILE = 'geo/check/check.ts';

/** The only packages whose code geo/ may run; types may come from anywhere. */
const GEO_PACKAGES = [/^@turf\//, /^d3-geo$/];
const ZOD_FILES = [
  'geo/parse/parse-story.ts',
  ...['schema-parts', 'stop-schema', 'story-schema'].map((name) => `geo/parse/schema/${name}.ts`),
];
const CHRONO_FILE = 'geo/article/dates.ts';
const JSONC_FILE = 'geo/parse/json-lines.ts';
const NODE_FILES =
  /^(geo\/check\/(?:check|project-folder|read-file)\.ts|geo\/basemap\/.+|src\/fonts\/build\.ts)$/;

const sources = readSources(ROOT, ['geo', 'src'], ['.ts', '.svelte']);
const importsOf = new Map(sources.map((source) => [source.file, source.imports]));

/** One line for each import that `isWrong`, so that a failure names the file and what it imports. */
function wrongImports(isWrong: (found: Import, source: Source) => boolean): string[] {
  return sources.flatMap((source) =>
    source.imports
      .filter((found) => isWrong(found, source))
      .map(({ specifier }) => `${source.file} imports ${specifier}`),
  );
}

const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0));

/** The nearest folder around a file that is a room, else the file itself: `src/ui/stop`, `src/i18n`, `src/main.ts`. */
function roomOf(file: string): string {
  let folder = folderOf(file);
  while (folder && !rooms.includes(folder)) folder = folderOf(folder);
  return folder || file;
}

/** The chain of run-time imports from a file to the first import that `isSought`, as one line, or undefined. */
function chainTo(
  isSought: (found: Import) => boolean,
  file: string,
  seen = new Set<string>(),
): string | undefined {
  seen.add(file);
  for (const found of importsOf.get(file) ?? []) {
    if (found.isTypeOnly) continue;
    if (isSought(found)) return `${file} -> ${found.specifier}`;
    if (!found.target || seen.has(found.target)) continue;
    const rest = chainTo(isSought, found.target, seen);
    if (rest) return `${file} -> ${rest}`;
  }
  return undefined;
}

const isZod = ({ specifier }: Import) => /^zod(\/|$)/.test(specifier);
const isJsonc = ({ specifier }: Import) => /^jsonc-parser(\/|$)/.test(specifier);
const isChrono = ({ specifier }: Import) => /^chrono-node(\/|$)/.test(specifier);
const isMapLibre = ({ specifier }: Import) => /^maplibre-gl(\/|$)/.test(specifier);
const isNode = ({ specifier }: Import) => isBuiltin(specifier);

describe('the arrows between the rooms', () => {
  it('finds the sources to judge', () => {
    expect(sources.length).toBeGreaterThan(0);
  });

  it('every file belongs to a room that the table knows', () => {
    const strangers = sources.map(({ file }) => file).filter((file) => !rooms.includes(roomOf(file)));
    expect(strangers).toEqual([]);
  });

  it('every room of the table has files', () => {
    const inhabited = new Set(sources.map(({ file }) => roomOf(file)));
    expect(rooms.filter((room) => !inhabited.has(room))).toEqual([]);
  });

  it('a room imports only the rooms below it', () => {
    const wrong = wrongImports(({ target }, { file }) => {
      if (!target || /\.(css|json|geojson|woff2|topojson|bin)(\?url)?$/.test(target)) return false;
      const [from, to] = [roomOf(file), roomOf(target)];
      if (file === COMMAND_FILE && COMMANDS.includes(to)) return false;
      return from !== to && !mayImport(from, to);
    });
    expect(wrong).toEqual([]);
  });

  it(`no room has more than ${ROOM_LIMIT} files of code`, () => {
    const counts = new Map<string, number>();
    for (const { file } of sources) {
      counts.set(folderOf(file), (counts.get(folderOf(file)) ?? 0) + 1);
    }
    const crowded = [...counts].filter(([, count]) => count > ROOM_LIMIT);
    expect(crowded).toEqual([]);
  });

  it('geo/ runs no package but turf, d3-geo and, to read files and articles, zod, jsonc-parser and chrono', () => {
    const wrong = wrongImports((found, { file }) => {
      const { specifier, target, isTypeOnly } = found;
      if (!file.startsWith('geo/') || file.startsWith('geo/basemap/') || target || isTypeOnly) return false;
      if (isZod(found)) return !ZOD_FILES.includes(file);
      if (isJsonc(found)) return file !== JSONC_FILE;
      if (isChrono(found)) return file !== CHRONO_FILE;
      return !isNode(found) && !GEO_PACKAGES.some((name) => name.test(specifier));
    });
    expect(wrong).toEqual([]);
  });
});

describe('what may be imported only in one place', () => {
  it('maplibre-gl, its types too, only inside src/map/', () => {
    expect(wrongImports((found, { file }) => isMapLibre(found) && !file.startsWith('src/map/'))).toEqual([]);
  });

  it('Node only where commands, build scripts and the prerenderer are', () => {
    expect(wrongImports((found, { file }) => isNode(found) && !NODE_FILES.test(file))).toEqual([]);
  });

  it.each([
    ['zod', isZod],
    ['jsonc-parser', isJsonc],
    ['chrono', isChrono],
    ['Node', isNode],
    ['the basemap build', ({ target }: Import) => /^geo\/basemap\/.*\.ts$/.test(target ?? '')],
  ])('the page that readers load never reaches %s', (_name, isSought) => {
    expect(chainTo(isSought, 'src/main.ts')).toBeUndefined();
  });
});

describe('sizes', () => {
  it(`no source is longer than ${LINE_LIMIT} lines`, () => {
    const all = [...sources, ...readSources(ROOT, ['scripts'], ['.ts', '.mjs'])];
    const long = all.filter(({ lineCount }) => lineCount > LINE_LIMIT);
    expect(long.map(({ file, lineCount }) => `${file}: ${lineCount} lines`)).toEqual([]);
  });
});

describe('the reader of imports', () => {
  it('sees static, type-only, re-exported, dynamic and worker imports', () => {
    const text = `
      import { a } from './a.ts';
      import type { B } from './b.ts';
      import { type C } from './c.ts';
      export * from '../d.ts';
      import url from 'pkg/worker.mjs?worker&url';
      const e = await import('./e.ts');
      let f: import('./f.ts').F;`;
    expect(readImports('src/ui/card.ts', text)).toEqual([
      { specifier: './a.ts', target: 'src/ui/a.ts', isTypeOnly: false },
      { specifier: './b.ts', target: 'src/ui/b.ts', isTypeOnly: true },
      { specifier: './c.ts', target: 'src/ui/c.ts', isTypeOnly: false },
      { specifier: '../d.ts', target: 'src/d.ts', isTypeOnly: false },
      { specifier: 'pkg/worker.mjs?worker&url', target: undefined, isTypeOnly: false },
      { specifier: './e.ts', target: 'src/ui/e.ts', isTypeOnly: false },
      { specifier: './f.ts', target: 'src/ui/f.ts', isTypeOnly: true },
    ]);
  });

  it('reads both scripts of a component and nothing of its markup', () => {
    const text = `<script module lang="ts">import './a.ts';</script>
      <script lang="ts">import './b.ts';</script>
      <p>import './c.ts'</p>`;
    const targets = readImports('src/ui/Card.svelte', text).map(({ target }) => target);
    expect(targets).toEqual(['src/ui/a.ts', 'src/ui/b.ts']);
  });
});
